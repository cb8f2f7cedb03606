import { isTimeWord, skipAddressee, skipAdjunct } from "./adjuncts.ts";
import { hasVerb, isAuxiliary, isClause, isRelativeThat, opensClause } from "./clauses.ts";
import type { Unit } from "./frames.ts";
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
  return inverted ? { kind: "none", start: index } : readClause(units, group, index);
}

function readClause(units: readonly Unit[], group: VerbGroup, index: number): Right {
  const right = classify(units, group, index);
  if (right.kind === "none") return findThat(units, group, index) ?? right;
  const that = right.kind === "clause" || right.kind === "object" ? findThat(units, group, index) : undefined;
  // "told The Courier on Sunday night [that …]", not "backed [a plan that …]".
  return that !== undefined && isPlaceOrTime(units, index, that.start) ? that : right;
}

function isPlaceOrTime(units: readonly Unit[], from: number, that: number): boolean {
  const last = units[that - 1];
  return (
    last !== undefined &&
    (last.name !== undefined || last.wordClass === "day" || isTimeWord(last.word)) &&
    !hasVerb(units, from, that)
  );
}

/** "said after the vote in Leeds [that …]": over an adjunct that is not read, to a "that" without a verb in between. */
function findThat(units: readonly Unit[], group: VerbGroup, from: number): Right | undefined {
  if (!group.form.frames.includes("t") && !group.form.frames.includes("c")) return undefined;
  for (let index = from; index < from + longestAdjunct; index++) {
    const unit = units[index];
    if (unit === undefined || endsAdjunct(unit)) return undefined;
    if (unit.wordClass === "that" && index > from + 1 && units[index + 1] !== undefined)
      return isRelativeThat(units, index) ? undefined : { kind: "that", start: index };
  }
  return undefined;
}

function endsAdjunct(unit: Unit): boolean {
  if (unit.kind !== "word" && unit.kind !== "number" && unit.kind !== "mark") return true;
  return (
    isAuxiliary(unit) ||
    unit.wordClass === "relative" ||
    unit.wordClass === "subject" ||
    unit.verb?.form === "past"
  );
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
  if (isRelativeBehindNoun(units, group, index)) return none;
  if (unit.wordClass === "that" && !isDemonstrative(units, index)) return { kind: "that", start: index };
  if (opensClause(units, index) || isGap(units, group, index)) {
    return takesClause(group) ? { kind: "clause", start: index } : none;
  }
  if (unit.wordClass === "question" || (unit.wordClass === "relative" && unit.word !== "whom"))
    return classifyQuestion(group, unit, index);
  if (unit.wordClass === "to") {
    return takesInfinitive(units, group, index) ? { kind: "infinitive", start: index } : none;
  }
  return beginsPhrase(unit) ? { kind: classifyPhrase(units, group, unit, index), start: index } : none;
}

/** "spoke from a train [that had stopped]", "was threatened by men [who …]": belongs to the noun of an adjunct. */
function isRelativeBehindNoun(units: readonly Unit[], group: VerbGroup, index: number): boolean {
  const { word, wordClass } = units[index] ?? {};
  const before = units[index - 1];
  const isNoun = before?.wordClass === "open" && (before.kind === "word" || before.kind === "number");
  if (index <= group.end + 1 || !isNoun) return false;
  if (wordClass === "that") return isRelativeThat(units, index);
  return word === "who" || word === "which";
}

function classifyQuestion(group: VerbGroup, { word }: Unit, index: number): Right {
  if (takesQuestion(group, word)) return { kind: "question", start: index };
  return { kind: word === "if" && takesClause(group) ? "clause" : "none", start: index };
}

function takesClause({ form }: VerbGroup): boolean {
  return form.frames.includes("c");
}

/** "a plan that she said [would fail]": the subject of what is said stands before the cue. */
function isGap(units: readonly Unit[], group: VerbGroup, index: number): boolean {
  const unit = units[index];
  const isCue = index === group.end && group.mood === "finite";
  return unit !== undefined && isCue && isAuxiliary(unit) && unit.wordClass !== "do";
}

function classifyPhrase(units: readonly Unit[], group: VerbGroup, unit: Unit, index: number): Right["kind"] {
  const { frames } = group.form;
  if (frames.includes("c")) return "clause";
  if (frames.includes("t") && (unit.wordClass === "subject" || isClause(units, index))) return "clause";
  return frames.includes("d") || frames.includes("n") ? "object" : "none";
}

function takesInfinitive(units: readonly Unit[], group: VerbGroup, index: number): boolean {
  const next = units[index + 1];
  // "vowed to “close the pier”"
  if (next?.kind === "quote") return group.form.frames.includes("i");
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
    wordClass === "day" ||
    wordClass === "that"
  );
}
