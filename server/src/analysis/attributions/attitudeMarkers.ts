import { type Attitude, makeAttitude } from "./attitude.ts";
import { contentEnd } from "./attitudeComplements.ts";
import { findOwner } from "./attitudeSources.ts";
import type { Unit } from "./frames.ts";

/** "the talk about the pier", "on whether to build", "the news that it closed": what is talked or asked about. */
export function isMarker(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  if (unit.wordClass !== "preposition" && unit.wordClass !== "question" && unit.wordClass !== "that")
    return false;
  const before = units[index - 1];
  const next = units[index + 1];
  if (before?.kind !== "word" || next === undefined) return false;
  if (unit.word === "whether") return true;
  if (unit.word === "about") return isTopic(before, next);
  if (unit.wordClass === "that")
    return before.wordClass === "open" && before.name === undefined && clauseLeaders.has(next.wordClass);
  return (unit.word === "how" || unit.word === "why") && before.wordClass === "preposition";
}

/** "talk about the pier", not "is about to", "bring about" and "about 40". */
function isTopic(before: Unit, next: Unit): boolean {
  if (before.wordClass === "be" || causers.has(before.word)) return false;
  return next.kind !== "number" && next.wordClass !== "quantity";
}

/** Verbs that make a thing happen with "about". */
const causers: ReadonlySet<string> = new Set([
  "bring",
  "bringing",
  "brings",
  "brought",
  "came",
  "come",
  "comes",
  "coming",
]);

/** Reads the attitude around a marker: the word before it is the rest of the cue. */
export function readMarker(units: readonly Unit[], index: number): Attitude | undefined {
  const content = { start: index + 1, end: contentEnd(units, index + 1) };
  if (content.end <= content.start) return undefined;
  const lemma = `${units[index - 1]?.word ?? ""} ${units[index]?.word ?? ""}`;
  const phrase = findOwner(units, index - 1);
  return makeAttitude({ start: index - 1, end: index + 1 }, "noun", lemma, phrase, content);
}

/** A "that" before these begins a clause of its own, not a relative one. */
const clauseLeaders: ReadonlySet<Unit["wordClass"]> = new Set(["subject", "determiner"]);
