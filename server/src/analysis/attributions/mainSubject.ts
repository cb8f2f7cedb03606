import { extendRight } from "./appositions.ts";
import type { Unit } from "./frames.ts";
import { headOf } from "./heads.ts";
import { type NounPhrase, nounPhraseAfter } from "./nounPhrases.ts";
import { isPastForm } from "./pastForms.ts";

/** The first noun phrase that no preposition or conjunction leads in: the subject of the frame. */
export function mainSubject(units: readonly Unit[], from: number): NounPhrase | undefined {
  let index = from;
  for (let round = 0; round < 4; round++) {
    while (index < units.length && isIntroducer(units[index] as Unit)) index++;
    if (index >= units.length) return undefined;
    const isTail = from > 0 && round === 0 && index === from;
    const found = isTail ? undefined : subjectAt(units, index);
    if (found === "none") return undefined;
    if (found !== undefined) return readSubject(units, found);
    index = afterNextComma(units, index);
  }
  return undefined;
}

/** The noun phrase that begins here, unless it is a time; `none` where a phrase begins that cannot be read. */
function subjectAt(units: readonly Unit[], index: number): NounPhrase | "none" | undefined {
  const unit = units[index] as Unit;
  if (!beginsSubject(unit, units[index + 1])) return undefined;
  const phrase = nounPhraseAfter(units, about.has(unit.word) ? index + 1 : index);
  if (phrase === undefined) return "none";
  return isTime(units, phrase) ? undefined : phrase;
}

/** Ends a subject before its predicate, "the campaign | sent", and takes its appositions along. */
function readSubject(units: readonly Unit[], phrase: NounPhrase): NounPhrase | undefined {
  for (let index = phrase.start + 1; index < phrase.end; index++) {
    const left = units[index - 1];
    const isNoun =
      left?.kind === "close" || (left?.kind === "word" && left.wordClass === "open" && !left.possessive);
    if (!isNoun || !isPastForm(units[index] as Unit)) continue;
    const head = headOf(units, phrase.start, index);
    return head === undefined ? undefined : { start: phrase.start, end: index, head };
  }
  return extendRight(units, phrase);
}

function beginsSubject(unit: Unit, next: Unit | undefined): boolean {
  const isParticiple = unit.verb?.form === "ing" || unit.verb?.form === "past";
  const isNumber = unit.kind === "number" || (about.has(unit.word) && next?.kind === "number");
  return isNumber || (subjectLeaders.has(unit.wordClass) && !isParticiple);
}

const about: ReadonlySet<string> = new Set(["about", "around", "nearly", "almost", "roughly", "over"]);

/** "Hours later,", "Two years ago,", "Each winter,": says when, and does nothing. */
function isTime(units: readonly Unit[], phrase: NounPhrase): boolean {
  const next = units[phrase.end];
  const isApart = next?.kind === "comma" || afterTime.has(next?.word ?? "");
  return isApart && timeNouns.has(units[phrase.end - 1]?.word ?? "");
}

const afterTime: ReadonlySet<string> = new Set(["later", "earlier", "ago", "before", "after"]);
const timeNouns: ReadonlySet<string> = new Set(
  (
    "second seconds moment moments minute minutes hour hours day days night nights week weeks month months year years " +
    "morning afternoon evening weekend winter spring summer autumn fall decade decades time times cycle"
  ).split(" "),
);

const subjectLeaders: ReadonlySet<Unit["wordClass"]> = new Set([
  "subject",
  "open",
  "determiner",
  "possessive",
  "quantity",
]);

function isIntroducer(unit: Unit): boolean {
  if (unit.kind === "comma" || unit.kind === "mark" || unit.kind === "quote" || unit.kind === "dash")
    return true;
  return (
    unit.kind === "word" &&
    (unit.wordClass === "conjunction" || unit.wordClass === "adverb" || unit.wordClass === "day")
  );
}

function afterNextComma(units: readonly Unit[], from: number): number {
  for (let index = from; index < units.length; index++) if (units[index]?.kind === "comma") return index + 1;
  return units.length;
}
