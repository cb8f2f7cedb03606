import { hasFiniteVerb, hasVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verbGroups.ts";

/**
 * Where the writer's own afterthought begins in a content: ", which was true", ", a plumber from Leeds", "- a point that
 * others dispute"; `end` where there is none.
 *
 * Only what ends the content is one; with another comma behind it, the speaker goes on as often as not. Nothing with
 * quoted words in it is an afterthought.
 */
export function cutAfterthought(units: readonly Unit[], from: number, end: number): number {
  let comma = false;
  for (let index = end - 1; index > from + 2; index--) {
    const { kind } = units[index] as Unit;
    if (kind === "quote" || kind === "stop" || kind === "colon") return end;
    if (kind === "dash" && isAside(units, index, from)) return index;
    if (kind !== "comma") continue;
    if (!comma && isAddition(units, index, end)) return index;
    comma = true;
  }
  return end;
}

/** "- a point that others dispute": what a dash sets off, unless a dash before it opens the same aside. */
function isAside(units: readonly Unit[], dash: number, from: number): boolean {
  const next = units[dash + 1];
  if (next === undefined || !asides.has(next.wordClass)) return false;
  for (let index = dash - 1; index > from; index--) if (units[index]?.kind === "dash") return false;
  return true;
}

const asides: ReadonlySet<Unit["wordClass"]> = new Set(["determiner", "subject", "quantity", "relative"]);

function isAddition(units: readonly Unit[], comma: number, end: number): boolean {
  const { wordClass, word } = units[comma + 1] ?? {};
  if (wordClass === "relative") return end > comma + 2;
  // ", without giving a date"
  if (word === "a" || word === "an" || word === "without") return true;
  return word === "the" && !hasVerb(units, comma + 1, end);
}

/**
 * Where the content of a report ends that stands in a clause before the main one: "After Lund announced [his bid], the
 * council met", "Despite denying [the charge], he left"; `end` where it stands in none.
 */
export function cutBeforeMainClause(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  from: number,
  end: number,
): number {
  if (!isFronted(units, group, subject)) return end;
  for (let index = from + 1; index < end - 1; index++) {
    const kind = units[index]?.kind;
    // The comma of "“…,” the council met" stands inside the marks.
    if ((kind === "comma" || kind === "quote") && beginsClause(units, index + 1))
      return kind === "quote" ? index + 1 : index;
  }
  return end;
}

function isFronted(units: readonly Unit[], group: VerbGroup, subject: Subject): boolean {
  const start = subject.order === "before" ? Math.min(group.start, subject.phrase?.start ?? 0) : group.start;
  let index = start - 1;
  while (index >= 0 && units[index]?.wordClass === "adverb") index--;
  const leader = units[index];
  if (leader === undefined || leader.kind !== "word") return false;
  const leads =
    leader.wordClass === "subordinator" ||
    leader.wordClass === "as" ||
    leader.word === "when" ||
    leader.word === "if" ||
    (group.mood === "gerund" && leader.wordClass === "preposition");
  const before = units[index - 1];
  return (
    leads && (before === undefined || before.wordClass === "conjunction" || before.wordClass === "adverb")
  );
}

function beginsClause(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit?.kind !== "word" && unit?.kind !== "number") return false;
  return subjects.has(unit.wordClass) && hasFiniteVerb(units, index);
}

const subjects: ReadonlySet<Unit["wordClass"]> = new Set([
  "subject",
  "determiner",
  "possessive",
  "quantity",
  "open",
  "adverb",
]);
