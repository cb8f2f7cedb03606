import { parseArgs } from "node:util";
import { type ReportForm, reportForms } from "../report/renderReport.ts";
import type { ConfigChoice } from "./configured.ts";
import type { ReportOptions } from "./reportArticle.ts";
import type { SourceChoice } from "./runSources.ts";

/** What the command line asks for. `mistake` has a message that says what to change. */
export type Command =
  | { readonly kind: "help" | "version" }
  | { readonly kind: "explain"; readonly rule: string }
  | {
      readonly kind: "annotate";
      readonly config: ConfigChoice;
      /** Threads, from 1 on. */
      readonly jobs: number;
    }
  | {
      readonly kind: "check";
      readonly files: readonly string[];
      readonly format: OutputFormat;
      readonly config: ConfigChoice;
      readonly sources: SourceChoice;
    }
  | {
      readonly kind: "report";
      readonly report: ReportOptions;
      readonly config: ConfigChoice;
      readonly sources: SourceChoice;
    }
  | { readonly kind: "mistake"; readonly message: string };

/** How results are printed. */
export type OutputFormat = "text" | "json";

/** What `--help` prints. */
export const usage = `Usage:
  article-fact-check [--format text|json] FILE…   findings, people and quotes of each article
  article-fact-check report FILE                  what was checked of an article, for the desk
  article-fact-check annotate                     {"id","text"} lines from standard input, one annotated line each
  article-fact-check --explain RULE               why a rule reports what it reports, with examples
  article-fact-check --help | --version

The report:
  --format html|csv|markdown|json|claim-review   html by default
  --output PATH   into this file instead of standard output
  --force         also where there is such a file already

Annotate:
  --jobs N        in so many threads; 1 by default

The nearest .factcheckrc.json above each article holds for it, but not for annotate.
  --config FILE   this configuration instead
  --no-config     none

Quotations are held against the transcripts and notes in the folders sources, transcripts and notes, beside the article
and in the working folder, and against those that the article's front matter names.
  --sources DIR   also against those in this folder; may be given more than once
  --no-sources    against none

Exit status: 0 nothing found, 1 findings, 2 a file, a configuration or an argument could not be read.
A report exits with 0 whatever it tells. A source that cannot be read is a note, and changes no exit status.
Nothing leaves this machine, and no article is changed.
`;

const options = {
  format: { type: "string" },
  config: { type: "string" },
  "no-config": { type: "boolean" },
  sources: { type: "string", multiple: true },
  "no-sources": { type: "boolean" },
  output: { type: "string" },
  force: { type: "boolean" },
  jobs: { type: "string" },
  explain: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** Reads the arguments behind the program's name. Total: what cannot be read is a `mistake`. */
export function parseArguments(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    if (values.help) return { kind: "help" };
    if (values.version) return { kind: "version" };
    if (values.explain !== undefined) return { kind: "explain", rule: values.explain };
    const [first, ...rest] = positionals;
    const message = mistakeIn(first, values);
    if (message !== undefined) return mistake(message);
    if (first === "annotate") return parseAnnotate(rest, values);
    return first === "report" ? parseReport(rest, values) : parseFiles(positionals, values);
  } catch (error) {
    // `parseArgs` says which option it does not know; the rest of its message is about its own options.
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return mistake(`${message}; --help lists the options`);
  }
}

/** What is wrong with the options together. */
function mistakeIn(command: string | undefined, values: Values): string | undefined {
  if (values.config !== undefined && values["no-config"])
    return "--config and --no-config exclude each other";
  if (values.sources !== undefined && values["no-sources"])
    return "--sources and --no-sources exclude each other";
  if (command === "annotate" && values.sources !== undefined)
    return "annotate reads texts without their sources; leave --sources out";
  if (values.jobs !== undefined && command !== "annotate") return "--jobs belongs to annotate";
  const isOfReport = values.output !== undefined || values.force === true;
  return isOfReport && command !== "report" ? "--output and --force belong to report" : undefined;
}

function parseAnnotate(words: readonly string[], { config, jobs = "1" }: Values): Command {
  if (words.length > 0) return mistake("annotate reads standard input and takes no file");
  if (!/^[1-9]\d?$/u.test(jobs)) return mistake(`--jobs is a number from 1 to 99, not “${jobs}”`);
  // An archive is annotated alike wherever the command runs, unless a configuration is named.
  return {
    kind: "annotate",
    config: config === undefined ? { kind: "none" } : { kind: "file", path: config },
    jobs: Number(jobs),
  };
}

function parseReport(files: readonly string[], values: Values): Command {
  const [file] = files;
  const form = reportForms.find((it) => it === (values.format ?? "html"));
  if (form === undefined)
    return mistake(`--format of a report is ${listOf(reportForms)}, not “${values.format}”`);
  if (file === undefined || files.length > 1) return mistake("report takes one article; see --help");
  if (file === "-") return mistake("report takes a file, since what was checked is recorded beside it");
  const { output, force = false } = values;
  const report = { file, form, force, ...(output === undefined ? {} : { output }) };
  return { kind: "report", report, config: configOf(values), sources: sourcesOf(values) };
}

function listOf(forms: readonly ReportForm[]): string {
  return `${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}`;
}

function parseFiles(files: readonly string[], values: Values): Command {
  const { format = "text" } = values;
  if (format !== "text" && format !== "json") return mistake(`--format is text or json, not “${format}”`);
  if (files.length === 0) return mistake("name at least one article, or see --help");
  return { kind: "check", files, format, config: configOf(values), sources: sourcesOf(values) };
}

function configOf(values: Values): ConfigChoice {
  if (values.config !== undefined) return { kind: "file", path: values.config };
  return { kind: values["no-config"] ? "none" : "nearest" };
}

function sourcesOf(values: Values): SourceChoice {
  return values["no-sources"] ? { kind: "none" } : { kind: "found", folders: values.sources ?? [] };
}

function mistake(message: string): Command {
  return { kind: "mistake", message };
}
