import type { Span } from "../text/span.ts";
import type { Ends } from "./layout.ts";
import type { Shift } from "./move.ts";

/** Moves what was found in a paragraph, in place. */
export type Move<Found> = (found: Found, by: Shift) => void;

/**
 * A stage whose findings belong to one paragraph each, so that they can be taken over from an earlier reading.
 *
 * It owns the objects that it finds: no other stage moves them, and none of their spans is shared with what another
 * stage or another paragraph found. Objects that they only point to are moved by whoever found those.
 */
export interface Stage<Found> {
  /** Moves what was found, in place. */
  readonly move: Move<Found>;
  /**
   * Takes what was found in a paragraph before it was edited, or before the rest of the document was, for what is found
   * in it now, where that is the same, so that whoever depends on it need not be asked again. See {@link adoptSpans}.
   */
  readonly adopt?: (before: Found, now: Found, ends: Ends) => Found;
}

/** How items of one kind are adopted. */
export interface Adoption<Item> {
  /** Moves an item in place. */
  readonly move: (item: Item, by: Shift) => void;
  /** Whether an item, once it is moved, says the same as one that was found now. */
  readonly isSame: (before: Item, now: Item) => boolean;
}

/**
 * Takes items before and behind the edit from what was found before it, where they are the same; both lists are in
 * order. Items that are not adopted may have been moved all the same: nobody may use them.
 */
export function adoptSpans<Item extends Span>(
  before: readonly Item[],
  now: readonly Item[],
  { atStart, atEnd }: Ends,
  { move, isSame }: Adoption<Item>,
): readonly Item[] {
  const adopted = [...now];
  let first = 0;
  for (; first < now.length && first < before.length; first++) {
    const [old, found] = [before[first] as Item, now[first] as Item];
    if (old.start + atStart.offset !== found.start || old.end + atStart.offset !== found.end) break;
    move(old, atStart);
    if (!isSame(old, found)) {
      first++;
      break;
    }
    adopted[first] = old;
  }
  for (let back = 1; now.length - back >= first && before.length - back >= first; back++) {
    const [old, found] = [before[before.length - back] as Item, now[now.length - back] as Item];
    if (old.start + atEnd.offset !== found.start || old.end + atEnd.offset !== found.end) break;
    move(old, atEnd);
    if (!isSame(old, found)) break;
    adopted[now.length - back] = old;
  }
  return adopted;
}

/** A stage of items that are adopted one by one. */
export function listStage<Item extends Span>(adoption: Adoption<Item>): Stage<readonly Item[]> {
  return {
    move: (items, by) => {
      for (const item of items) adoption.move(item, by);
    },
    adopt: (before, now, ends) => adoptSpans(before, now, ends, adoption),
  };
}

/** Whether two lists hold the same values and objects. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
