import { extendRight } from "./appositions.ts";
import type { Unit } from "./frames.ts";
import { headOf } from "./heads.ts";
import { mainSubject } from "./mainSubject.ts";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";
import { isPastForm } from "./pastForms.ts";
import type { Report } from "./reports.ts";

/**
 * Reads the quotes that no known cue reports by their place: "“…,” Lund countered at once", "“…!” beamed Lund", "Lund
 * raised a hand and thundered, “…”". Whatever the verb is, between a quote and a name it says who speaks.
 *
 * @param isReported whether the quote at an index has a report already.
 */
export function findBareReports(
  text: string,
  units: readonly Unit[],
  isReported: (index: number) => boolean,
): readonly Report[] {
  const reports: Report[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== "quote" || isReported(index)) continue;
    const found = readBehind(text, units, index) ?? readBefore(units, index);
    if (found === undefined) continue;
    reports.push({
      cue: { start: found.verb, end: found.verb + 1 },
      form: "verb",
      lemma: units[found.verb]?.word ?? "",
      phrase: found.phrase,
      contents: [{ start: index, end: index + 1 }],
      speech: true,
      evidence: found.verb > index ? "cueAfterQuote" : "cueBeforeQuote",
    });
  }
  return reports;
}

interface Found {
  readonly verb: number;
  readonly phrase: NounPhrase;
}

/** "“…,” Lund countered", "“…?” pressed the host": the mark that ends the quote says that its sentence goes on. */
function readBehind(text: string, units: readonly Unit[], quote: number): Found | undefined {
  const start = units[quote + 1]?.kind === "comma" ? quote + 2 : quote + 1;
  const first = units[start];
  if (first === undefined || !(start > quote + 1 || goesOn(text, units[quote] as Unit))) return undefined;
  if (isVerbLike(first)) {
    const phrase = readInverted(units, start + 1);
    return phrase === undefined ? undefined : { verb: start, phrase };
  }
  const phrase = nounPhraseAfter(units, start);
  if (phrase === undefined) return undefined;
  const verb = findPredicate(units, start, phrase.end);
  if (verb === undefined) return undefined;
  const head = headOf(units, start, verb);
  return head === undefined ? undefined : { verb, phrase: { start, end: verb, head } };
}

/** The first verb behind a noun of the phrase, or right behind the phrase. */
function findPredicate(units: readonly Unit[], start: number, end: number): number | undefined {
  for (let index = start + 1; index <= end; index++) {
    const unit = units[index];
    const left = units[index - 1];
    if (unit === undefined || left?.kind !== "word" || left.wordClass === "determiner" || left.possessive)
      continue;
    if (isVerbLike(unit)) return isAnEnd(units[index + 1]) ? index : undefined;
  }
  return undefined;
}

/** A past form, known or not, or the present of a reporting verb. */
function isVerbLike(unit: Unit): boolean {
  return (
    isPastForm(unit) || (unit.name === undefined && (unit.verb?.form === "s" || unit.verb?.form === "past"))
  );
}

/** A name, a role, or "one" and "another". */
function readInverted(units: readonly Unit[], start: number): NounPhrase | undefined {
  const unit = units[start];
  if (unit === undefined || unit.wordClass === "object" || unit.wordClass === "subject") return undefined;
  const alone = { start, end: start + 1, head: { start, end: start + 1 } };
  if (others.has(unit.word) && isAnEnd(units[start + 1])) return alone;
  if (unit.name === undefined && unit.wordClass !== "determiner") return undefined;
  const phrase = nounPhraseAfter(units, start);
  return phrase === undefined ? undefined : extendRight(units, phrase);
}

const others: ReadonlySet<string> = new Set(["one", "another", "others", "some"]);

/** Nothing that an object could begin with: a stop, a preposition, an adverb, "as the crowd cheered". */
function isAnEnd(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== "word") return unit?.kind !== "number";
  return ends.has(unit.wordClass);
}

const ends: ReadonlySet<Unit["wordClass"]> = new Set([
  "preposition",
  "adverb",
  "as",
  "conjunction",
  "subordinator",
  "day",
  "to",
  "object",
]);

/** "and thundered, “…”": the verb before the mark that leads a quote in. */
function readBefore(units: readonly Unit[], quote: number): Found | undefined {
  const mark = units[quote - 1];
  const verb = quote - 2;
  if (mark?.kind !== "comma" && mark?.kind !== "colon") return undefined;
  if (verb < 1 || !isVerbLike(units[verb] as Unit)) return undefined;
  const before = units[verb - 1] as Unit;
  if (before.wordClass === "be" || before.wordClass === "determiner") return undefined;
  const isShared =
    before.wordClass === "conjunction" || before.wordClass === "adverb" || before.word === "then";
  const phrase = isShared ? mainSubject(units, 0) : nounPhraseBefore(units, verb, 0);
  return phrase === undefined ? undefined : { verb, phrase };
}

function goesOn(text: string, { end }: Unit): boolean {
  return goesOnMark.test(text.slice(Math.max(0, end - 4), end));
}

// "…closed,”", "…closed?”", "…clo—”"; not "…closed.”"
const goesOnMark = /[,?!—–-][’'”"\s]{1,3}$/u;
