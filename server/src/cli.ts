import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { cutWords } from "./analysis/analyze.ts";
import { serveAnnotations } from "./cli/annotateThreads.ts";
import { type Command, parseArguments, usage } from "./cli/arguments.ts";
import type { RunParts } from "./cli/checkArticle.ts";
import { checkFiles } from "./cli/checkFiles.ts";
import { Configured } from "./cli/configured.ts";
import { printable } from "./cli/printable.ts";
import { reportArticle } from "./cli/reportArticle.ts";
import { runAnnotate } from "./cli/runAnnotate.ts";
import { RunSources } from "./cli/runSources.ts";
import type { House } from "./lexicon/house.ts";
import { HouseLexicons } from "./lexicon/houseLexicons.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { loadLexicon } from "./lexicon/loadLexicon.ts";
import { explain } from "./rules/explain.ts";
import { rules } from "./rules/index.ts";

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
      const failed = await runAnnotate(command, __filename, readLexicon);
      return failed > 0 ? exitCodes.failure : exitCodes.clean;
    }
    case "check": {
      const parts = await readParts(command);
      const { failed, findings } = await checkFiles(command, parts);
      if (failed > 0 || parts.configured.problems > 0) return exitCodes.failure;
      return findings > 0 ? exitCodes.findings : exitCodes.clean;
    }
    case "report": {
      const parts = await readParts(command);
      await reportArticle(command.report, parts);
      return parts.configured.problems > 0 ? exitCodes.failure : exitCodes.clean;
    }
    case "mistake":
      process.stderr.write(`article-fact-check: ${printable(command.message)}\n`);
      return exitCodes.failure;
  }
}

async function readLexicon(house: House | undefined, tells: boolean): Promise<Lexicon> {
  return (await readLexicons(tells)).of(house);
}

async function readParts(command: Command & { kind: "check" | "report" }): Promise<RunParts> {
  const { config, sources } = command;
  const articles = command.kind === "check" ? command.files : [command.report.file];
  const configured = new Configured(config);
  const lexicons = await readLexicons();
  return { configured, lexicons, sources: new RunSources(sources, lexicons.of(undefined).lists, articles) };
}

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

async function readLexicons(tells = true): Promise<HouseLexicons> {
  const { lexicon, problems } = await loadLexicon("en", async (name) =>
    readFileSync(`${__dirname}/data/${name}`),
  );
  if (tells) for (const problem of problems) process.stderr.write(`article-fact-check: ${problem}\n`);
  return new HouseLexicons(lexicon, cutWords);
}

if (!serveAnnotations(readLexicon)) runCommand();

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
      process.stderr.write(
        `article-fact-check: ${printable(error instanceof Error ? error.message : String(error))}\n`,
      );
      process.exitCode = exitCodes.failure;
    },
  );
}
