import { opensClause } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import { nounPhraseAfter } from "./nounPhrases.ts";
import type { VerbGroup } from "./verbGroups.ts";

/** The index behind whom a verb addresses ("told reporters that"), or the same index where nobody stands there. */
export function skipAddressee(units: readonly Unit[], index: number): number {
  const unit = units[index];
  if (unit?.kind !== "word" || !addressees.has(unit.wordClass)) return index;
  return nounPhraseAfter(units, index)?.end ?? index;
}

const addressees: ReadonlySet<Unit["wordClass"]> = new Set([
  "object",
  "possessive",
  "determiner",
  "open",
  "quantity",
]);

/** "on Tuesday", "in a statement", "of the plan", "late last week": returns the index behind it, or the same. */
export function skipAdjunct(units: readonly Unit[], index: number, group: VerbGroup): number {
  const unit = units[index];
  if (unit === undefined || opensClause(units, index)) return index;
  if (unit.wordClass === "adverb" || isTime(units, index, unit)) return index + 1;
  if (unit.kind === "number" && units[index - 1]?.wordClass === "day") return index + 1;
  if (timeLeaders.has(unit.word)) return skipTime(units, index);
  if (unit.kind === "comma" && units[index - 1]?.wordClass === "day" && units[index + 1]?.kind === "number")
    return index + 2;
  const isTo =
    unit.wordClass === "to" && !group.form.frames.includes("i") && units[index + 1]?.wordClass !== "open";
  if (unit.wordClass !== "preposition" && !isTo) return index;
  return skipDate(units, index + 1) ?? nounPhraseAfter(units, index + 1)?.end ?? index;
}

/** "Monday", "Monday night"; not "Monday’s vote". */
function isTime(units: readonly Unit[], index: number, { word, wordClass, possessive }: Unit): boolean {
  if (wordClass !== "day") return times.has(word) && units[index - 1]?.wordClass === "day";
  return !possessive && units[index + 1]?.word !== "'s";
}

const timeLeaders: ReadonlySet<string> = new Set(["last", "this", "late", "early", "earlier", "next"]);

/** "on [Tuesday]", "in [2019]", "on [March 3, 2019]", "at [9 p.m. Friday]". */
function skipDate(units: readonly Unit[], index: number): number | undefined {
  let end = units[index]?.kind === "mark" ? index + 1 : index;
  while (end < index + 5 && isDatePart(units, end)) end++;
  const last = units[end - 1];
  // "said on three piers": a number alone counts what follows, unless it can be a year.
  if (
    last === undefined ||
    !isDatePart(units, end - 1) ||
    (end === index + 1 && last?.kind === "number" && !/^'?\d\d(?:\d\d)?$/.test(last.word))
  )
    return undefined;
  return end;
}

function isDatePart(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  if (unit.kind === "comma")
    return units[index - 1]?.kind === "number" && units[index + 1]?.kind === "number";
  return unit.wordClass === "day" || unit.kind === "number" || times.has(unit.word);
}

function skipTime(units: readonly Unit[], index: number): number {
  for (let after = index + 1; after <= index + 2; after++) {
    const unit = units[after];
    if (unit !== undefined && (unit.wordClass === "day" || times.has(unit.word))) return after + 1;
  }
  return units[index]?.wordClass === "adverb" ? index + 1 : index;
}

/** "week", "night": words for a time that no preposition needs. */
export function isTimeWord(word: string): boolean {
  return times.has(word);
}

const times: ReadonlySet<string> = new Set([
  "week",
  "month",
  "year",
  "morning",
  "afternoon",
  "evening",
  "night",
  "summer",
  "fall",
  "winter",
  "spring",
  "weekend",
]);
