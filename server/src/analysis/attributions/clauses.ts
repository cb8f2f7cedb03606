import type { Unit } from "./frames.ts";
import { nounPhraseAfter } from "./nounPhrases.ts";
import { irregularPasts } from "./pastForms.ts";

/** Whether a noun phrase with an auxiliary behind it begins here: "announced he would". */
export function isClause(units: readonly Unit[], index: number): boolean {
  const phrase = nounPhraseAfter(units, index);
  const verb = units[phrase?.end ?? units.length];
  return verb !== undefined && isAuxiliary(verb);
}

/** A form of "be", "have" or "do", or a modal verb. */
export function isAuxiliary({ kind, wordClass }: Unit): boolean {
  return kind === "word" && auxiliaries.has(wordClass);
}

const auxiliaries: ReadonlySet<Unit["wordClass"]> = new Set(["be", "have", "modal", "do"]);

/** "the letter that read …", "disputes that had divided them": a verb right behind "that" makes it a relative pronoun. */
export function isRelativeThat(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  if (next?.kind !== "word") return false;
  if (isAuxiliary(next)) return !isClause(units, index + 1);
  return next.verb?.form === "past" || next.verb?.form === "s";
}

/** "It closed in May, when, Lund says, …": a word that leads in what stands behind the cue, not before it. */
export function breaksOff(unit: Unit | undefined): boolean {
  return unit !== undefined && leaders.has(unit.wordClass);
}

const leaders: ReadonlySet<Unit["wordClass"]> = new Set([
  "as",
  "conjunction",
  "question",
  "relative",
  "subordinator",
  "that",
]);

/** Whether a clause begins here that no noun phrase begins: "there was no pier", "having a pier helps". */
export function opensClause(units: readonly Unit[], index: number): boolean {
  const { word, wordClass } = units[index] ?? {};
  const next = units[index + 1];
  if (word === "there") return next !== undefined && (isAuxiliary(next) || next.word === "'s");
  return (word === "having" || word === "being") && wordClass !== "open";
}

/**
 * Whether something that can be a finite verb stands between `start` and the next comma, stop or relative clause:
 * "the pier rotted", not "the motion" or "a letter to the mayor".
 *
 * The lists know no verbs but those that report, so a verb in the present is missed: "the residents want it".
 */
export function hasFiniteVerb(units: readonly Unit[], start: number): boolean {
  if (isClause(units, start)) return true;
  for (let index = start; index < units.length && index < start + longestClause; index++) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" && unit.kind !== "number" && unit.kind !== "mark") return false;
    if (index > start && (unit.wordClass === "relative" || unit.wordClass === "that")) return false;
    if (isFiniteVerb(unit, units[index - 1], units[index + 1], index > start)) return true;
  }
  return false;
}

// Units; a subject is seldom longer.
const longestClause = 25;

/** Whether something that can be a finite verb stands between two indexes, commas or not. */
export function hasVerb(units: readonly Unit[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const unit = units[index] as Unit;
    if (unit.kind === "quote" || isFiniteVerb(unit, units[index - 1], units[index + 1], index > from))
      return true;
    const isPresent = unit.verb?.form === "base" || unit.verb?.form === "past";
    if (isPresent && index > from && !modifiers.has(units[index - 1]?.wordClass ?? "open")) return true;
  }
  return false;
}

function isFiniteVerb(
  unit: Unit,
  before: Unit | undefined,
  after: Unit | undefined,
  isInside: boolean,
): boolean {
  const isMonth = unit.capital && unit.word === "may";
  if (unit.kind !== "word" || unit.name !== undefined || isMonth) return false;
  if (unit.wordClass === "subject" || unit.word.endsWith("n't")) return true;
  if (auxiliaries.has(unit.wordClass)) return !nonFinite.has(unit.word);
  if (!isInside || unit.wordClass !== "open") return false;
  if (irregularPasts.has(unit.word) || unit.verb?.form === "s") return true;
  const isPast = unit.word.length > 4 && unit.word.endsWith("ed");
  return isPast && !modifiers.has(before?.wordClass ?? "open") && after?.word !== "by";
}

const modifiers: ReadonlySet<Unit["wordClass"]> = new Set(["determiner", "possessive"]);

const nonFinite: ReadonlySet<string> = new Set(["be", "been", "being", "having", "doing", "done"]);
