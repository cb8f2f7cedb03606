/** Where two lists differ, without the items that are the same at the beginning and at the end: indexes of the first and behind the last. */
export function findDifference(
  before: readonly unknown[],
  now: readonly unknown[],
): { readonly from: number; readonly endBefore: number; readonly end: number } {
  if (before === now) return { from: now.length, endBefore: now.length, end: now.length };
  let from = 0;
  let [endBefore, end] = [before.length, now.length];
  while (from < endBefore && from < end && before[from] === now[from]) from++;
  while (endBefore > from && end > from && before[endBefore - 1] === now[end - 1]) {
    endBefore--;
    end--;
  }
  return { from, endBefore, end };
}

/** Items that stand one behind the other in two lists, by the index of the first in each. */
export interface SameRun {
  readonly before: number;
  readonly now: number;
  readonly count: number;
}

/**
 * Where two lists have the same items, for lists that differ in a few places.
 *
 * @returns in order of both; an item that stands in both is in none of them where too much differs around it.
 */
export function findSameRuns(before: readonly unknown[], now: readonly unknown[]): readonly SameRun[] {
  const runs: SameRun[] = [];
  let [old, index] = [0, 0];
  while (old < before.length && index < now.length) {
    const start = index;
    while (old < before.length && index < now.length && before[old] === now[index]) {
      old++;
      index++;
    }
    const count = index - start;
    if (count > 0) runs.push({ before: old - count, now: start, count });
    const [gone, added] = findNextSame(before, now, old, index);
    old += gone;
    index += added;
  }
  return runs;
}

/** How many items are to be passed by in each list until both go on with the same. */
function findNextSame(
  before: readonly unknown[],
  now: readonly unknown[],
  old: number,
  index: number,
): readonly [gone: number, added: number] {
  for (let sum = 1; sum <= mostPassed; sum++)
    for (let gone = 0; gone <= sum; gone++)
      if (old + gone < before.length && before[old + gone] === now[index + sum - gone])
        return [gone, sum - gone];
  return [1, 1];
}

/** An edit changes a few items in a place at most. */
const mostPassed = 12;

/** How many items the lists between two indexes have together. */
export function countItems(lists: readonly (readonly unknown[])[], from: number, end: number): number {
  let count = 0;
  for (let index = from; index < end; index++) count += (lists[index] as readonly unknown[]).length;
  return count;
}
