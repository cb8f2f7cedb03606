import { parseArgs } from "node:util";

/** What the command line asks for. `mistake` has a message that says what to change. */
export type Command =
  | { readonly kind: "help" | "version" | "annotate" }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "check"; readonly files: readonly string[]; readonly format: OutputFormat }
  | { readonly kind: "mistake"; readonly message: string };

/** How results are printed. */
export type OutputFormat = "text" | "json";

/** What `--help` prints. */
export const usage = `Usage:
  article-fact-check [--format text|json] FILE…   findings, people and quotes of each article
  article-fact-check annotate                     {"id","text"} lines from standard input, one annotated line each
  article-fact-check --explain RULE               why a rule reports what it reports, with examples
  article-fact-check --help | --version

Exit status: 0 nothing found, 1 findings, 2 a file or an argument could not be read.
Nothing leaves this machine, and no article is changed.
`;

/** Reads the arguments behind the program's name. Total: what cannot be read is a `mistake`. */
export function parseArguments(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        explain: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
    if (values.help) return { kind: "help" };
    if (values.version) return { kind: "version" };
    if (values.explain !== undefined) return { kind: "explain", rule: values.explain };
    return parseFiles(positionals, values.format);
  } catch (error) {
    // `parseArgs` says which option it does not know; the rest of its message is about its own options.
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return mistake(`${message}; --help lists the options`);
  }
}

function parseFiles(files: readonly string[], format: string): Command {
  if (format !== "text" && format !== "json") return mistake(`--format is text or json, not “${format}”`);
  if (files[0] === "annotate") {
    return files.length === 1
      ? { kind: "annotate" }
      : mistake("annotate reads standard input and takes no file");
  }
  if (files.length === 0) return mistake("name at least one article, or see --help");
  return { kind: "check", files, format };
}

function mistake(message: string): Command {
  return { kind: "mistake", message };
}
