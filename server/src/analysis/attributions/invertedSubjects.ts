import { extendRight } from "./appositions.ts";
import type { Unit } from "./frames.ts";
import { isVerbal, type NounPhrase, nounPhraseAfter } from "./nounPhrases.ts";
import type { VerbGroup } from "./verbGroups.ts";

/** Who follows the verb: "“…,” said Smith, a plumber", where the verb stands right behind a quote. */
export function subjectAfterQuote(units: readonly Unit[], group: VerbGroup): NounPhrase | undefined {
  const before = units[group.start - 1];
  const behindQuote =
    before?.kind === "quote" || (isSeparator(before) && units[group.start - 2]?.kind === "quote");
  if (!behindQuote || group.form.form === "ing") return undefined;
  return invert(units, group);
}

/** Who follows the verb behind a clause: "The plan is bad, said Smith." */
export function subjectAfterClause(units: readonly Unit[], group: VerbGroup): NounPhrase | undefined {
  const { form, frames, lemma } = group.form;
  if (form === "ing" || !frames.includes("c") || (form === "base" && lemma !== "say")) return undefined;
  const before = units[group.start - 1];
  return before === undefined || isSeparator(before) ? invert(units, group) : undefined;
}

/** "The plan, which she backs, is bad, said Ann Smith.": nobody else can be the subject where the name ends the sentence. */
export function lastSpeaker(units: readonly Unit[], group: VerbGroup): NounPhrase | undefined {
  if (units[group.start - 1]?.kind !== "comma" || group.start !== group.verb) return undefined;
  // "“…,” Lund, 43, told Ann Smith.", "Lund, the mayor, said the Smith family left."
  if (group.form.frames.includes("o") || units[group.end]?.wordClass === "determiner") return undefined;
  const phrase = subjectAfterClause(units, group);
  if (phrase === undefined || units[phrase.head.start]?.name?.of !== "person") return undefined;
  const behind = units[phrase.end];
  return behind === undefined || behind.kind === "stop" ? phrase : undefined;
}

function isSeparator(unit: Unit | undefined): boolean {
  return unit?.kind === "comma" || unit?.kind === "dash" || unit?.kind === "stop";
}

function invert(units: readonly Unit[], group: VerbGroup): NounPhrase | undefined {
  const first = units[group.end];
  if (first?.kind !== "word" || first.wordClass === "object" || first.wordClass === "day") return undefined;
  // ", then said he’ll come", ", said it’s late"
  if (first.wordClass === "subject" && (first.word.includes("'") || units[group.end + 1]?.word === "'s"))
    return undefined;
  const phrase = nounPhraseAfter(units, group.end);
  if (phrase === undefined) return undefined;
  const next = units[phrase.end];
  const goesOn =
    next?.kind === "word" && (isVerbal(next) || next.wordClass === "that" || next.wordClass === "to");
  return goesOn ? undefined : extendRight(units, phrase);
}
