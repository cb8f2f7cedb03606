import type { Unit } from "./frames.ts";
import { mainSubject } from "./mainSubject.ts";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";

/**
 * Whose attitude a verb or adjective tells: the phrase before it, over auxiliaries, else the subject of the sentence;
 * nobody for "it seems hard to understand".
 */
export function findHolder(units: readonly Unit[], verb: number): NounPhrase | undefined {
  const start = groupStart(units, verb);
  const before = units[start - 1];
  if (before?.word === "it" || before?.word === "there") return undefined;
  const beside = before === undefined ? undefined : phraseBeside(units, start, before);
  if (beside !== undefined) return beside;
  const main = mainSubject(units, 0);
  if (main === undefined || main.start >= verb || units[main.start]?.word === "it") return undefined;
  const phrase = cutBehindName(units, main);
  return phrase.end <= verb ? phrase : undefined;
}

/** "Ana Lund came to thank": the verb behind a person's name is no part of the phrase. */
function cutBehindName(units: readonly Unit[], phrase: NounPhrase): NounPhrase {
  const name = units[phrase.head.start]?.name;
  const next = units[phrase.head.end];
  const isVerb = name?.of === "person" && next?.wordClass === "open" && next.name === undefined;
  return isVerb ? { ...phrase, end: phrase.head.end } : phrase;
}

function phraseBeside(units: readonly Unit[], start: number, before: Unit): NounPhrase | undefined {
  if (before.wordClass === "subject") return single(start - 1);
  if (before.wordClass === "relative" || before.wordClass === "that")
    return nounPhraseBefore(units, skipCommas(units, start - 1), 0);
  const isNoun = before.kind === "word" && before.wordClass === "open";
  return isNoun ? nounPhraseBefore(units, start, 0) : undefined;
}

function single(index: number): NounPhrase {
  const span = { start: index, end: index + 1 };
  return { ...span, head: span };
}

function skipCommas(units: readonly Unit[], from: number): number {
  let end = from;
  while (end > 0 && (units[end - 1]?.kind === "comma" || units[end - 1]?.wordClass === "preposition")) end--;
  return end;
}

/** The first unit of a verb with its auxiliaries, adverbs and negation. */
export function groupStart(units: readonly Unit[], verb: number): number {
  let start = verb;
  while (start > 0 && start > verb - 6 && isHelper(units[start - 1] as Unit)) start--;
  return start;
}

function isHelper(unit: Unit): boolean {
  return unit.kind === "word" && unit.name === undefined && helpers.has(unit.wordClass);
}

const helpers: ReadonlySet<Unit["wordClass"]> = new Set(["negation", "modal", "be", "have", "do", "adverb"]);

/** "Smith's plan", "her hope", or "hopes of the council", "a plan by Smith". */
export function findOwner(units: readonly Unit[], noun: number): NounPhrase | undefined {
  for (let index = noun - 1; index >= 0 && index >= noun - 4; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word") return undefined;
    if (unit.wordClass === "possessive") return single(index);
    if (unit.possessive) return nounPhraseBefore(units, index + 1, 0);
    if (unit.word === "'s") return nounPhraseBefore(units, index, 0);
    if (unit.wordClass !== "open" && unit.wordClass !== "adverb") return undefined;
  }
  return undefined;
}

/** "by the council" within some units behind a cue. */
export function findAgent(units: readonly Unit[], from: number): NounPhrase | undefined {
  for (let index = from; index < from + 4; index++) {
    const unit = units[index];
    if (unit?.kind !== "word") return undefined;
    if (unit.word === "by") return nounPhraseAfter(units, index + 1);
  }
  return undefined;
}
