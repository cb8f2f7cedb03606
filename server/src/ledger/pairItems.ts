import type { Item } from "./record.ts";

/** An item before and after a change; undefined where the record did not have it. */
export interface ItemPair {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** The same, with the place of the item in the list after; where it is gone, of the one that follows it. */
export interface PlacedPair extends ItemPair {
  readonly index: number;
}

/**
 * The items that are not the same object in two states of a record. A command changes one item of thousands: the others
 * are not even looked into.
 *
 * @param before as `after`: in order of id, as records have their items.
 * @returns in order of id.
 */
export function pairChanged(before: readonly Item[], after: readonly Item[]): readonly PlacedPair[] {
  const pairs: PlacedPair[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, now] = [before[left], after[right]];
    const pair = old === now ? undefined : firstOf(old, now);
    if (pair !== undefined) pairs.push({ before: pair.before, after: pair.after, index: right });
    if (pair === undefined || pair.before !== undefined) left++;
    if (pair === undefined || pair.after !== undefined) right++;
  }
  return pairs;
}

/** Of two items that are next, the one that comes first by id; both, where they have one id. */
function firstOf(before: Item | undefined, after: Item | undefined): ItemPair {
  if (before === undefined || after === undefined || before.id === after.id) return { before, after };
  return before.id < after.id ? { before, after: undefined } : { before: undefined, after };
}

/** Where an item with an id is in a list in order of id; -1 where there is none. */
export function indexOfId(items: readonly Item[], id: string): number {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = items[middle]?.id ?? "";
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
