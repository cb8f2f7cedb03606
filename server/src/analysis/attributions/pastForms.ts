import type { Unit } from "./frames.ts";

/** Whether a word can be the past of a verb that the lists do not know: "marched", "held"; also a participle. */
export function isPastForm({ kind, name, wordClass, capital, word }: Unit): boolean {
  if (kind !== "word" || name !== undefined || wordClass !== "open" || capital) return false;
  return irregularPasts.has(word) || (word.length > 4 && word.endsWith("ed") && !edNouns.has(word));
}

/** Frequent pasts without "-ed" of verbs that are no verbs of speech. */
export const irregularPasts: ReadonlySet<string> = new Set(
  (
    "became began broke brought built came caught chose cut drew drove felt fell fought found gave got grew heard " +
    "held kept knew led left lost made met paid ran rose saw sent sold spent spoke stood taught thought took went " +
    "won wrote"
  ).split(" "),
);

const edNouns: ReadonlySet<string> = new Set([
  "hundred",
  "indeed",
  "kindred",
  "speed",
  "weed",
  "breed",
  "greed",
]);
