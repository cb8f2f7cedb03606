import { stdin, stdout } from "node:process";
import type { Chosen } from "../config/configs.ts";
import { annotateLines } from "./annotate.ts";
import { annotateLine } from "./annotateLine.ts";
import { type ReadLexicon, startAnnotators } from "./annotateThreads.ts";
import type { Command } from "./arguments.ts";
import { Configured } from "./configured.ts";

/**
 * Annotates what comes by standard input.
 *
 * @param program this one, for threads.
 * @returns how many lines, or places of the configuration, could not be read.
 */
export async function runAnnotate(
  { config, jobs }: Command & { readonly kind: "annotate" },
  program: string,
  readLexicon: ReadLexicon,
): Promise<number> {
  const configured = new Configured(config);
  const chosen = await configured.ofTexts();
  const failed =
    jobs === 1 ? await annotateHere(chosen, readLexicon) : await annotateInThreads(chosen, program, jobs);
  return failed + configured.problems;
}

async function annotateHere(chosen: Chosen | undefined, readLexicon: ReadLexicon): Promise<number> {
  const parts = { chosen, lexicon: await readLexicon(chosen?.house, true) };
  return await annotateLines(
    stdin,
    stdout,
    async (lines) => lines.map((line) => annotateLine(line, parts)),
    1,
  );
}

async function annotateInThreads(chosen: Chosen | undefined, program: string, jobs: number): Promise<number> {
  const threads = startAnnotators(program, jobs, chosen);
  try {
    return await annotateLines(stdin, stdout, threads.annotate, threads.atOnce);
  } finally {
    await threads.close();
  }
}
