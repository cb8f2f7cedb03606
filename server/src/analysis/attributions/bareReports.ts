import type { WordList } from "../../lexicon/lexicon.ts";
import { extendRight } from "./appositions.ts";
import { isAuxiliary } from "./clauses.ts";
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
 * @param known what the cues report already; a quote in it is left alone.
 */
export function findBareReports(
  text: string,
  units: readonly Unit[],
  known: readonly Report[],
  nounCues: WordList,
): readonly Report[] {
  const reports: Report[] = [];
  const isReported = (index: number): boolean =>
    known.some(({ contents }) => contents.some(({ start, end }) => start <= index && index < end));
  for (let index = 0; index < units.length; index++) {
    if (units[index]?.kind !== "quote" || isReported(index)) continue;
    const found =
      readBehind(text, units, index, nounCues) ??
      readBefore(units, index, isAwaited(known, index)) ??
      readOwned(units, index, nounCues);
    if (found === undefined) continue;
    const { cue, form, evidence, phrase } = found;
    reports.push({
      cue: { start: cue, end: cue + 1 },
      form,
      lemma: units[cue]?.word ?? "",
      phrase,
      contents: [{ start: index, end: index + 1 }],
      speech: true,
      evidence,
    });
  }
  return reports;
}

/** "Lund said in spring, when the news broke, “…”": a cue without content stands before the quote. */
function isAwaited(known: readonly Report[], quote: number): boolean {
  return known.some(({ cue, contents, speech }) => speech && contents.length === 0 && cue.end <= quote);
}

interface Found {
  readonly cue: number;
  readonly form: Report["form"];
  readonly evidence: Report["evidence"];
  readonly phrase: NounPhrase;
}

/** "“…,” Lund countered", "“…?” pressed the host": the mark that ends the quote says that its sentence goes on. */
function readBehind(
  text: string,
  units: readonly Unit[],
  quote: number,
  nounCues: WordList,
): Found | undefined {
  const start = units[quote + 1]?.kind === "comma" ? quote + 2 : quote + 1;
  const first = units[start];
  if (first === undefined || !(start > quote + 1 || goesOn(text, units[quote] as Unit))) return undefined;
  if (first.word === "came") return readAnswer(units, start, nounCues);
  if (isVerbLike(first) || isPresent(first, units[start + 1])) {
    const phrase = readInverted(units, start + 1);
    return phrase === undefined ? undefined : { ...behind, cue: start, phrase };
  }
  const verb = begins.has(first.wordClass) ? findPredicate(units, start) : undefined;
  const head = verb === undefined ? undefined : headOf(units, start, verb);
  if (verb === undefined || head === undefined) return undefined;
  return { ...behind, cue: verb, phrase: { start, end: verb, head } };
}

const behind = { form: "verb", evidence: "cueAfterQuote" } as const;

/** "“…,” begins a letter that": the present of any verb before a phrase. */
function isPresent({ kind, word, name, wordClass, capital }: Unit, next: Unit | undefined): boolean {
  const isVerb =
    kind === "word" && wordClass === "open" && name === undefined && !capital && endsInS.test(word);
  return isVerb && next?.wordClass === "determiner";
}

const endsInS = /[a-z]{3}s$/u;

/** "“…!” came shouts from the crowd"; of "“…,” came the answer" nobody is named. */
function readAnswer(units: readonly Unit[], verb: number, nounCues: WordList): Found | undefined {
  const answer = nounPhraseAfter(units, verb + 1);
  if (answer === undefined) return undefined;
  const from = units.findIndex(({ word }, index) => index > verb && index < verb + 6 && word === "from");
  if (from > 0) {
    const phrase = nounPhraseAfter(units, from + 1);
    return phrase === undefined ? undefined : { ...behind, cue: verb, phrase };
  }
  const isNobody = nounCues.has(units[answer.head.start]?.word ?? "");
  return isNobody ? undefined : { ...behind, cue: verb, phrase: extendRight(units, answer) };
}

const begins: ReadonlySet<Unit["wordClass"]> = new Set([
  "open",
  "determiner",
  "possessive",
  "quantity",
  "subject",
]);

/** The first verb behind a noun, before any mark: "a voice in the ad | states". */
function findPredicate(units: readonly Unit[], start: number): number | undefined {
  for (let index = start + 1; index < start + longestSubject; index++) {
    const unit = units[index];
    const left = units[index - 1];
    if (unit?.kind !== "word" || left === undefined || isAuxiliary(unit)) return undefined;
    if (left.wordClass === "determiner" || left.possessive) continue;
    if (isVerbLike(unit) || isPlainVerb(unit, left)) return isAnEnd(units[index + 1]) ? index : undefined;
  }
  return undefined;
}

/** Units; most speakers have no more words. */
const longestSubject = 12;

/** A past form, known or not, or the present of a reporting verb. */
function isVerbLike(unit: Unit): boolean {
  return (
    isPastForm(unit) || (unit.name === undefined && (unit.verb?.form === "s" || unit.verb?.form === "past"))
  );
}

/** "the neighbors state": a reporting verb behind a plural. */
function isPlainVerb({ verb }: Unit, left: Unit): boolean {
  return verb?.form === "base" && verb.tier === 1 && left.word.endsWith("s");
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
function readBefore(units: readonly Unit[], quote: number, hasCue: boolean): Found | undefined {
  const mark = units[quote - 1];
  const verb = quote - 2;
  if (mark?.kind !== "comma" && mark?.kind !== "colon") return undefined;
  if (verb < 1 || !isVerbLike(units[verb] as Unit)) return undefined;
  const last = units[verb - 1] as Unit;
  if (last.wordClass === "be" || last.wordClass === "determiner") return undefined;
  const isShared = last.wordClass === "conjunction" || last.wordClass === "adverb" || last.word === "then";
  if (hasCue && !isShared) return undefined;
  const phrase = isShared ? mainSubject(units, 0) : nounPhraseBefore(units, verb, 0);
  return phrase === undefined ? undefined : { ...before, cue: verb, phrase };
}

const before = { form: "verb", evidence: "cueBeforeQuote" } as const;

/** "Lund's “47 percent” remark", "his “not me” answer": the owner of a remark said it. */
function readOwned(units: readonly Unit[], quote: number, nounCues: WordList): Found | undefined {
  const noun = units[quote + 1];
  if (noun?.kind !== "word" || !nounCues.has(noun.word)) return undefined;
  const end = units[quote - 1]?.word === "'s" ? quote - 1 : quote;
  const owner = units[end - 1];
  if (owner?.kind !== "word" || owner.word === "its") return undefined;
  const isName = owner.name?.of === "person" && (owner.possessive || end < quote);
  if (owner.wordClass !== "possessive" && !isName) return undefined;
  const span = { start: isName ? firstOfName(units, end - 1) : end - 1, end };
  return { form: "noun", evidence: "nounCue", cue: quote + 1, phrase: { ...span, head: span } };
}

function firstOfName(units: readonly Unit[], last: number): number {
  let start = last;
  while (start > 0 && units[start - 1]?.name === units[last]?.name) start--;
  return start;
}

function goesOn(text: string, { end }: Unit): boolean {
  return goesOnMark.test(text.slice(Math.max(0, end - 4), end));
}

// "…closed,”", "…closed?”", "…clo—”"; not "…closed.”"
const goesOnMark = /[,?!—–-][’'”"\s]{1,3}$/u;
