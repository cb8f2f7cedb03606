import { stdin, stdout } from "node:process";
import type { Chosen } from "../config/configs.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { annotateLines } from "./annotate.ts";
import { type Annotated, annotateLine } from "./annotateLine.ts";
import type { Command } from "./arguments.ts";
import { Configured } from "./configured.ts";
import { tell } from "./tell.ts";
import { Threads } from "./threads.ts";

/** What a thread that annotates is told once. */
export interface AnnotateTask {
  readonly kind: "annotate";
  readonly chosen: Chosen | undefined;
  /** Whether it tells what is wrong with the word lists, which is the same in each. */
  readonly tells: boolean;
}

/** Reads the word lists. @param tells whether what is wrong with them is said. */
export type ReadLexicons = (tells: boolean) => Promise<HouseLexicons>;

/**
 * Annotates what comes by standard input.
 *
 * @param program this one, for threads.
 * @returns how many lines, or places of the configuration, could not be read.
 */
export async function runAnnotate(
  { config, jobs }: Command & { readonly kind: "annotate" },
  program: string,
  readLexicons: ReadLexicons,
): Promise<number> {
  const configured = new Configured(config, tell);
  const chosen = await configured.ofTexts();
  const failed =
    jobs === 1 ? await annotateHere(chosen, readLexicons) : await annotateInThreads(chosen, program, jobs);
  return failed + configured.problems;
}

async function annotateHere(chosen: Chosen | undefined, readLexicons: ReadLexicons): Promise<number> {
  const parts = { chosen, lexicons: await readLexicons(true) };
  return await annotateLines(
    stdin,
    stdout,
    async (lines) => lines.map((line) => annotateLine(line, parts)),
    1,
  );
}

async function annotateInThreads(chosen: Chosen | undefined, program: string, jobs: number): Promise<number> {
  const tasks = Array.from({ length: jobs }, (_, index): AnnotateTask => {
    return { kind: "annotate", chosen, tells: index === 0 };
  });
  const threads = new Threads<readonly string[], readonly Annotated[]>(program, tasks);
  try {
    return await annotateLines(stdin, stdout, async (lines) => await threads.ask(lines), threads.atOnce);
  } finally {
    await threads.close();
  }
}
