import { parseArgs } from "node:util";
import { reportForms } from "../report/renderReport.ts";
import type { ConfigChoice } from "./configured.ts";
import type { InputChoice } from "./findInputs.ts";
import { type FormatName, formatNames } from "./formats.ts";
import { standardInput } from "./input.ts";
import type { ColourChoice } from "./paint.ts";
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
  | CheckCommand
  | {
      readonly kind: "report";
      readonly report: ReportOptions;
      readonly config: ConfigChoice;
      readonly sources: SourceChoice;
    }
  | { readonly kind: "mistake"; readonly message: string };

/** Articles to check. */
export interface CheckCommand {
  readonly kind: "check";
  readonly articles: InputChoice;
  readonly format: FormatName;
  readonly colour: ColourChoice;
  readonly config: ConfigChoice;
  readonly sources: SourceChoice;
  /** Threads, from 1 on. */
  readonly jobs: number;
  /** Whether to check again after each change. */
  readonly watches: boolean;
  /** Where it is set, only errors and more warnings than this count for the exit status. */
  readonly maxWarnings?: number;
}

const options = {
  format: { type: "string" },
  "stdin-filename": { type: "string" },
  "max-warnings": { type: "string" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  watch: { type: "boolean" },
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
    return first === "report" ? parseReport(rest, values) : parseCheck(positionals, values);
  } catch (error) {
    if (error instanceof Mistake) return mistake(error.message);
    // `parseArgs` says which option it does not know; the rest of its message is about its own options.
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return mistake(`${message}; --help lists the options`);
  }
}

/** What is wrong with the options together. */
function mistakeIn(command: string | undefined, values: Values): string | undefined {
  for (const name of ["config", "sources", "color"] as const)
    if (values[name] !== undefined && values[`no-${name}`])
      return `--${name} and --no-${name} exclude each other`;
  if (command === "annotate" && values.sources !== undefined)
    return "annotate reads texts without their sources; leave --sources out";
  if (command === "report" && values.jobs !== undefined) return "report takes one article; leave --jobs out";
  const isOfReport = values.output !== undefined || values.force === true;
  if (isOfReport && command !== "report") return "--output and --force belong to report";
  const ofChecking = checkingOnly.find((name) => values[name] !== undefined);
  const isChecking = command !== "annotate" && command !== "report";
  return ofChecking === undefined || isChecking ? undefined : `${command} does not take --${ofChecking}`;
}

/** Options that the other commands do not have. */
const checkingOnly = ["stdin-filename", "max-warnings", "color", "no-color", "watch"] as const;

function parseAnnotate(words: readonly string[], { config, jobs }: Values): Command {
  if (words.length > 0) return mistake("annotate reads standard input and takes no file");
  // An archive is annotated alike wherever the command runs, unless a configuration is named.
  return {
    kind: "annotate",
    config: config === undefined ? { kind: "none" } : { kind: "file", path: config },
    jobs: jobsOf(jobs),
  };
}

/** @throws Mistake where it is no number of threads. */
function jobsOf(jobs = "1"): number {
  if (!/^[1-9]\d?$/u.test(jobs)) throw new Mistake(`--jobs is a number from 1 to 99, not “${jobs}”`);
  return Number(jobs);
}

/** @throws Mistake where it is no count. */
function maxWarningsOf(count: string): number {
  if (!/^\d{1,9}$/u.test(count)) throw new Mistake(`--max-warnings is a number from 0 on, not “${count}”`);
  return Number(count);
}

function parseReport(files: readonly string[], values: Values): Command {
  const [file] = files;
  const form = reportForms.find((it) => it === (values.format ?? "html"));
  if (form === undefined)
    return mistake(`--format of a report is ${listOf(reportForms)}, not “${values.format}”`);
  if (file === undefined || files.length > 1) return mistake("report takes one article; see --help");
  if (file === standardInput)
    return mistake("report takes a file, since what was checked is recorded beside it");
  const { output, force = false } = values;
  const report = { file, form, force, ...(output === undefined ? {} : { output }) };
  return { kind: "report", report, config: configOf(values), sources: sourcesOf(values) };
}

function listOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function parseCheck(words: readonly string[], values: Values): Command {
  const { format: name = "text", watch: watches = false } = values;
  const { "stdin-filename": stdinFilename, "max-warnings": maxWarnings } = values;
  const format = formatNames.find((it) => it === name);
  if (format === undefined) return mistake(`--format is ${listOf(formatNames)}, not “${name}”`);
  if (words.length === 0) return mistake("name at least one article, or see --help");
  const readsInput = words.includes(standardInput);
  if (stdinFilename !== undefined && !readsInput)
    return mistake("--stdin-filename needs - among the articles, for standard input");
  if (watches && readsInput) return mistake("--watch needs files; standard input comes only once");
  if (watches && (format === "sarif" || format === "junit"))
    return mistake(`--watch writes results again and again; ${format} is one document`);
  return {
    kind: "check",
    articles: { words, ...(stdinFilename === undefined ? {} : { stdinFilename }) },
    format,
    colour: colourOf(values),
    config: configOf(values),
    sources: sourcesOf(values),
    jobs: jobsOf(values.jobs),
    watches,
    ...(maxWarnings === undefined ? {} : { maxWarnings: maxWarningsOf(maxWarnings) }),
  };
}

function colourOf(values: Values): ColourChoice {
  if (values.color) return "always";
  return values["no-color"] ? "never" : "terminal";
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

/** An option whose value cannot be used. */
class Mistake extends Error {}
