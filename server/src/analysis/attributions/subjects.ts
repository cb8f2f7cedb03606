import type { Unit } from "./frames.ts";
import { isBorder, isVerbal, type NounPhrase, nounPhraseAfter, nounPhraseBefore } from "./nounPhrases.ts";
import type { VerbGroup } from "./verbGroups.ts";

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
): readonly (Subject | undefined)[] {
  const subjects: (Subject | undefined)[] = [];
  for (const [index, group] of groups.entries())
    subjects.push(findSubject(units, groups, subjects, index, group));
  return subjects;
}

function findSubject(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  earlier: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
): Subject | undefined {
  if (group.mood === "passive" || group.mood === "reduced") return findAgent(units, group);
  if (group.mood === "participle" || group.mood === "gerund")
    return findParticipleSubject(units, groups, earlier, index, group);
  const inverted = subjectAfterQuote(units, group);
  if (inverted !== undefined) return inverted;
  const before = units[group.start - 1];
  if (before !== undefined && isShared(before)) {
    return shareSubject(units, earlier, index, group, "clause");
  }
  const subject = subjectBefore(units, group.start);
  if (subject !== undefined)
    return isWriter(units, subject.phrase) && !isBesideQuote(units, group, subject) ? undefined : subject;
  return subjectAfterClause(units, group);
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
  return group.mood === "passive" && group.form.frames.includes("h")
    ? { order: "none", way: "passive" }
    : undefined;
}

function findParticipleSubject(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  earlier: readonly (Subject | undefined)[],
  index: number,
  group: VerbGroup,
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
    if (!isAdjunct) return phrase === undefined ? undefined : { phrase, order: "before", way: "participle" };
  }
  return shareSubject(units, earlier, index, group, "participle");
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
    if (phrase !== undefined && earlier[before]?.way !== "passive") return { phrase, order: "shared", way };
  }
  const phrase = mainSubject(units, group.start === 0 ? group.end : 0);
  if (phrase === undefined || isWriter(units, phrase)) return undefined;
  return { phrase, order: "shared", way };
}

/** The first noun phrase that no preposition or conjunction leads in: the subject of the frame. */
export function mainSubject(units: readonly Unit[], from: number): NounPhrase | undefined {
  let index = from;
  for (let round = 0; round < 4; round++) {
    while (index < units.length && isIntroducer(units[index] as Unit)) index++;
    const unit = units[index];
    if (unit === undefined) return undefined;
    const isTail = from > 0 && round === 0 && index === from;
    if (beginsSubject(unit) && !isTail) {
      const phrase = nounPhraseAfter(units, index);
      return phrase === undefined ? undefined : extendRight(units, phrase);
    }
    index = afterNextComma(units, index);
  }
  return undefined;
}

function beginsSubject(unit: Unit): boolean {
  const isParticiple = unit.verb?.form === "ing" || unit.verb?.form === "past";
  return subjectLeaders.has(unit.wordClass) && !isParticiple;
}

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

/** The subject that stands before a verb, over an apposition or relative clause in between. */
export function subjectBefore(units: readonly Unit[], start: number): Subject | undefined {
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
  if (phrase === undefined) return undefined;
  return { phrase: overRelativeClause(units, phrase), order: "before", way: "clause" };
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

/** "a steep loss for Mr. Sanders, who said": the name itself. */
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
  for (let index = phrase.start - 1; index > 0 && index > phrase.start - 14; index--) {
    const unit = units[index] as Unit;
    if (unit.kind === "stop" || unit.kind === "quote" || unit.kind === "colon") break;
    if (unit.wordClass !== "relative") continue;
    const end = units[index - 1]?.kind === "comma" ? index - 1 : index;
    const before = nounPhraseBefore(units, end, 0);
    if (before !== undefined) return { ...before, end: phrase.end };
  }
  return phrase;
}

/** "Donna Rawlings, 59, of Ashton, said": `comma` closes the apposition. */
function phraseBeforeApposition(units: readonly Unit[], comma: number): NounPhrase | undefined {
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

/** "“…,” said Smith, a plumber": the verb stands right behind a quote. */
function subjectAfterQuote(units: readonly Unit[], group: VerbGroup): Subject | undefined {
  const before = units[group.start - 1];
  const behindQuote =
    before?.kind === "quote" || (isSeparator(before) && units[group.start - 2]?.kind === "quote");
  if (!behindQuote || group.form.form === "ing") return undefined;
  return invert(units, group);
}

/** "The plan is bad, said Smith." */
function subjectAfterClause(units: readonly Unit[], group: VerbGroup): Subject | undefined {
  if (group.form.form === "ing" || !group.form.frames.includes("c") || group.form.form === "base")
    return undefined;
  const before = units[group.start - 1];
  if (before !== undefined && before.kind !== "comma" && before.kind !== "dash" && before.kind !== "stop")
    return undefined;
  return invert(units, group);
}

function isSeparator(unit: Unit | undefined): boolean {
  return unit?.kind === "comma" || unit?.kind === "dash" || unit?.kind === "stop";
}

function invert(units: readonly Unit[], group: VerbGroup): Subject | undefined {
  const first = units[group.end];
  if (
    first === undefined ||
    first.kind !== "word" ||
    first.wordClass === "object" ||
    first.wordClass === "day"
  )
    return undefined;
  const phrase = nounPhraseAfter(units, group.end);
  if (phrase === undefined) return undefined;
  const next = units[phrase.end];
  if (
    next !== undefined &&
    next.kind === "word" &&
    (isVerbal(next) || next.wordClass === "that" || next.wordClass === "to")
  )
    return undefined;
  return { phrase: extendRight(units, phrase), order: "after", way: "clause" };
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
  if (phrase === undefined || first.wordClass === "subject" || first.verb?.form === "ing") return undefined;
  let end = phrase.end;
  while (units[end]?.wordClass === "preposition" && end < phrase.end + 8) {
    const more = nounPhraseAfter(units, end + 1);
    if (more === undefined) break;
    end = more.end;
  }
  return { ...phrase, start, end };
}
