import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { extendRight } from "./appositions.ts";
import { breaksOff, hasFiniteVerb, hasVerb, isAuxiliary } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import { mainSubject } from "./mainSubject.ts";
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";
import type { Report } from "./reports.ts";

/** Reads "according to Smith", "per police", "in her words", with what stands before, behind or around them. */
export function findPrepositionalReports(units: readonly Unit[], lexicon: Lexicon): readonly Report[] {
  const reports: Report[] = [];
  for (let index = 0; index < units.length; index++) {
    const found = readPreposition(units, index, lexicon) ?? readView(units, index, lexicon);
    if (found === undefined) continue;
    const contents = contentsAround(units, index, found.end);
    if (contents.length === 0) continue;
    reports.push({
      cue: { start: index, end: found.cueEnd },
      form: "preposition",
      lemma: found.lemma,
      phrase: found.phrase,
      contents,
      speech: true,
      evidence: "accordingTo",
    });
    index = found.end - 1;
  }
  return reports;
}

interface Found {
  readonly cueEnd: number;
  readonly end: number;
  readonly lemma: string;
  readonly phrase: NounPhrase;
}

function readPreposition(units: readonly Unit[], index: number, lexicon: Lexicon): Found | undefined {
  if (!mayLead(units, index)) return undefined;
  for (let length = 5; length >= 1; length--) {
    const words = units.slice(index, index + length);
    if (words.length < length) continue;
    const lemma = words.map(({ word }) => word).join(" ");
    if (!lexicon.lists.prepositionalCues.has(lemma)) continue;
    const cueEnd = index + length;
    if (isWithinName(units, cueEnd)) return undefined;
    const bare = nounPhraseAfter(units, cueEnd);
    if (bare === undefined || (length === 1 && !isSpeaker(units, bare, lexicon))) return undefined;
    const phrase = readSource(units, index, bare);
    return { cueEnd, end: endOfLeading(units, index, phrase.end), lemma, phrase };
  }
  return undefined;
}

function mayLead(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  const seconds = unit?.kind === "word" ? leaders.get(unit.word) : undefined;
  if (seconds === undefined) return false;
  return seconds.length === 0 || seconds.includes(units[index + 1]?.word ?? "");
}

/** "Per Kvist" is one name. */
function isWithinName(units: readonly Unit[], index: number): boolean {
  const name = units[index]?.name;
  return name !== undefined && units[index - 1]?.name === name;
}

/** With its apposition; "According to the report, Lund closed it": what follows the first comma is none without a second. */
function readSource(units: readonly Unit[], start: number, bare: NounPhrase): NounPhrase {
  const whole = extendRight(units, bare);
  const isOpen = start <= 1 && units[bare.end]?.kind === "comma" && units[whole.end]?.kind !== "comma";
  return isOpen ? bare : whole;
}

/** "According to a poll [released on Monday by the Courier], …": what begins the sentence runs to its comma. */
function endOfLeading(units: readonly Unit[], start: number, end: number): number {
  const before = units[start - 1];
  if (before !== undefined && before.wordClass !== "conjunction") return end;
  for (let index = end; index < end + longestTail; index++) {
    const unit = units[index];
    if (unit === undefined || unit.kind === "quote" || unit.kind === "stop" || unit.kind === "colon")
      return end;
    if (unit.kind === "comma") return index;
    if (unit.wordClass === "subject" || isAuxiliary(unit)) return end;
  }
  return end;
}

// Units.
const longestTail = 16;

/** The first words of the phrases, each with the words that may follow it, to look no further elsewhere. */
const leaders: ReadonlyMap<string, readonly string[]> = new Map([
  ["according", ["to"]],
  ["per", []],
  ["as", ["per"]],
  ["in", ["the"]],
  ["to", ["quote", "hear"]],
  ["quoting", []],
]);

/** "per police", not "per day". */
function isSpeaker(units: readonly Unit[], phrase: NounPhrase, lexicon: Lexicon): boolean {
  const head = units[phrase.head.start];
  // "per every 20 voters"
  const isCount = units
    .slice(phrase.start, phrase.end)
    .some(({ kind, word }) => kind === "number" || word === "every");
  if (head === undefined || isCount) return false;
  const { documentNouns, groupNouns } = lexicon.lists;
  return head.name !== undefined || documentNouns.has(head.word) || groupNouns.has(head.word);
}

/** "in Smith's view", "in her words". */
function readView(units: readonly Unit[], index: number, lexicon: Lexicon): Found | undefined {
  if (units[index]?.word !== "in") return undefined;
  for (let noun = index + 2; noun < index + 7; noun++) {
    const unit = units[noun];
    const owner = units[noun - 1];
    if (unit?.kind !== "word") return undefined;
    if (!lexicon.lists.viewNouns.has(unit.word) || owner === undefined) continue;
    const after = units[noun + 1];
    if (
      after !== undefined &&
      after.kind !== "comma" &&
      after.kind !== "colon" &&
      after.kind !== "stop" &&
      after.kind !== "quote"
    )
      return undefined;
    if (owner.wordClass !== "possessive" && !owner.possessive) return undefined;
    const phrase = nounPhraseBefore(units, noun, index + 1);
    return phrase === undefined
      ? undefined
      : { cueEnd: index + 1, end: noun + 1, lemma: `in … ${unit.word}`, phrase: withOwner(units, phrase) };
  }
  return undefined;
}

/** The head of "Smith's" is the owner. */
export function withOwner(units: readonly Unit[], phrase: NounPhrase): NounPhrase {
  let start = phrase.end - 1;
  const name = units[start]?.name;
  while (name !== undefined && start > phrase.start && units[start - 1]?.name === name) start--;
  return { ...phrase, head: { start, end: phrase.end } };
}

function contentsAround(units: readonly Unit[], start: number, end: number): readonly Span[] {
  const contents: Span[] = [];
  const left = trim(units, startOfClause(units, start), start);
  // "It closed in May, and, according to Lund, …": what the cue breaks off is not said.
  const isAfterLead = breaksOff(units[left.end - 1]) || isLead(units, left, units.length - end);
  if (left.end > left.start && !isAfterLead) contents.push(left);
  const next = units[end];
  const isStart = contents.length === 0;
  const goesOn =
    next !== undefined && (next.kind === "comma" || next.kind === "colon" || next.kind === "quote");
  if (goesOn || (isStart && next !== undefined)) {
    const right = trim(units, end, endOfClause(units, end));
    const first = units[right.start];
    const adds =
      isStart || first?.kind === "quote" || (first?.wordClass !== "relative" && first?.verb?.form !== "ing");
    if (right.end > right.start && adds && (isStart || !isDescription(units, right.start)))
      contents.push(right);
  }
  return contents;
}

/** "By Monday night, according to Lund, …": no clause, before a content that is much longer. */
function isLead(units: readonly Unit[], { start, end }: Span, rest: number): boolean {
  const first = units[start];
  return (
    first?.wordClass === "preposition" && (end - start) * shareOfLead <= rest && !hasVerb(units, start, end)
  );
}

const shareOfLead = 2;

/** Behind the last semicolon before `end`, if no quote stands before `end`. */
function startOfClause(units: readonly Unit[], end: number): number {
  let start = 0;
  for (let index = 0; index < end; index++) {
    if (units[index]?.kind === "quote") return 0;
    if (units[index]?.word === ";") start = index + 1;
  }
  return start;
}

/** Before the first semicolon from `start`, if no quote stands before it. */
function endOfClause(units: readonly Unit[], start: number): number {
  for (let index = start; index < units.length; index++) {
    if (units[index]?.kind === "quote") return units.length;
    if (units[index]?.word === ";") return index;
  }
  return units.length;
}

/** "according to Lund, a plumber in Leeds who …": describes the source. */
function isDescription(units: readonly Unit[], start: number): boolean {
  const { word } = units[start] ?? {};
  return (word === "a" || word === "an" || word === "the") && !hasFiniteVerb(units, start);
}

/** Without separators, conjunctions and adverbs of time in front and separators at the end. */
function trim(units: readonly Unit[], from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isEdge(units[start] as Unit)) start++;
  while (end > start && isSeparator(units[end - 1] as Unit)) end--;
  return { start, end };
}

function isEdge(unit: Unit): boolean {
  return isSeparator(unit) || unit.wordClass === "conjunction";
}

function isSeparator(unit: Unit): boolean {
  return unit.kind === "comma" || unit.kind === "colon" || unit.kind === "dash" || unit.kind === "stop";
}

/**
 * Reads "Smith: …" of headlines and lists, and "He takes the same view: “…”" where no reporting verb stands
 * before the colon.
 */
export function findColonReport(units: readonly Unit[], isHeadline: boolean): Report | undefined {
  const colon = units.findIndex(({ kind }) => kind === "colon");
  if (colon < 1) return undefined;
  const next = units[colon + 1];
  const label = nounPhraseAfter(units, 0);
  const isLabel = label?.end === colon && colon <= 8;
  if (
    next !== undefined &&
    next.kind !== "quote" &&
    !(isHeadline && isLabel && units[colon - 1]?.name?.of === "person")
  )
    return undefined;
  const phrase = namedBefore(units, colon) ?? (isLabel ? label : mainSubject(units.slice(0, colon), 0));
  if (phrase === undefined) return undefined;
  return {
    cue: { start: colon, end: colon + 1 },
    form: "punctuation",
    lemma: ":",
    phrase,
    contents: next === undefined ? [] : [trim(units, colon + 1, units.length)],
    speech: true,
    evidence: next === undefined ? "colonAcrossParagraph" : "colonBefore",
  };
}

/** "Ferry stops - Ana Lund:", "More from Lund:", "From Lund's letter:", "This is no news to Ana Lund:" */
function namedBefore(units: readonly Unit[], colon: number): NounPhrase | undefined {
  const last = units[colon - 1];
  let start = colon - 1;
  if (last?.name?.of === "person") {
    while (start > 0 && units[start - 1]?.name === last.name) start--;
    return { start, end: colon, head: { start, end: colon } };
  }
  const leads = units[0]?.word === "from" ? 1 : units[1]?.word === "from" ? 2 : 0;
  if (leads > 0) return nounPhraseAfter(units, leads);
  while (start > 0 && units[start]?.kind === "word") start--;
  return units[start]?.kind === "dash" ? nounPhraseAfter(units, start + 1) : undefined;
}

/** Reads "“…” – Smith", "“…” (Smith)" and "“…” —Commissioner": punctuation alone names the speaker. */
export function findTrailingReport(units: readonly Unit[]): Report | undefined {
  const quote = units.findIndex(({ kind }) => kind === "quote");
  const mark = units[quote + 1];
  if (quote !== 0 || (mark?.kind !== "dash" && mark?.kind !== "open")) return undefined;
  const phrase = nounPhraseAfter(units, 2);
  const closes = units[phrase?.end ?? 0];
  if (phrase === undefined || !units[2]?.capital) return undefined;
  if (closes !== undefined && closes.kind !== "comma" && closes.kind !== "stop" && closes.kind !== "close")
    return undefined;
  return {
    cue: { start: 1, end: 2 },
    form: "punctuation",
    lemma: mark.word,
    phrase,
    contents: [{ start: 0, end: 1 }],
    speech: true,
    evidence: mark.kind === "dash" ? "dashAfter" : "parenthesisAfter",
  };
}
