import type { Span } from "../text/span.ts";

/** What has changed between two texts: both are the same up to `head`, and from `tail` on. */
export interface Change {
  /** Where the two begin to differ. */
  readonly head: number;
  /** Where they are the same again, in the new text; not before `head`. */
  readonly tail: number;
  /** How much further on what stands behind the change stands now. */
  readonly shift: number;
}

/** Finds what has changed between two texts, as one stretch. */
export function findChange(before: string, now: string): Change {
  const length = Math.min(before.length, now.length);
  const head = countSameHead(before, now, length);
  const same = countSameTail(before, now, length - head);
  return { head, tail: now.length - same, shift: now.length - before.length };
}

/**
 * Narrows what is the same to where marks are the same too.
 *
 * @param before the marks of the old text; all others, outside of these and of `now`, are as they were.
 * @param now those of the new one.
 */
export function narrowChange(change: Change, before: readonly Span[], now: readonly Span[]): Change {
  const { shift } = change;
  const count = Math.min(before.length, now.length);
  let first = 0;
  while (first < count && isMoved(before[first], now[first], 0)) first++;
  let last = 0;
  while (last < count - first && isMoved(before.at(-1 - last), now.at(-1 - last), shift)) last++;
  const changedBefore = before.slice(first, before.length - last);
  const changedNow = now.slice(first, now.length - last);
  return {
    head: Math.min(change.head, changedBefore[0]?.start ?? change.head, changedNow[0]?.start ?? change.head),
    tail: Math.max(
      change.tail,
      (changedBefore.at(-1)?.end ?? Number.NEGATIVE_INFINITY) + shift,
      changedNow.at(-1)?.end ?? 0,
    ),
    shift,
  };
}

/** How many characters at the beginning are the same, of `length` at most. */
function countSameHead(before: string, now: string, length: number): number {
  let head = 0;
  while (head + piece <= length && before.slice(head, head + piece) === now.slice(head, head + piece))
    head += piece;
  while (head < length && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  return head;
}

/** How many characters at the end are the same, of `length` at most. */
function countSameTail(before: string, now: string, length: number): number {
  let [oldTail, tail] = [before.length, now.length];
  const first = tail - length;
  while (tail - piece >= first && before.slice(oldTail - piece, oldTail) === now.slice(tail - piece, tail)) {
    oldTail -= piece;
    tail -= piece;
  }
  while (tail > first && before.charCodeAt(oldTail - 1) === now.charCodeAt(tail - 1)) {
    oldTail--;
    tail--;
  }
  return now.length - tail;
}

function isMoved(before: Span | undefined, now: Span | undefined, shift: number): boolean {
  if (before === undefined || now === undefined) return false;
  return before.start + shift === now.start && before.end + shift === now.end;
}

/** Pieces of a text are compared at once, which is far faster than character by character. */
const piece = 2048;
