import type { Unit } from "./frames.ts";
import { isBorder, type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";

/** "Donna Rawlings, 59, of Ashton, said": `comma` closes the apposition. */
export function phraseBeforeApposition(units: readonly Unit[], comma: number): NounPhrase | undefined {
  let best: NounPhrase | undefined;
  for (let index = comma - 1; index > 0 && index > comma - 45; index--) {
    const unit = units[index] as Unit;
    if (unit.kind === "stop" || unit.kind === "quote" || unit.kind === "colon") break;
    const opens =
      (unit.kind === "comma" || unit.kind === "dash") && units[index + 1]?.wordClass !== "subject";
    const phrase = opens ? nounPhraseBefore(units, index, 0) : undefined;
    if (phrase === undefined || !isClauseStart(units, phrase)) continue;
    const whole = { ...phrase, end: comma, head: apposedName(units, index + 1, comma) ?? phrase.head };
    if (units[phrase.head.start]?.name !== undefined) return { ...whole, head: phrase.head };
    best = whole;
  }
  return best;
}

function isClauseStart(units: readonly Unit[], phrase: NounPhrase): boolean {
  if (units.slice(phrase.start, phrase.end).every(({ kind }) => kind === "number")) return false;
  const border = units[phrase.start - 1];
  return border === undefined || isBorder(border) || border.wordClass === "adverb";
}

/** Takes the apposition behind a phrase along: ", a 43-year-old plumber from Leeds". */
export function extendRight(units: readonly Unit[], phrase: NounPhrase): NounPhrase {
  let end = phrase.end;
  let head = phrase.head;
  for (let round = 0; round < 3; round++) {
    const next = units[end + 1];
    if (units[end]?.kind !== "comma" || next === undefined) break;
    const apposition = readApposition(units, end + 1);
    if (apposition === undefined) break;
    const closes = units[apposition.end];
    const name = apposedName(units, end + 1, apposition.end);
    const isNamed = name?.end === apposition.end && units[head.start]?.name === undefined;
    if (
      !isNamed &&
      closes !== undefined &&
      closes.kind !== "comma" &&
      closes.kind !== "stop" &&
      closes.kind !== "dash"
    )
      break;
    if (units[head.start]?.name === undefined) head = name ?? head;
    end = apposition.end;
  }
  return { ...phrase, end, head };
}

function readApposition(units: readonly Unit[], start: number): NounPhrase | undefined {
  const first = units[start] as Unit;
  if (first.kind === "number") {
    const end = start + 1;
    return units[end]?.kind === "comma" || units[end]?.kind === "stop"
      ? { start, end, head: { start, end } }
      : undefined;
  }
  const from = first.word === "of" ? start + 1 : start;
  const phrase = nounPhraseAfter(units, from);
  if (phrase === undefined || isNoApposition(first)) return undefined;
  let end = phrase.end;
  while (units[end]?.wordClass === "preposition" && end < phrase.end + 8) {
    const more = nounPhraseAfter(units, end + 1);
    if (more === undefined) break;
    end = more.end;
  }
  return { ...phrase, start, end };
}

/** ", she", ", who", ", saying" */
function isNoApposition({ wordClass, verb }: Unit): boolean {
  return wordClass === "subject" || wordClass === "relative" || verb?.form === "ing";
}

/** "the mayor, Ann Smith,": the name is the head. */
function apposedName(units: readonly Unit[], start: number, end: number): NounPhrase["head"] | undefined {
  let first = start;
  while (first < end && first < start + 4 && isRoleWord(units[first])) first++;
  const name = units[first]?.name;
  if (name?.of !== "person") return undefined;
  let last = first + 1;
  while (last < end && units[last]?.name === name) last++;
  return last === end || units[last]?.kind === "comma" ? { start: first, end: last } : undefined;
}

function isRoleWord(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.name === undefined && unit.wordClass === "open" && !unit.possessive;
}
