import type { Span } from "../../text/span.ts";
import { type Attitude, makeAttitude } from "./attitude.ts";
import {
  type Complement,
  clauseStart,
  contentEnd,
  findComplement,
  phraseEnd,
} from "./attitudeComplements.ts";
import type { AttitudeReading, FindReadings } from "./attitudeCues.ts";
import { isMarker, readMarker } from "./attitudeMarkers.ts";
import { findAgent, findHolder, findOwner, groupStart } from "./attitudeSources.ts";
import type { Unit } from "./frames.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";

/**
 * Finds what the people of a frame want, plan, fear, believe, back or oppose, in order of the cues; nothing is read
 * from units that `isTaken`, since what is said there is a speaker's.
 */
export function findAttitudes(
  units: readonly Unit[],
  readingsOf: FindReadings,
  isTaken: (unit: Unit) => boolean,
): readonly Attitude[] {
  const attitudes: Attitude[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" || unit.name !== undefined) continue;
    const readings = mayBeCue(unit) ? readingsOf(unit.word) : undefined;
    // "the fact that": the marker is the complement of a cue that was read.
    const isCue = readings !== undefined || (isMarker(units, index) && attitudes.at(-1)?.cue.end !== index);
    // Few words are cues, so this is asked last.
    if (!isCue || isTaken(unit)) continue;
    const attitude = readings === undefined ? readMarker(units, index) : readCue(units, index, readings);
    if (attitude !== undefined) attitudes.push(attitude);
  }
  return attitudes;
}

/** Most words of closed classes are no cues, which saves looking them up. */
function mayBeCue({ wordClass, word }: Unit): boolean {
  return wordClass === "open" || wordClass === "adverb" || word === "like";
}

function readCue(
  units: readonly Unit[],
  index: number,
  readings: readonly AttitudeReading[],
): Attitude | undefined {
  for (const reading of readings) {
    const attitude = read(units, index, reading);
    if (attitude !== undefined) return attitude;
  }
  return undefined;
}

function read(units: readonly Unit[], index: number, reading: AttitudeReading): Attitude | undefined {
  switch (reading.kind) {
    case "verb":
      return readVerb(units, index, reading);
    case "noun":
      return readNoun(units, index, reading);
    case "adjective":
      return readAdjective(units, index, reading);
    case "hearsay":
      return readHearsay(units, index, reading);
    case "holder":
      return readHolder(units, index, reading);
  }
}

function readVerb(units: readonly Unit[], verb: number, reading: AttitudeReading): Attitude | undefined {
  const start = groupStart(units, verb);
  const isPassive =
    (reading.form === "past" || reading.form === "participle") && isBehindBe(units, start, verb);
  if (isPassive) return readPassive(units, start, verb, reading);
  if (!isVerb(units, start, verb, reading)) return undefined;
  const complement = findComplement(units, verb + 1, reading.complements);
  if (complement === undefined) return undefined;
  return makeAttitude({ start, end: verb + 1 }, "verb", reading.lemma, findHolder(units, verb), complement);
}

function isBehindBe(units: readonly Unit[], start: number, verb: number): boolean {
  return units.slice(start, verb).some(({ wordClass }) => wordClass === "be");
}

function isVerb(units: readonly Unit[], start: number, verb: number, { form }: AttitudeReading): boolean {
  const before = units[start - 1];
  if (start === verb && before !== undefined && isModifier(before)) return false;
  switch (form) {
    case "base":
      return isBase(units, start, verb, before);
    case "participle":
      return start < verb;
    case "past":
      // "trusted aides": an adjective.
      return before !== undefined && before.wordClass !== "preposition";
    case "s":
      return before?.wordClass !== "preposition";
    default:
      return true;
  }
}

/** "may support", "they support", not "was press secretary". */
function isBase(units: readonly Unit[], start: number, verb: number, before: Unit | undefined): boolean {
  const helpers = units.slice(start, verb);
  if (helpers.some(({ wordClass }) => wordClass === "modal" || wordClass === "do")) return true;
  if (helpers.some(({ wordClass }) => wordClass === "be" || wordClass === "have")) return false;
  return before !== undefined && mayStandBeforeBase(before);
}

function isModifier(unit: Unit): boolean {
  return (
    unit.wordClass === "determiner" ||
    unit.wordClass === "possessive" ||
    unit.possessive ||
    unit.kind === "number"
  );
}

function mayStandBeforeBase(before: Unit): boolean {
  if (baseLeaders.has(before.wordClass)) return true;
  if (before.wordClass !== "open" || before.kind !== "word") return false;
  if (before.name !== undefined) return before.name.of !== "person";
  return (
    (before.word.endsWith("s") && !before.word.endsWith("ss")) ||
    before.word === "people" ||
    before.word === "police"
  );
}

const baseLeaders: ReadonlySet<Unit["wordClass"]> = new Set([
  "to",
  "subject",
  "relative",
  "quantity",
  "conjunction",
  "that",
]);

/** "was criticized by the council": the subject is what it is about; "was asked to pay": the rest is. */
function readPassive(
  units: readonly Unit[],
  start: number,
  verb: number,
  reading: AttitudeReading,
): Attitude | undefined {
  const cue = { start, end: verb + 1 };
  const agent = findAgent(units, verb + 1);
  const subject = nounPhraseBefore(units, start, 0) ?? pronounBefore(units, start);
  if (agent !== undefined && subject !== undefined)
    return makeAttitude(cue, "verb", reading.lemma, agent, subject);
  const wanted = new Set([...reading.complements, "as", "for"]);
  if (wanted.has("N")) wanted.add("O");
  else wanted.delete("O");
  const complement = findComplement(units, verb + 1, wanted);
  return complement === undefined
    ? undefined
    : makeAttitude(cue, "verb", reading.lemma, undefined, complement);
}

function pronounBefore(units: readonly Unit[], end: number): Span | undefined {
  return units[end - 1]?.wordClass === "subject" ? { start: end - 1, end } : undefined;
}

function readNoun(units: readonly Unit[], noun: number, reading: AttitudeReading): Attitude | undefined {
  const complement = findComplement(units, noun + 1, reading.complements);
  if (complement === undefined) return undefined;
  const cue = { start: noun, end: noun + 1 };
  if (sourceLeaders.has(complement.kind)) {
    const phrase = nounPhraseAfter(units, complement.start);
    return makeAttitude(cue, "noun", reading.lemma, phrase, toPhrase(units, complement));
  }
  return makeAttitude(cue, "noun", reading.lemma, findOwner(units, noun), toPhrase(units, complement));
}

/** Behind a preposition only the phrase that it leads in is meant: "the view of the plan is dim". */
function toPhrase(units: readonly Unit[], complement: Complement): Span {
  const { kind, start, end } = complement;
  if (clauseKinds.has(kind)) return complement;
  return { start, end: Math.min(end, phraseEnd(units, start)) };
}

const clauseKinds: ReadonlySet<string> = new Set(["O", "I", "T", "W"]);

const sourceLeaders: ReadonlySet<string> = new Set(["from", "by", "among"]);

function readAdjective(
  units: readonly Unit[],
  index: number,
  reading: AttitudeReading,
): Attitude | undefined {
  const complement = findComplement(units, index + 1, reading.complements);
  if (complement === undefined) return undefined;
  const start = groupStart(units, index);
  return makeAttitude({ start, end: index + 1 }, "verb", reading.lemma, findHolder(units, index), complement);
}

/** "The board reportedly met", "he seems to agree": the clause around the cue; nobody is named for it. */
function readHearsay(units: readonly Unit[], index: number, reading: AttitudeReading): Attitude | undefined {
  const end = contentEnd(units, index + 1);
  if (end <= index + 1) return undefined;
  return makeAttitude({ start: index, end: index + 1 }, "verb", reading.lemma, undefined, {
    start: clauseStart(units, index),
    end,
  });
}

function readHolder(units: readonly Unit[], index: number, reading: AttitudeReading): Attitude | undefined {
  const complement = findComplement(units, index + 1, holderComplements);
  if (complement === undefined) return undefined;
  const cue = { start: index, end: index + 1 };
  const phrase = nounPhraseBefore(units, index + 1, 0) ?? { ...cue, head: cue };
  return makeAttitude(cue, "noun", reading.lemma, phrase, toPhrase(units, complement));
}

const holderComplements: ReadonlySet<string> = new Set(["of", "for"]);
