import type { WordList } from "../../lexicon/lexicon.ts";
import { phraseBeforeApposition } from "./appositions.ts";
import type { Unit } from "./frames.ts";
import { lastSpeaker, subjectAfterClause, subjectAfterQuote } from "./invertedSubjects.ts";
import { mainSubject } from "./mainSubject.ts";
import { isBorder, type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";
import { isAsking, type VerbGroup } from "./verbGroups.ts";

/** Who a reporting verb belongs to. */
export interface Subject {
  /** With its appositions; absent where nobody is named ("is expected to"). */
  readonly phrase?: NounPhrase;
  /** `after` is "said Smith". */
  readonly order: "before" | "after" | "shared" | "none";
  readonly way: "clause" | "participle" | "relative" | "passive";
}

/** The subject of each group, in the order of the groups; the writer's own "I think" has none, and says so by `undefined`. */
export function findSubjects(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  documentNouns: WordList,
): readonly (Subject | undefined)[] {
  const subjects: (Subject | undefined)[] = [];
  for (const [index, group] of groups.entries())
    subjects.push(findSubject(units, groups, subjects, index, group, documentNouns));
  return subjects;
}

function findSubject(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  earlier: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
  documentNouns: WordList,
): Subject | undefined {
  if (group.mood === "passive" || group.mood === "reduced") return findAgent(units, group);
  if (group.mood === "participle" || group.mood === "gerund")
    return findParticipleSubject(units, groups, earlier, index, group, documentNouns);
  const inverted = subjectAfterQuote(units, group);
  if (inverted !== undefined) return { phrase: inverted, order: "after", way: "clause" };
  const before = units[group.start - 1];
  const isNext = before?.kind === "comma" && units[group.start]?.word === "then";
  if (before !== undefined && (isShared(before) || isNext)) {
    return shareSubject(units, earlier, index, group, "clause");
  }
  const last = lastSpeaker(units, group);
  if (last !== undefined) return { phrase: last, order: "after", way: "clause" };
  const subject = subjectBefore(units, group.start);
  if (subject !== undefined)
    return isWriter(units, subject.phrase) && !isBesideQuote(units, group, subject) ? undefined : subject;
  const phrase = subjectAfterClause(units, group);
  return phrase === undefined ? undefined : { phrase, order: "after", way: "clause" };
}

function isShared(before: Unit): boolean {
  return before.wordClass === "conjunction" || before.word === "then";
}

/** "I think", "we know": the writer. */
function isWriter(units: readonly Unit[], phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined) return false;
  const word = units[phrase.start]?.word ?? "";
  return phrase.end === phrase.start + 1 && writers.has(word);
}

/** "“No,” I said": who tells the story is a source like any other where words are quoted. */
function isBesideQuote(units: readonly Unit[], group: VerbGroup, subject: Subject): boolean {
  const start = subject.phrase?.start ?? group.start;
  const near = [start - 1, start - 2, group.end, group.end + 1];
  return near.some((index) => units[index]?.kind === "quote");
}

const writers: ReadonlySet<string> = new Set([
  "i",
  "we",
  "you",
  "i'm",
  "i've",
  "we're",
  "we've",
  "you're",
  "i'd",
  "we'd",
  "you'd",
]);

/** "was told by Smith": the agent; the subject of a passive is not the source. */
function findAgent(units: readonly Unit[], group: VerbGroup): Subject | undefined {
  for (let index = group.end; index < group.end + 10; index++) {
    const unit = units[index];
    if (unit === undefined || unit.kind === "stop" || unit.kind === "quote" || unit.wordClass === "that")
      break;
    if (unit.word !== "by") continue;
    const phrase = nounPhraseAfter(units, index + 1);
    return phrase === undefined ? undefined : { phrase, order: "after", way: "passive" };
  }
  const isHearsay = group.mood === "passive" && group.form.frames.includes("h");
  return isHearsay || isAsking(group.form) ? { order: "none", way: "passive" } : undefined;
}

function findParticipleSubject(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  earlier: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
  documentNouns: WordList,
): Subject | undefined {
  const before = units[group.start - 1];
  const previous = groups[index - 1];
  if (before?.wordClass === "as" && previous?.mood === "passive" && previous.end === group.start - 1) {
    const subject = subjectBefore(units, previous.start);
    return subject === undefined ? undefined : { ...subject, way: "passive" };
  }
  if (
    before !== undefined &&
    before.kind === "word" &&
    group.mood === "participle" &&
    before.wordClass !== "conjunction"
  ) {
    const phrase = nounPhraseBefore(units, group.start, 0);
    const isAdjunct = before.name !== undefined && earlier.some((subject) => subject?.phrase !== undefined);
    const isText = phrase !== undefined && isIssued(units, phrase, documentNouns);
    if (!isAdjunct && !isText)
      return phrase === undefined ? undefined : { phrase, order: "before", way: "participle" };
  }
  return shareSubject(units, earlier, index, group, "participle");
}

/**
 * "Lund released a statement saying", "sent a message to supporters saying": what somebody issues, and whom to; the
 * words are those of who issued it. "A statement on Monday said" has nobody before it, and speaks itself.
 */
function isIssued(units: readonly Unit[], phrase: NounPhrase, documentNouns: WordList): boolean {
  const border = units[phrase.start - 1];
  const first = units[phrase.start];
  // "holding banners saying"
  if (phrase.end > phrase.start + 1 && first?.name === undefined && first?.word.endsWith("ing") === true)
    return true;
  if (border === undefined || border.kind !== "word" || isBorder(border)) return false;
  if (border.wordClass === "modal" || border.wordClass === "be" || border.verb?.tier === 1) return true;
  if (hasNoun(units, phrase.start, phrase.end, documentNouns)) return border.wordClass !== "preposition";
  return border.wordClass === "to" && hasNoun(units, phrase.start - 4, phrase.start - 1, documentNouns);
}

function hasNoun(units: readonly Unit[], start: number, end: number, nouns: WordList): boolean {
  for (let index = Math.max(0, start); index < end; index++)
    if (nouns.has(units[index]?.word ?? "")) return true;
  return false;
}

/** The subject of the latest report of the sentence, else of the sentence. */
function shareSubject(
  units: readonly Unit[],
  earlier: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
  way: Subject["way"],
): Subject | undefined {
  for (let before = index - 1; before >= 0; before--) {
    const phrase = earlier[before]?.phrase;
    if (phrase === undefined || earlier[before]?.way === "passive") continue;
    if (way === "participle" && isInContent(units, phrase, earlier.slice(0, before))) continue;
    return { phrase, order: "shared", way };
  }
  const phrase = mainSubject(units, group.start === 0 ? group.end : 0);
  if (phrase === undefined || isWriter(units, phrase)) return undefined;
  return { phrase, order: "shared", way };
}

/** "Lund said ⟦the plan⟧ reminds her of the storm, explaining": the subject of what another one says. */
function isInContent(
  units: readonly Unit[],
  phrase: NounPhrase,
  earlier: readonly (Subject | undefined)[],
): boolean {
  const before = units[phrase.start - 1];
  // "In a statement released on Monday, Lund reacted, saying"
  if (before?.wordClass === "preposition") return true;
  const isEmbedded = before?.wordClass === "that" || before?.verb !== undefined;
  return isEmbedded && earlier.some((subject) => subject?.phrase !== undefined && subject.way !== "passive");
}

/** The subject that stands before a verb, over an apposition or relative clause in between. */
function subjectBefore(units: readonly Unit[], start: number): Subject | undefined {
  const end = skipAdjunctsLeft(units, start);
  const unit = units[end - 1];
  if (unit === undefined) return undefined;
  if (unit.wordClass === "subject") {
    return { phrase: { start: end - 1, end, head: { start: end - 1, end } }, order: "before", way: "clause" };
  }
  if (unit.wordClass === "relative" || (unit.wordClass === "that" && end >= 2))
    return antecedent(units, end - 1);
  if (unit.kind === "comma" || unit.kind === "dash") {
    const phrase = phraseBeforeApposition(units, end - 1);
    return phrase === undefined ? undefined : { phrase, order: "before", way: "clause" };
  }
  const phrase = nounPhraseBefore(units, end, 0);
  const whole = phrase === undefined ? beforeRelative(units, end, end) : overRelativeClause(units, phrase);
  return whole === undefined ? undefined : { phrase: whole, order: "before", way: "clause" };
}

/** "Smith on Tuesday said". */
function skipAdjunctsLeft(units: readonly Unit[], start: number): number {
  let end = start;
  while (end > 0 && (units[end - 1]?.wordClass === "day" || units[end - 1]?.wordClass === "adverb")) end--;
  if (end < start && units[end - 1]?.wordClass === "preposition") end--;
  return end === 0 ? start : end;
}

function antecedent(units: readonly Unit[], relative: number): Subject | undefined {
  let end = relative;
  while (end > 0 && (units[end - 1]?.kind === "comma" || units[end - 1]?.wordClass === "preposition")) end--;
  const phrase = nounPhraseBefore(units, end, 0);
  if (phrase === undefined) return undefined;
  const last = units[end - 1];
  const isName =
    last?.name?.of === "person" && !last.possessive && units[phrase.head.start]?.name === undefined;
  return { phrase: isName ? nameBefore(units, end) : phrase, order: "before", way: "relative" };
}

/** "a defeat for Ms. Lund, who said": the name itself. */
function nameBefore(units: readonly Unit[], end: number): NounPhrase {
  const name = units[end - 1]?.name;
  let start = end - 1;
  while (start > 0 && units[start - 1]?.name === name) start--;
  return { start, end, head: { start, end } };
}

/** "People who were at the rally said": the phrase found is only the end of a relative clause. */
function overRelativeClause(units: readonly Unit[], phrase: NounPhrase): NounPhrase {
  const border = units[phrase.start - 1];
  if (border === undefined || (isBorder(border) && border.wordClass !== "that")) return phrase;
  return (
    beforeRelative(units, phrase.start, phrase.end) ??
    beforeParticiple(units, phrase.start, phrase.end) ??
    phrase
  );
}

/** What a participle belongs to that runs over `from`: "A source ⟦speaking to the Ledger⟧ said". */
function beforeParticiple(units: readonly Unit[], from: number, end: number): NounPhrase | undefined {
  for (let index = from - 1; index > 0 && index > from - 6; index--) {
    const { kind, word, wordClass, name } = units[index] as Unit;
    if (kind !== "word" || wordClass === "subject") return undefined;
    if (wordClass !== "open" || name !== undefined || !word.endsWith("ing")) continue;
    const before = nounPhraseBefore(units, index, 0);
    const isStart = before !== undefined && (before.start === 0 || isBorder(units[before.start - 1] as Unit));
    return isStart ? { ...before, end } : undefined;
  }
  return undefined;
}

/** What a relative clause belongs to that runs over `from` and ends at `end`: "An official who asked not to be named". */
function beforeRelative(units: readonly Unit[], from: number, end: number): NounPhrase | undefined {
  for (let index = from - 1; index > 0 && index > from - 14; index--) {
    const unit = units[index] as Unit;
    if (unit.kind === "stop" || unit.kind === "quote" || unit.kind === "colon") break;
    if (unit.wordClass !== "relative") continue;
    const before = nounPhraseBefore(units, units[index - 1]?.kind === "comma" ? index - 1 : index, 0);
    if (before !== undefined) return { ...before, end };
  }
  return undefined;
}
