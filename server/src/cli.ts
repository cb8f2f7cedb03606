#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { cutWords } from "./analysis/analyze.ts";
import { annotateLine } from "./cli/annotateLine.ts";
import { type CheckCommand, type Command, parseArguments } from "./cli/arguments.ts";
import { addSources } from "./cli/checkArticle.ts";
import { checkInput } from "./cli/checkInput.ts";
import { Configured } from "./cli/configured.ts";
import { formatOf } from "./cli/formats.ts";
import type { Input } from "./cli/input.ts";
import { painted, plain } from "./cli/paint.ts";
import { printable } from "./cli/printable.ts";
import { reportArticle } from "./cli/reportArticle.ts";
import { type AnnotateTask, runAnnotate } from "./cli/runAnnotate.ts";
import { type CheckTask, type Program, type ReadParts, runCheck, type Totals } from "./cli/runCheck.ts";
import { RunSources } from "./cli/runSources.ts";
import { tell, tellNothing } from "./cli/tell.ts";
import { serveThread } from "./cli/threads.ts";
import { usage } from "./cli/usage.ts";
import { watchArticles } from "./cli/watchArticles.ts";
import { compileLater } from "./engine.ts";
import { HouseLexicons } from "./lexicon/houseLexicons.ts";
import { loadLexicons } from "./lexicon/loadLexicon.ts";
import { explain } from "./rules/explain.ts";
import { rules } from "./rules/index.ts";
import { sayInEnglish } from "./text/message.ts";

/** What the shell is told: nothing to report, findings, or something went wrong. */
const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case "help":
      stdout.write(usage);
      return exitCodes.clean;
    case "version":
      stdout.write(`${process.env["ARTICLE_FACT_CHECK_VERSION"]}\n`);
      return exitCodes.clean;
    case "explain":
      return explainRule(command.rule);
    case "annotate": {
      const failed = await runAnnotate(command, program.path, readLexicons);
      return failed > 0 ? exitCodes.failure : exitCodes.clean;
    }
    case "check":
      if (command.watches) return await watchArticles(command, program);
      return exitCodeOf(command, await runCheck(command, program));
    case "report": {
      const configured = new Configured(command.config, tell);
      const { file } = command.report;
      await reportArticle(command.report, await readParts(command, configured, [{ path: file }], true));
      return configured.problems > 0 ? exitCodes.failure : exitCodes.clean;
    }
    case "mistake":
      process.stderr.write(`article-fact-check: ${printable(command.message)}\n`);
      return exitCodes.failure;
  }
}

function exitCodeOf({ maxWarnings }: CheckCommand, { failed, counts }: Totals): number {
  const { error, warning, information, hint } = counts;
  if (maxWarnings !== undefined && warning > maxWarnings)
    tell(`article-fact-check: ${warning} warnings, ${maxWarnings} allowed (--max-warnings)`);
  if (failed > 0) return exitCodes.failure;
  const isFound =
    maxWarnings === undefined ? error + warning + information + hint > 0 : error > 0 || warning > maxWarnings;
  return isFound ? exitCodes.findings : exitCodes.clean;
}

const readParts: ReadParts = async ({ sources }, configured, inputs, tells) => {
  const lexicons = await readLexicons(tells);
  const { lists } = lexicons.of(undefined, "");
  return {
    configured,
    lexicons,
    sources: new RunSources(sources, lists, inputs, tells ? tell : tellNothing),
  };
};

const program: Program = { path: __filename, readParts };

function explainRule(id: string): number {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const names = rules.map((candidate) => candidate.id).join(", ");
    process.stderr.write(`article-fact-check: there is no rule “${printable(id)}”; the rules are ${names}\n`);
    return exitCodes.failure;
  }
  stdout.write(`${explain(rule)}\n`);
  return exitCodes.clean;
}

async function readLexicons(tells: boolean): Promise<HouseLexicons> {
  const { lexicons, problems } = await loadLexicons(async (name) =>
    readFileSync(`${__dirname}/data/${name}`),
  );
  if (tells)
    for (const problem of problems) process.stderr.write(`article-fact-check: ${sayInEnglish(problem)}\n`);
  return new HouseLexicons(lexicons, cutWords);
}

compileLater();
if (!serveThread(prepareThread)) runCommand();

/** What a thread of `--jobs` answers, by its task. */
async function prepareThread(task: AnnotateTask | CheckTask): Promise<(question: never) => unknown> {
  if (task.kind === "annotate") {
    const { chosen, tells } = task;
    const parts = { chosen, lexicons: await readLexicons(tells) };
    return (lines: readonly string[]) => lines.map((line) => annotateLine(line, parts));
  }
  const { command, inputs, hasColour, tells } = task;
  const format = formatOf(command.format, hasColour ? painted : plain);
  const parts = await readParts(command, new Configured(command.config, tellNothing), inputs, tells);
  await addSources(inputs, parts);
  return async (input: Input) => await checkInput(input, parts, format);
}

function runCommand(): void {
  // Whoever reads the output may stop early (`… | head`); that is no failure of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCodes.clean);
    throw error;
  });
  run(parseArguments(process.argv.slice(2))).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      tell(`article-fact-check: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = exitCodes.failure;
    },
  );
}
