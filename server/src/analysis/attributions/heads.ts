import type { Span } from "../../text/span.ts";
import type { Unit } from "./frames.ts";

/** The name of a phrase's own part (before "of …"), else its last noun. */
export function headOf(units: readonly Unit[], start: number, end: number): Span | undefined {
  const core = coreEnd(units, start, end);
  for (let index = start; index < core; index++) {
    const name = units[index]?.name;
    const isHead = name !== undefined && (name.of === "person" || index === core - 1);
    if (isHead && !isPossessiveName(units, index) && !isOwnerOfNext(units, index, core))
      return spanOfName(units, index);
  }
  for (let index = core - 1; index >= start; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== "word" || unit.wordClass === "determiner") continue;
    if (index === start || !followingAdjectives.has(unit.word)) return { start: index, end: index + 1 };
  }
  return core > start ? { start: core - 1, end: core } : undefined;
}

function coreEnd(units: readonly Unit[], start: number, end: number): number {
  for (let index = start + 1; index < end; index++) {
    const unit = units[index] as Unit;
    const isOf =
      (unit.wordClass === "preposition" || unit.wordClass === "to") &&
      !(unit.word === "of" && units[index - 1]?.wordClass === "quantity");
    if (
      unit.name === undefined &&
      (isOf || unit.kind === "open" || unit.kind === "comma" || unit.kind === "dash")
    )
      return index;
    if (unit.wordClass === "relative" || isTimeBehind(units, index) || isReducedClause(units, start, index))
      return index;
  }
  return end;
}

/** "A survey last year": when it was. */
function isTimeBehind(units: readonly Unit[], index: number): boolean {
  return whichTime.has(units[index]?.word ?? "") && times.has(units[index + 1]?.word ?? "");
}

const whichTime: ReadonlySet<string> = new Set(["last", "next", "this"]);
const times: ReadonlySet<string> = new Set(
  "week weekend month year night morning spring summer autumn fall winter season".split(" "),
);

/** "A report commissioned by the council", "a man arrested in May": a participle behind its noun. */
function isReducedClause(units: readonly Unit[], start: number, index: number): boolean {
  const { kind, wordClass, name, word } = units[index] as Unit;
  const isParticiple = kind === "word" && wordClass === "open" && name === undefined && word.endsWith("ed");
  const noun = units[index - 1];
  const isBehindNoun = index > start + 1 && noun?.kind === "word" && noun.wordClass === "open";
  return isParticiple && isBehindNoun && units[index + 1]?.wordClass === "preposition";
}

/** Adjectives that stand behind their noun: "people familiar with the talks", "a person close to her". */
const followingAdjectives: ReadonlySet<string> = new Set([
  "close",
  "familiar",
  "briefed",
  "aware",
  "involved",
]);

function isPossessiveName(units: readonly Unit[], index: number): boolean {
  const name = units[index]?.name;
  let last = index;
  while (units[last + 1]?.name === name && name !== undefined) last++;
  return units[last]?.possessive === true || units[last + 1]?.word === "'s";
}

/** "Okoro" in "Okoro spokesman Dan Pell": a name with nothing but a role between it and the next person's. */
function isOwnerOfNext(units: readonly Unit[], index: number, end: number): boolean {
  const first = spanOfName(units, index).end;
  let next = first;
  while (next < end && next - first < longestRole && isPlainNoun(units[next])) next++;
  return next > first && next < end && units[next]?.name?.of === "person";
}

function isPlainNoun(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.wordClass === "open" && unit.name === undefined;
}

/** "spokesman", "campaign manager", "senior policy adviser". */
const longestRole = 4;

function spanOfName(units: readonly Unit[], index: number): Span {
  const name = units[index]?.name;
  let start = index;
  let end = index + 1;
  while (start > 0 && units[start - 1]?.name === name) start--;
  while (units[end]?.name === name && end < units.length) end++;
  return { start, end };
}
