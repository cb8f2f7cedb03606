import type { Span } from "../../text/span.ts";
import { isBracketed, isClosedSoon, isNounEnd, type Step, stepOverBrackets } from "./brackets.ts";
import type { Unit } from "./frames.ts";
import { headOf } from "./heads.ts";
import { isPastForm } from "./pastForms.ts";
import { isServant, isServantTo } from "./servants.ts";

/** A noun phrase as indexes of units: `start` is in, `end` is out. */
export interface NounPhrase extends Span {
  /** The units of the bare name or head noun. */
  readonly head: Span;
}

/** Longest noun phrase that is read, in units; appositions come on top. */
const maximumLength = 24;

/** The noun phrase that ends right before `end`, with what is attached by "of" and the like; none before `floor`. */
export function nounPhraseBefore(units: readonly Unit[], end: number, floor: number): NounPhrase | undefined {
  const limit = Math.max(floor, end - maximumLength);
  let start = end;
  for (let index = end - 1; index >= limit; ) {
    const next = stepLeft(units, index, start, end, limit);
    if (next === undefined) break;
    start = next.start;
    index = next.index;
  }
  if (start === end) return undefined;
  start = dropLeadingWords(units, start, end);
  const head = headOf(units, start, end);
  return head === undefined ? undefined : { start, end, head };
}

function stepLeft(
  units: readonly Unit[],
  index: number,
  start: number,
  end: number,
  limit: number,
): Step | undefined {
  const unit = units[index] as Unit;
  if (unit.kind === "close") return stepOverBrackets(units, index, limit);
  if (unit.wordClass === "conjunction") return stepOverConjunction(units, index, start, end, limit);
  const left = index > limit ? units[index - 1] : undefined;
  const step: Step = { start: index, index: index - 1 };
  if (isNumber(unit) || (start === end && isWhomCloseTo(units, index, left))) return step;
  if (begins(unit)) return stepOverBeginning(units, index, left, limit);
  if (isNoun(unit))
    return isNounBefore(unit, left, index + 1 < end ? units[index + 1] : undefined) ? step : undefined;
  return start < end && isWithin(unit, left) ? { ...step, start } : undefined;
}

function isNumber({ kind, word }: Unit): boolean {
  return kind === "number" || word === "%";
}

function isNoun({ kind, wordClass }: Unit): boolean {
  return kind === "word" && (wordClass === "open" || wordClass === "day");
}

/** A determiner begins the phrase, unless it is attached to a noun before: "the head of the office". */
function stepOverBeginning(
  units: readonly Unit[],
  index: number,
  left: Unit | undefined,
  limit: number,
): Step {
  const isAttached = left !== undefined && (attaches(left) || isCloseTo(left, units[index - 2]));
  const goesOn = isAttached && isNounEnd(units[index - 2]) && index - 2 >= limit;
  return { start: index, index: goesOn ? index - 1 : -1 };
}

function begins({ wordClass }: Unit): boolean {
  return wordClass === "determiner" || wordClass === "possessive" || wordClass === "quantity";
}

/** What can stand within a noun phrase, but neither begin nor end it. */
function isWithin(unit: Unit, left: Unit | undefined): boolean {
  if (left === undefined) return false;
  if (unit.kind === "mark") return left.kind !== "comma";
  // "an inside source"
  if (unit.wordClass === "preposition")
    return left.wordClass === "determiner" || (attaches(unit) && isNounEnd(left));
  if (unit.wordClass === "adverb") return left.wordClass === "determiner" || left.wordClass === "possessive";
  return isCloseTo(unit, left) || (unit.wordClass === "to" && isServant(left));
}

/** The "him" of "a source close to him". */
function isWhomCloseTo(units: readonly Unit[], index: number, left: Unit | undefined): boolean {
  return units[index]?.wordClass === "object" && left !== undefined && isCloseTo(left, units[index - 2]);
}

/** "a person close to the mayor" */
function isCloseTo(unit: Unit, left: Unit | undefined): boolean {
  return unit.wordClass === "to" && left?.word === "close";
}

/** "Smith and Jones": taken when what stands before "and" begins a clause, so that it is no object of a verb. */
function stepOverConjunction(
  units: readonly Unit[],
  index: number,
  start: number,
  end: number,
  limit: number,
): Step | undefined {
  const word = units[index]?.word;
  if (start === end || (word !== "and" && word !== "or" && word !== "&")) return undefined;
  if (!isNounEnd(units[index - 1])) return undefined;
  const before = nounPhraseBefore(units, index, limit);
  if (before === undefined) return undefined;
  const border = units[before.start - 1];
  const begins = before.start === 0 || border === undefined || isBorder(border);
  return begins ? { start: before.start, index: -1 } : undefined;
}

/** Where a clause may begin behind it. */
export function isBorder(unit: Unit): boolean {
  if (unit.kind !== "word") return unit.kind !== "number" && unit.kind !== "mark" && unit.kind !== "close";
  return (
    unit.wordClass === "that" ||
    unit.wordClass === "subordinator" ||
    unit.wordClass === "conjunction" ||
    unit.wordClass === "question" ||
    unit.wordClass === "as"
  );
}

function isNounBefore(unit: Unit, left: Unit | undefined, right: Unit | undefined): boolean {
  if (unit.name !== undefined) return right === undefined || !isBrokenName(unit, right);
  const verb = unit.verb;
  if (verb === undefined) return true;
  if (isModifiedBy(left, right)) return true;
  if (verb.form === "past" || verb.form === "participle") return false;
  if (verb.form === "ing")
    return right !== undefined && right.name === undefined && right.wordClass === "open";
  const takesClause = verb.frames.includes("c") || verb.frames.includes("t");
  if (right !== undefined && (right.name !== undefined || right.wordClass !== "open") && takesClause)
    return false;
  return left === undefined || left.wordClass === "open" || left.wordClass === "preposition";
}

/** "the call", "her call", "Lund's call"; "two states", where the phrase ends there. */
function isModifiedBy(left: Unit | undefined, right: Unit | undefined): boolean {
  if (left === undefined) return false;
  const { wordClass, possessive } = left;
  return (
    wordClass === "determiner" ||
    wordClass === "possessive" ||
    possessive ||
    (wordClass === "quantity" && right === undefined)
  );
}

/** "CNN Smith": two names side by side, of which the first is no part of the second's description. */
function isBrokenName(unit: Unit, right: Unit): boolean {
  return (
    right.name !== undefined && right.name !== unit.name && unit.name?.of === "person" && !unit.possessive
  );
}

function attaches(unit: Unit): boolean {
  return (
    unit.wordClass === "preposition" && unit.word !== "per" && unit.word !== "like" && unit.word !== "despite"
  );
}

/** "On Tuesday Smith", "In a statement Smith": what stands before a lone name with a preposition in front. */
function dropLeadingWords(units: readonly Unit[], start: number, end: number): number {
  const before = units[start - 1];
  const last = units[end - 1];
  if (before?.wordClass !== "preposition" || last?.name === undefined) return start;
  let index = end - 1;
  while (index > start && units[index - 1]?.name === last.name) index--;
  return index;
}

/** The noun phrase that begins at `start`, with what is attached by "of" and the like, without appositions. */
export function nounPhraseAfter(units: readonly Unit[], start: number): NounPhrase | undefined {
  const first = units[start];
  if (first === undefined) return undefined;
  if (first.wordClass === "subject" || first.wordClass === "object" || first.wordClass === "relative") {
    return { start, end: start + 1, head: { start, end: start + 1 } };
  }
  let end = start;
  const limit = Math.min(units.length, start + maximumLength);
  while (end < limit && continuesRight(units, start, end)) end++;
  while (end > start && !isNounEnd(units[end - 1])) end--;
  if (end === start) return undefined;
  const head = headOf(units, start, end);
  return head === undefined ? undefined : { start, end, head };
}

function continuesRight(units: readonly Unit[], start: number, index: number): boolean {
  const unit = units[index] as Unit;
  const left = index > start ? units[index - 1] : undefined;
  if (unit.kind === "open") return isClosedSoon(units, index) && isNounEnd(left);
  if (unit.kind === "close") return isBracketed(units, start, index);
  if (unit.kind === "mark") return left !== undefined;
  if (unit.kind === "number") return true;
  if (unit.kind !== "word") return isBracketed(units, start, index);
  if (isBracketed(units, start, index)) return true;
  const isFirst =
    left === undefined ||
    left.wordClass === "preposition" ||
    left.wordClass === "conjunction" ||
    left.wordClass === "to" ||
    left.wordClass === "determiner";
  switch (unit.wordClass) {
    case "open":
      return isNounAfter(unit, left, isFirst) && !isPredicate(unit, left, units[index + 1]);
    case "determiner":
    case "possessive":
    case "quantity":
      return isFirst;
    case "preposition":
      return left !== undefined && followers.has(unit.word) && isNounEnd(left);
    case "conjunction":
      return unit.word !== "but" && unit.word !== "so" && joinsNouns(units, index, left);
    case "adverb":
      return left !== undefined && left.wordClass === "determiner";
    case "to":
      return isCloseTo(unit, left) || isServantTo(units[index + 1], left);
    default:
      return false;
  }
}

const followers: ReadonlySet<string> = new Set(["of", "for", "from", "at", "with", "by"]);

function isNounAfter(unit: Unit, left: Unit | undefined, isFirst: boolean): boolean {
  if (unit.name !== undefined) return left === undefined || !isBrokenName(left, unit);
  if (unit.verb === undefined) return true;
  if (isFirst && left !== undefined) return true;
  return (unit.verb.form === "base" || unit.verb.form === "s") && left?.name === undefined;
}

/** "Ana Lund closed the pier", "Lund holds the view": behind a person's name, such a word is a verb. */
function isPredicate(unit: Unit, left: Unit | undefined, next: Unit | undefined): boolean {
  if (left !== undefined && isPredicateOfGroup(unit, left)) return true;
  if (unit.name !== undefined || left?.name?.of !== "person" || left.possessive) return false;
  const hasObject =
    next?.wordClass === "determiner" || next?.wordClass === "possessive" || next?.wordClass === "object";
  return unit.word.endsWith("ed") || (unit.word.endsWith("s") && hasObject);
}

/** "The protesters marched", "Ana Lund drew cheers": a past form behind a plural or a name. */
function isPredicateOfGroup(unit: Unit, left: Unit): boolean {
  if (!isPastForm(unit) || left.kind !== "word" || left.possessive) return false;
  if (left.name !== undefined) return left.name.of === "person" || !unit.word.endsWith("ed");
  return left.wordClass === "open" && left.word.endsWith("s") && !left.word.endsWith("ss");
}

function joinsNouns(units: readonly Unit[], index: number, left: Unit | undefined): boolean {
  const next = units[index + 1];
  if (left === undefined || next === undefined || next.kind !== "word") return false;
  if (next.verb !== undefined || !isNounEnd(left)) return false;
  if (next.name !== undefined) return left.name !== undefined || !isFollowedByVerb(units, index + 1);
  return (
    (next.wordClass === "open" || next.wordClass === "determiner") && !isFollowedByVerb(units, index + 1)
  );
}

function isFollowedByVerb(units: readonly Unit[], index: number): boolean {
  for (let after = index + 1; after < index + 6; after++) {
    const unit = units[after];
    if (unit === undefined || unit.kind === "comma" || unit.kind === "stop" || unit.kind === "quote")
      return false;
    if (isVerbal(unit)) return true;
  }
  return false;
}

/** A word that makes what stands before it a subject: an auxiliary or a finite reporting verb. */
export function isVerbal(unit: Unit): boolean {
  const { wordClass, verb } = unit;
  if (wordClass === "be" || wordClass === "have" || wordClass === "do" || wordClass === "modal") return true;
  return verb !== undefined && verb.form === "past";
}
