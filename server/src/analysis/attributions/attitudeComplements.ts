import type { Span } from "../../text/span.ts";
import type { Unit } from "./frames.ts";
import { nounPhraseAfter } from "./nounPhrases.ts";

/** What follows a cue: what the attitude is about, from `start` to `end` in units. */
export interface Complement extends Span {
  /** `O`, `I`, `T`, `W` as in `attitudeCues.txt`, or the preposition; the content begins behind a preposition. */
  readonly kind: string;
}

/** The first complement of `wanted` behind a cue, over adverbs; nothing where something else stands there. */
export function findComplement(
  units: readonly Unit[],
  from: number,
  wanted: ReadonlySet<string>,
): Complement | undefined {
  const at = skipAdverbs(units, from);
  const unit = units[at];
  if (unit === undefined) return undefined;
  const kind = complementKind(units, at);
  if (kind === undefined || !wanted.has(kind)) return undefined;
  const start = unit.wordClass === "preposition" || kind === "to" || kind === "as" ? at + 1 : at;
  const end = contentEnd(units, start);
  return end > start ? { kind, start, end } : undefined;
}

function skipAdverbs(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < from + 2 && units[at]?.wordClass === "adverb") at++;
  return at;
}

function complementKind(units: readonly Unit[], at: number): string | undefined {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  switch (unit.wordClass) {
    case "to":
      return isInfinitive(next) ? "I" : "to";
    case "that":
      return "T";
    case "question":
      return "W";
    case "preposition":
    case "as":
      return next !== undefined && isObject(next) ? unit.word : undefined;
    default:
      return isObject(unit) ? "O" : undefined;
  }
}

function isInfinitive(unit: Unit | undefined): boolean {
  if (unit?.kind !== "word" || unit.name !== undefined) return false;
  const { wordClass } = unit;
  return (
    wordClass === "open" ||
    wordClass === "be" ||
    wordClass === "have" ||
    wordClass === "do" ||
    wordClass === "adverb"
  );
}

/** What can begin a noun phrase, or a clause without "that". */
function isObject(unit: Unit): boolean {
  if (unit.kind === "number" || unit.kind === "quote" || unit.kind === "mark") return true;
  return unit.kind === "word" && objectLeaders.has(unit.wordClass);
}

const objectLeaders: ReadonlySet<Unit["wordClass"]> = new Set([
  "subject",
  "object",
  "possessive",
  "determiner",
  "quantity",
  "question",
  "open",
  "that",
]);

/** The content runs to the next mark that ends a clause; over a comma only where a list or an apposition goes on. */
export function contentEnd(units: readonly Unit[], start: number): number {
  let index = start;
  while (index < units.length && !ends(units, index, start)) index++;
  while (index > start && units[index - 1]?.wordClass === "conjunction") index--;
  return index;
}

function ends(units: readonly Unit[], index: number, start: number): boolean {
  const unit = units[index] as Unit;
  if (unit.kind === "comma" || unit.kind === "stop" || unit.kind === "colon" || unit.kind === "dash")
    return index > start;
  return index > start && unit.wordClass === "subordinator";
}

/** Where the clause begins that a unit stands in: behind the last mark, conjunction or reporting verb before it. */
export function clauseStart(units: readonly Unit[], index: number): number {
  let start = index;
  while (start > 0 && !isClauseBorder(units[start - 1] as Unit)) start--;
  return start;
}

function isClauseBorder(unit: Unit): boolean {
  if (unit.kind !== "word") return unit.kind !== "number" && unit.kind !== "mark" && unit.kind !== "close";
  return unit.wordClass === "conjunction" || unit.wordClass === "subordinator" || unit.wordClass === "that";
}

/** The end of the noun phrase that begins at `start`, with the phrases behind it: "the plan for the harbor in May". */
export function phraseEnd(units: readonly Unit[], start: number): number {
  let end = nounPhraseAfter(units, start)?.end ?? start + 1;
  for (let round = 0; round < 3 && units[end]?.wordClass === "preposition"; round++) {
    const next = nounPhraseAfter(units, end + 1);
    if (next === undefined) break;
    end = next.end;
  }
  return end;
}
