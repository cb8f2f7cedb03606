import { parseArgs } from "node:util";
import type { ConfigChoice } from "./configured.ts";

/** What the command line asks for. `mistake` has a message that says what to change. */
export type Command =
  | { readonly kind: "help" | "version" }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "annotate"; readonly config: ConfigChoice }
  | {
      readonly kind: "check";
      readonly files: readonly string[];
      readonly format: OutputFormat;
      readonly config: ConfigChoice;
    }
  | { readonly kind: "mistake"; readonly message: string };

/** How results are printed. */
export type OutputFormat = "text" | "json";

/** What `--help` prints. */
export const usage = `Usage:
  article-fact-check [--format text|json] FILE…   findings, people and quotes of each article
  article-fact-check annotate                     {"id","text"} lines from standard input, one annotated line each
  article-fact-check --explain RULE               why a rule reports what it reports, with examples
  article-fact-check --help | --version

The nearest .factcheckrc.json above each article holds for it, but not for annotate.
  --config FILE   this configuration instead
  --no-config     none

Exit status: 0 nothing found, 1 findings, 2 a file, a configuration or an argument could not be read.
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
        config: { type: "string" },
        "no-config": { type: "boolean" },
        explain: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
    if (values.help) return { kind: "help" };
    if (values.version) return { kind: "version" };
    if (values.explain !== undefined) return { kind: "explain", rule: values.explain };
    if (values.config !== undefined && values["no-config"])
      return mistake("--config and --no-config exclude each other");
    if (positionals[0] === "annotate") return parseAnnotate(positionals, values.config);
    return parseFiles(positionals, values.format, choiceOf(values));
  } catch (error) {
    // `parseArgs` says which option it does not know; the rest of its message is about its own options.
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return mistake(`${message}; --help lists the options`);
  }
}

function parseAnnotate(words: readonly string[], config: string | undefined): Command {
  if (words.length > 1) return mistake("annotate reads standard input and takes no file");
  // An archive is annotated alike wherever the command runs, unless a configuration is named.
  return { kind: "annotate", config: choiceOf({ config, "no-config": config === undefined }) };
}

function parseFiles(files: readonly string[], format: string, config: ConfigChoice): Command {
  if (format !== "text" && format !== "json") return mistake(`--format is text or json, not “${format}”`);
  if (files.length === 0) return mistake("name at least one article, or see --help");
  return { kind: "check", files, format, config };
}

function choiceOf(values: {
  readonly config?: string | undefined;
  readonly "no-config"?: boolean | undefined;
}): ConfigChoice {
  if (values.config !== undefined) return { kind: "file", path: values.config };
  return { kind: values["no-config"] ? "none" : "nearest" };
}

function mistake(message: string): Command {
  return { kind: "mistake", message };
}
