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
  if (group.form.form === "ing" || !group.form.frames.includes("c") || group.form.form === "base")
    return undefined;
  const before = units[group.start - 1];
  return before === undefined || isSeparator(before) ? invert(units, group) : undefined;
}

function isSeparator(unit: Unit | undefined): boolean {
  return unit?.kind === "comma" || unit?.kind === "dash" || unit?.kind === "stop";
}

function invert(units: readonly Unit[], group: VerbGroup): NounPhrase | undefined {
  const first = units[group.end];
  if (first?.kind !== "word" || first.wordClass === "object" || first.wordClass === "day") return undefined;
  const phrase = nounPhraseAfter(units, group.end);
  if (phrase === undefined) return undefined;
  const next = units[phrase.end];
  const goesOn =
    next?.kind === "word" && (isVerbal(next) || next.wordClass === "that" || next.wordClass === "to");
  return goesOn ? undefined : extendRight(units, phrase);
}
