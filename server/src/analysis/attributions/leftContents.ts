import type { Span } from "../../text/span.ts";
import { hasVerb, isAuxiliary } from "./clauses.ts";
import type { Right } from "./contents.ts";
import type { Unit } from "./frames.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verbGroups.ts";

/** What stands before "Smith said" or "said Smith", from where the last report ended. */
export function findLeft(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  right: Right,
  done: number,
): Span | undefined {
  if (subject.way !== "clause" || subject.order === "shared" || subject.phrase === undefined)
    return undefined;
  const border = subject.order === "after" ? group.start : Math.min(subject.phrase.start, group.start);
  const separator = units[border - 1];
  if (separator === undefined || border <= done || !separators.has(separator.kind)) return undefined;
  const start = skipLeading(units, afterColon(units, done, border), border);
  const end = separator.kind === "quote" ? border : border - 1;
  const runsOn = runsIntoQuote(units, start, end, right);
  if (subject.order === "before" && !runsOn && !isAlone(units, border, right)) return undefined;
  const beside = separator.kind === "quote" || units[border - 2]?.kind === "quote";
  if (!beside && !runsOn && units[right.start]?.kind !== "comma" && isAdjunct(units, start, end))
    return undefined;
  if (end <= start || (!beside && !takesClauseBefore(group))) return undefined;
  return { start, end };
}

/**
 * Whether the quote before a cue is said although something stands behind it that could be: "“It is late,” Smith told
 * a crowd that waited", or nothing does.
 */
function isAlone(units: readonly Unit[], border: number, right: Right): boolean {
  if (right.kind === "none") return true;
  return right.kind === "quote" ? isBehindQuote(units, border) : units[border - 1]?.kind === "quote";
}

/** "It is simple: the pier is old, Lund said", "Pier to close; it is old, experts say": only what follows the mark is said. */
function afterColon(units: readonly Unit[], from: number, border: number): number {
  for (let index = border - shortestClause; index > from; index--) {
    const unit = units[index];
    if (unit?.kind === "quote") return from;
    if (unit?.kind === "colon" || unit?.word === ";") return index + 1;
  }
  return from;
}

/** "The streets were empty, he said, “but people talk.”": what stands before the cue and the quote are one sentence. */
function runsIntoQuote(units: readonly Unit[], start: number, end: number, right: Right): boolean {
  const first = units[start];
  const isBroken = units[end]?.kind === "comma" && units[right.start - 1]?.kind === "comma";
  if (right.kind !== "quote" || !isBroken || first === undefined || first.kind === "quote") return false;
  if (first.wordClass === "subordinator" || first.wordClass === "as" || first.word === "when") return false;
  if (units[right.start]?.capital === false) return true;
  return first.word === "if" || (first.wordClass !== "preposition" && isStrongClause(units, start, end));
}

function isStrongClause(units: readonly Unit[], start: number, end: number): boolean {
  return units.slice(start, end).some((unit) => isAuxiliary(unit) || unit.wordClass === "subject");
}

const separators: ReadonlySet<Unit["kind"]> = new Set(["quote", "comma", "dash", "stop"]);

/** "In the debate on Saturday,", "When the vote ended,": leads in, and is not said. */
function isAdjunct(units: readonly Unit[], start: number, end: number): boolean {
  const first = units[start];
  if (first === undefined) return false;
  const isLong = units.slice(start, end).some(({ kind }) => kind === "comma");
  if (isLong) return first.wordClass === "preposition" && !isStrongClause(units, start, end);
  if (first.wordClass === "subordinator" || first.wordClass === "as" || first.word === "when") return true;
  const leads =
    first.wordClass === "preposition" || first.wordClass === "adverb" || first.word.endsWith("ing");
  if (leads) return !isStrongClause(units, start, end);
  return end - start <= shortestClause && !hasVerb(units, start, end);
}

// Units; a longer one without a verb that the lists know is taken for a clause.
const shortestClause = 6;

/** Whether a quote stands right before `index`, or before the comma there. */
export function isBehindQuote(units: readonly Unit[], index: number): boolean {
  return (
    units[index - 1]?.kind === "quote" ||
    (units[index - 1]?.kind === "comma" && units[index - 2]?.kind === "quote")
  );
}

function takesClauseBefore(group: VerbGroup): boolean {
  return group.form.frames.includes("c") || (group.form.tier === 1 && group.form.frames.includes("t"));
}

function skipLeading(units: readonly Unit[], from: number, end: number): number {
  let start = from;
  while (start < end) {
    const unit = units[start] as Unit;
    const isMark =
      unit.kind !== "word" && unit.kind !== "number" && unit.kind !== "quote" && unit.kind !== "open";
    if (!isMark && unit.wordClass !== "conjunction") break;
    start++;
  }
  return start;
}

/** The second half of "“A,” Smith said, “b.”" or "A, Smith said, b." */
export function findRest(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  left: Span,
  right: Right,
  cutAt: (from: number) => number,
): Span | undefined {
  const comma = right.start;
  const next = units[comma + 1];
  if (right.kind === "quote" || right.kind === "colon")
    return { start: right.start, end: cutAt(right.start) };
  if (units[comma]?.kind !== "comma" || next === undefined) return undefined;
  if (next.kind === "quote") return { start: comma + 1, end: cutAt(comma + 1) };
  const isQuote = units.slice(left.start, left.end).every(({ kind }) => kind === "quote" || kind === "comma");
  if (isQuote || group.form.tier !== 1) return undefined;
  if (subject.order === "after" && hasVerb(units, left.start, left.end)) return undefined;
  const starts =
    next.kind === "word" &&
    next.verb?.form !== "ing" &&
    next.wordClass !== "relative" &&
    next.wordClass !== "as" &&
    (next.wordClass !== "adverb" || next.word === "there");
  const end = cutAt(comma + 1);
  return starts && end > comma + 1 ? { start: comma + 1, end } : undefined;
}

/** "But, Smith said, ⟦it is late⟧": a cue between a conjunction and all that is said. */
export function findWhole(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  right: Right,
  done: number,
  cutAt: (from: number) => number,
): Span | undefined {
  const border = Math.min(subject.phrase?.start ?? group.start, group.start);
  const leader = units[border - 2];
  const isBroken = units[border - 1]?.kind === "comma" && units[right.start]?.kind === "comma";
  if (!isBroken || leader?.wordClass !== "conjunction" || border < done + 2 || right.kind !== "none")
    return undefined;
  if (subject.way !== "clause" || group.form.tier !== 1) return undefined;
  const start = right.start + 1;
  const end = cutAt(start);
  return end > start && hasVerb(units, start, end) ? { start, end } : undefined;
}
