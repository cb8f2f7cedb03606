import type { Span } from "../text/span.ts";

/** A text with its characters that are not read. */
interface Marked {
  readonly text: string;
  readonly markup: readonly Span[];
}

/** How far a text is as it was: from its beginning up to `head`, and from `tail` to its end. */
export interface Extent {
  readonly head: number;
  readonly tail: number;
}

/** Where two texts and their markup are the same. */
export function findSame(before: Marked, now: Marked): Extent {
  const shift = now.text.length - before.text.length;
  const { head, tail } = findSameText(before.text, now.text);
  const count = Math.min(before.markup.length, now.markup.length);
  let first = 0;
  while (first < count && isMoved(before.markup[first], now.markup[first], 0)) first++;
  let last = 0;
  while (last < count - first && isMoved(before.markup.at(-1 - last), now.markup.at(-1 - last), shift))
    last++;
  return {
    head: Math.min(head, before.markup[first]?.start ?? head, now.markup[first]?.start ?? head),
    tail: Math.max(
      tail,
      first + last < before.markup.length ? (before.markup.at(-1 - last) as Span).end + shift : tail,
      first + last < now.markup.length ? (now.markup.at(-1 - last) as Span).end : tail,
    ),
  };
}

function findSameText(before: string, now: string): Extent {
  const length = Math.min(before.length, now.length);
  let head = 0;
  while (head < length && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let same = 0;
  while (
    same < length - head &&
    before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  )
    same++;
  return { head, tail: now.length - same };
}

function isMoved(before: Span | undefined, now: Span | undefined, shift: number): boolean {
  if (before === undefined || now === undefined) return false;
  return before.start + shift === now.start && before.end + shift === now.end;
}
