import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isRelativeThat } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";
import { withOwner } from "./otherReports.ts";
import type { Report } from "./reports.ts";

/** Reads "Smith's claim that …", "her description of the vote as “rigged”", "a warning by Smith that …". */
export function findNounReports(
  units: readonly Unit[],
  verbs: readonly Report[],
  lexicon: Lexicon,
): readonly Report[] {
  const reports: Report[] = [];
  for (let index = 1; index < units.length - 1; index++) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" || unit.name !== undefined || unit.capital) continue;
    const tier = lexicon.lists.nounCues.get(unit.word);
    if (tier === undefined) continue;
    const phrase = ownerBefore(units, index) ?? authorAfter(units, index);
    if (phrase === undefined) continue;
    const start = contentStart(units, Math.max(index + 1, phrase.end));
    if (start === undefined || isWithin(verbs, index)) continue;
    reports.push({
      cue: { start: index, end: index + 1 },
      form: "noun",
      lemma: unit.word,
      phrase,
      contents: [{ start, end: clauseEnd(units, start) }],
      speech: tier === "1" && isReport(units, index, start),
      evidence: "nounCue",
    });
  }
  return reports;
}

/** "Lund called Okoro's remarks “rotten”": the noun belongs to what is said, and so does the quote. */
function isWithin(verbs: readonly Report[], index: number): boolean {
  return verbs.some(
    ({ contents, speech }) => speech && contents.some(({ start, end }) => start <= index && index < end),
  );
}

/** "her claim that", "his calls for talks"; "his proposal to tax" and "her message of hope" only tell the topic. */
function isReport(units: readonly Unit[], noun: number, start: number): boolean {
  const first = units[start];
  if (calls.has(units[noun]?.word ?? "")) return true;
  if (first?.wordClass === "that" || first?.kind === "quote") return true;
  const inside = units.slice(start, clauseEnd(units, start));
  return units[start - 1]?.kind === "colon" || inside.some(({ kind }) => kind === "quote");
}

const calls: ReadonlySet<string> = new Set(["call", "calls"]);

/** "her" of "her description", "Smith's" of "Smith's latest claim". */
function ownerBefore(units: readonly Unit[], index: number): NounPhrase | undefined {
  let owner = index - 1;
  while (owner > index - 3 && isAdjective(units[owner])) owner--;
  const unit = units[owner];
  if (unit?.kind !== "word" || writersOwn.has(unit.word)) return undefined;
  if (unit.wordClass === "possessive")
    return { start: owner, end: owner + 1, head: { start: owner, end: owner + 1 } };
  if (!unit.possessive && unit.word !== "'s") return undefined;
  const phrase = nounPhraseBefore(units, owner + 1, 0);
  return phrase === undefined ? undefined : withOwner(units, phrase);
}

function isAdjective(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.wordClass === "open" && unit.name === undefined && !unit.possessive;
}

const writersOwn: ReadonlySet<string> = new Set(["its", "whose", "my", "our"]);

/** "a warning by Smith that", "a statement from police". */
function authorAfter(units: readonly Unit[], index: number): NounPhrase | undefined {
  const word = units[index + 1]?.word;
  if (word !== "by" && word !== "from") return undefined;
  return nounPhraseAfter(units, index + 2);
}

function contentStart(units: readonly Unit[], index: number): number | undefined {
  const unit = units[index];
  if (unit === undefined) return undefined;
  if (unit.wordClass === "that") return isRelativeThat(units, index) ? undefined : index;
  if (unit.kind === "quote") return index;
  if (unit.word === "of" || unit.word === "for" || unit.word === "about") return index + 1;
  if (unit.wordClass === "to" && units[index + 1]?.wordClass === "open") return index;
  const opens = unit.kind === "colon" && units[index - 1]?.word !== "note";
  return opens && index + 1 < units.length ? index + 1 : undefined;
}

function clauseEnd(units: readonly Unit[], start: number): number {
  for (let index = start + 1; index < units.length; index++) {
    const { kind } = units[index] as Unit;
    if (kind === "quote" && units[index + 1]?.wordClass === "open") return index + 1;
    if (kind === "comma" || kind === "stop" || kind === "colon") return index;
  }
  return units.length;
}
