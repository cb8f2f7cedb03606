import { skipAddressee, skipAdjunct } from "./adjuncts.ts";
import { isAuxiliary, isClause, opensClause } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verbGroups.ts";

/** What stands behind a reporting verb; `open` is a colon that ends the frame, `none` nothing that could be said. */
export interface Right {
  readonly kind:
    | "quote"
    | "colon"
    | "that"
    | "question"
    | "infinitive"
    | "clause"
    | "object"
    | "open"
    | "none";
  /** Where the content begins; for `none` the unit that ends the cue's own phrase. */
  readonly start: number;
}

/** Reads on from a verb over addressee, day and place ("told reporters in Leeds on Tuesday that …"). */
export function findRight(units: readonly Unit[], group: VerbGroup, from: number, inverted: boolean): Right {
  const { frames } = group.form;
  let index = from;
  if (!inverted && frames.includes("o") && group.mood !== "passive") index = skipAddressee(units, index);
  if (!inverted && frames.includes("s")) {
    const topic = readTopic(units, index);
    if (topic !== undefined) return topic;
  }
  for (let round = 0; round < 8; round++) {
    const direct = readMark(units, index);
    if (direct !== undefined) return direct;
    const next = skipAdjunct(units, index, group);
    if (next === index) break;
    index = next;
  }
  if (inverted) return { kind: "none", start: index };
  const right = classify(units, group, index);
  return right.kind === "none" ? (findThat(units, group, index) ?? right) : right;
}

/** "said after the vote in Leeds [that …]": over an adjunct that is not read, to a "that" without a verb in between. */
function findThat(units: readonly Unit[], group: VerbGroup, from: number): Right | undefined {
  if (!group.form.frames.includes("t") && !group.form.frames.includes("c")) return undefined;
  const first = units[from];
  if (first?.wordClass !== "preposition" && first?.wordClass !== "subordinator" && first?.wordClass !== "as")
    return undefined;
  for (let index = from; index < from + longestAdjunct; index++) {
    const unit = units[index];
    if (unit === undefined || (unit.kind !== "word" && unit.kind !== "number") || isAuxiliary(unit))
      return undefined;
    if (unit.wordClass === "that") return index > from + 1 ? { kind: "that", start: index } : undefined;
    if (unit.wordClass === "relative" || unit.wordClass === "subject") return undefined;
  }
  return undefined;
}

// Units.
const longestAdjunct = 14;

function readMark(units: readonly Unit[], index: number): Right | undefined {
  const unit = units[index];
  if (unit?.kind === "quote") return { kind: "quote", start: index };
  if (unit?.kind === "colon" || (unit?.kind === "comma" && units[index + 1]?.kind === "quote")) {
    const isEnd = index + 1 >= units.length;
    return isEnd
      ? { kind: "open", start: index }
      : { kind: unit.kind === "colon" ? "colon" : "quote", start: index + 1 };
  }
  return undefined;
}

function classify(units: readonly Unit[], group: VerbGroup, index: number): Right {
  const unit = units[index];
  const none: Right = { kind: "none", start: index };
  if (unit === undefined) return none;
  if (unit.wordClass === "that" && !isDemonstrative(units, index)) return { kind: "that", start: index };
  if (opensClause(units, index) || isGap(units, group, index)) {
    return takesClause(group) ? { kind: "clause", start: index } : none;
  }
  if (unit.wordClass === "question") {
    if (takesQuestion(group, unit.word)) return { kind: "question", start: index };
    return unit.word === "if" && takesClause(group) ? { kind: "clause", start: index } : none;
  }
  if (unit.wordClass === "to") {
    return takesInfinitive(units, group, index) ? { kind: "infinitive", start: index } : none;
  }
  return beginsPhrase(unit) ? { kind: classifyPhrase(units, group, unit, index), start: index } : none;
}

function takesClause({ form }: VerbGroup): boolean {
  return form.frames.includes("c");
}

/** "a plan that she said [would fail]": the subject of what is said stands before the cue. */
function isGap(units: readonly Unit[], group: VerbGroup, index: number): boolean {
  const unit = units[index];
  return unit !== undefined && index === group.end && isAuxiliary(unit) && unit.wordClass !== "do";
}

function classifyPhrase(units: readonly Unit[], group: VerbGroup, unit: Unit, index: number): Right["kind"] {
  const { frames } = group.form;
  if (frames.includes("c")) return "clause";
  if (frames.includes("t") && (unit.wordClass === "subject" || isClause(units, index))) return "clause";
  return frames.includes("d") || frames.includes("n") ? "object" : "none";
}

function takesInfinitive(units: readonly Unit[], group: VerbGroup, index: number): boolean {
  const next = units[index + 1];
  if (next?.kind !== "word" || next.name !== undefined) return false;
  const isVerb =
    next.wordClass === "open" ||
    next.wordClass === "be" ||
    next.wordClass === "have" ||
    next.wordClass === "do";
  const { frames } = group.form;
  return isVerb && (frames.includes("i") || frames.includes("o") || group.mood === "passive");
}

function takesQuestion(group: VerbGroup, word: string): boolean {
  if (group.form.frames.includes("w")) return true;
  return group.form.tier === 1 && word !== "when" && word !== "where" && word !== "if";
}

/** "spoke about the plan": the topic is what is said. */
function readTopic(units: readonly Unit[], index: number): Right | undefined {
  for (let at = index; at < index + 10; at++) {
    const unit = units[at];
    if (unit === undefined || unit.kind === "comma" || unit.kind === "stop" || unit.kind === "quote")
      return undefined;
    if (topics.has(unit.word)) return { kind: "object", start: at + 1 };
  }
  return undefined;
}

const topics: ReadonlySet<string> = new Set(["about", "regarding", "concerning"]);

function isDemonstrative(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return next === undefined || next.kind === "stop" || next.kind === "comma";
}

function beginsPhrase(unit: Unit): boolean {
  if (unit.kind === "number") return true;
  if (unit.kind !== "word") return unit.kind === "mark";
  const { wordClass } = unit;
  return (
    wordClass === "subject" ||
    wordClass === "object" ||
    wordClass === "determiner" ||
    wordClass === "possessive" ||
    wordClass === "quantity" ||
    wordClass === "open" ||
    wordClass === "that"
  );
}

/**
 * Where the content that begins at `from` ends: at the end of the frame, or where the next report of the frame
 * takes over (", adding that …", ", while Jones said …", ", according to …").
 */
export function cutContent(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  subjects: readonly (Subject | undefined)[],
  index: number,
  from: number,
): number {
  let end = units.length;
  for (let next = index + 1; next < groups.length; next++) {
    const group = groups[next] as VerbGroup;
    if (group.start <= from) continue;
    const cut = cutBefore(units, group, subjects[next], from);
    if (cut !== undefined) {
      end = cut;
      break;
    }
  }
  for (let at = from + 1; at < end; at++) {
    if (units[at]?.word === ";") end = at;
    if (units[at]?.word === "according" && units[at + 1]?.word === "to") end = at;
  }
  while (end > from && isTrailing(units[end - 1] as Unit)) end--;
  return end;
}

function cutBefore(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject | undefined,
  from: number,
): number | undefined {
  const before = units[group.start - 1];
  if (subject?.way !== "clause" && subject?.way !== "participle") return undefined;
  if (subject.way === "participle" || subject.order === "shared") {
    const joins =
      subject.way === "participle" ? before?.kind === "comma" : before?.wordClass === "conjunction";
    return joins && group.form.tier === 1 && from < group.start - 1 ? group.start - 1 : undefined;
  }
  return cutBeforeClause(units, group, subject, from);
}

function cutBeforeClause(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  from: number,
): number | undefined {
  // "Smith, who backs the plan, said": the verb behind the comma belongs to the clause around this one.
  const resumes = subject.order === "before" && (subject.phrase?.start ?? from) < from;
  if (resumes && units[group.start - 1]?.kind === "comma") return group.start - 1;
  const start = subject.order === "after" ? group.start : (subject.phrase?.start ?? group.start);
  return start - 1 > from && joinsClause(units, start - 1, group) ? start - 1 : undefined;
}

/** Whether the conjunction at `index` begins a report of its own: ", while Jones said", "and one in four said". */
function joinsClause(units: readonly Unit[], index: number, group: VerbGroup): boolean {
  const unit = units[index] as Unit;
  const joins =
    unit.wordClass === "conjunction" || unit.wordClass === "subordinator" || unit.wordClass === "as";
  if (!joins) return false;
  const before = units[index - 1];
  if (before?.kind === "comma" || before?.kind === "quote" || unit.word === "but" || unit.word === "while")
    return true;
  return unit.word === "and" && group.form.tier === 1;
}

function isTrailing(unit: Unit): boolean {
  if (unit.kind === "quote" || unit.kind === "number" || unit.kind === "close" || unit.kind === "mark")
    return false;
  return unit.kind !== "word" || unit.wordClass === "conjunction";
}
