import { addAll } from "../text/addAll.ts";
import type { Span } from "../text/span.ts";
import type { Change } from "./change.ts";
import { type Movable, moveSpan, type Shift } from "./move.ts";

/**
 * A piece of text, from a place where nothing is open to the next such place.
 *
 * What is found in it rests on its own text, on the line break before it, and on what follows it up to `reach`.
 */
export interface Stretch extends Span {
  /** Behind the last character that had a say in it; infinity where the end of the text had. */
  readonly reach: number;
}

/** How a text is read stretch by stretch. */
export interface StretchReader<Found extends Stretch> {
  /** Reads the stretch that begins at an offset; the last one ends where the text does. */
  readonly read: (start: number) => Found;
  /** Moves what was found in a stretch, in place. */
  readonly move: (found: Found, by: Shift) => void;
}

/** The stretches of a text, and what became of those of the last reading. */
export interface Stretches<Found extends Stretch> {
  /** All of the text, in order. */
  readonly all: readonly Found[];
  /** Those among them that were read anew; they follow upon each other. */
  readonly fresh: readonly Found[];
  /** Those of the last reading in whose place they are, not moved. */
  readonly dropped: readonly Found[];
}

/**
 * Cuts a text into stretches: those of the last reading before and behind a change, and between them as many as it takes
 * to come to the beginning of an old one.
 *
 * @param before the stretches of the last reading; none where there was none.
 * @param change of the text since then.
 */
export function readStretches<Found extends Stretch>(
  length: number,
  reader: StretchReader<Found>,
  before: readonly Found[],
  change: Change = noChange,
): Stretches<Found> {
  const head = countHead(before, change);
  const all = before.slice(0, head);
  const fresh: Found[] = [];
  let start = all.at(-1)?.end ?? 0;
  let back = findBehind(before, head, change);
  while (start < length || all.length + fresh.length === 0) {
    back = findBorder(before, back, start - change.shift);
    if (before[back]?.start === start - change.shift) break;
    const stretch = reader.read(start);
    fresh.push(stretch);
    start = stretch.end;
  }
  if (start === length) back = before.length;
  const kept = before.slice(back);
  if (change.shift !== 0) for (const stretch of kept) moveStretch(stretch, reader, change.shift);
  addAll(all, fresh);
  addAll(all, kept);
  return { all, fresh, dropped: before.slice(head, back) };
}

/** How many stretches before a change are as they were: nothing that had a say in them has changed. */
function countHead(before: readonly Stretch[], { head }: Change): number {
  let count = 0;
  while (count < before.length && (before[count] as Stretch).reach <= head) count++;
  return count;
}

/**
 * The first stretch behind a change, with the character before it; the very first of the text is none, since nothing
 * stood before it.
 */
function findBehind(before: readonly Stretch[], head: number, { tail, shift }: Change): number {
  let index = Math.max(head, 1);
  while (index < before.length && (before[index] as Stretch).start + shift <= tail) index++;
  return index;
}

/** The first stretch from an index on that does not begin before an offset. */
function findBorder(before: readonly Stretch[], from: number, offset: number): number {
  let index = from;
  while (index < before.length && (before[index] as Stretch).start < offset) index++;
  return index;
}

function moveStretch<Found extends Stretch>(
  stretch: Found,
  { move }: StretchReader<Found>,
  offset: number,
): void {
  const by = { offset, token: 0 };
  const movable: Movable<Stretch> = stretch;
  movable.reach += offset;
  moveSpan(stretch, by);
  move(stretch, by);
}

const noChange: Change = { head: 0, tail: 0, shift: 0 };
