import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";

/** What the scorer reports, as far as the bench reads it: see `score.mjs`. */
export interface Scores {
  readonly speaker?: {
    readonly goldWithSpeaker: number;
    readonly accuracyWhenGoldHasSpeaker: { readonly last: number };
  };
  readonly endToEnd?: Readonly<Record<"any" | "last", Counts>>;
  readonly people?: { readonly exact: Counts };
  readonly sentences?: Readonly<Record<string, Counts>>;
}

/** How many are right, too many and missing. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Calls the scorer with one or more lines of gold and of `annotate`, and its own options. */
export type Score = (gold: string, system: string, options: readonly string[]) => Scores;

/**
 * Loads the project's scorer. It is a program, and its rules are not ours to change: it is run as it stands, with
 * its files and its output kept in memory, because a process for each of a thousand articles would take minutes.
 */
export function loadScorer(file: URL): Score {
  const source = readFileSync(file, "utf8")
    .replace(/^#!.*$/mu, "")
    .replace(/^import .*$/mu, "");
  const program = compileFunction(source, ["readFileSync", "process", "console"], {
    filename: file.pathname,
  });
  return (gold, system, options) => {
    const files: Readonly<Record<string, string>> = { gold, system };
    const lines: string[] = [];
    program(
      (name: string) => files[name],
      { argv: ["node", "score.mjs", "gold", "system", ...options, "--json"], exit: fail },
      { log: (line: string) => lines.push(line), error: () => undefined },
    );
    return JSON.parse(lines.join("\n"));
  };
}

function fail(): never {
  throw new Error("the scorer refuses its input: an article has an id twice");
}
