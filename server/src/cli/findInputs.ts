import { isNeverArticle } from "../config/neverArticles.ts";
import type { Configured } from "./configured.ts";
import { findFiles, isPattern } from "./findFiles.ts";
import type { Failure } from "./format.ts";
import { type Input, readInput, standardInput } from "./input.ts";
import type { Tell } from "./tell.ts";

/** What the words of the command line name. */
export interface FoundInputs {
  /** In the order of the words, each once. */
  readonly inputs: readonly Input[];
  /** Words that name nothing, and why. */
  readonly failures: readonly Failure[];
}

/** Where the articles of a run are looked for. */
export interface InputChoice {
  readonly words: readonly string[];
  /** What standard input is called. */
  readonly stdinFilename?: string;
}

/**
 * Finds the articles of a run. Of the files that a pattern names, those are passed over that the editor would not read
 * either: what the configuration leaves out, licences and the like. A file that is named itself stays, to be told why.
 */
export async function findInputs(
  { words, stdinFilename = standardInput }: InputChoice,
  configured: Configured,
  say: Tell,
): Promise<FoundInputs> {
  const inputs = new Map<string, Input>();
  const failures: Failure[] = [];
  const add = (input: Input): void => {
    if (!inputs.has(input.path)) inputs.set(input.path, input);
  };
  for (const word of words) {
    try {
      if (word === standardInput) add(readInput(stdinFilename));
      else if (!isPattern(word)) add({ path: word });
      else for (const path of await expand(word, configured, say)) add({ path });
    } catch (error) {
      failures.push({ path: word, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  // Whatever is wrong with the configuration is told here, once, also where threads read it again.
  for (const path of inputs.keys()) await configured.ofFile(path);
  return { inputs: [...inputs.values()], failures };
}

/** @throws Error where the pattern names no file. */
async function expand(pattern: string, configured: Configured, say: Tell): Promise<readonly string[]> {
  const { files } = findFiles(pattern);
  if (files.length === 0) throw new Error("no file matches this pattern");
  const kept: string[] = [];
  for (const path of files) {
    const chosen = await configured.ofFile(path);
    if (chosen?.leftOutBy === undefined && !isNeverArticle(path)) kept.push(path);
  }
  if (kept.length === 0) say(`${pattern}: note: the configuration leaves out all files that match`);
  return kept;
}
