/** Where two lists differ, without the items that are the same at the beginning and at the end: indexes of the first and behind the last. */
export function findDifference(
  before: readonly unknown[],
  now: readonly unknown[],
): { readonly from: number; readonly endBefore: number; readonly end: number } {
  let from = 0;
  let [endBefore, end] = [before.length, now.length];
  while (from < endBefore && from < end && before[from] === now[from]) from++;
  while (endBefore > from && end > from && before[endBefore - 1] === now[end - 1]) {
    endBefore--;
    end--;
  }
  return { from, endBefore, end };
}
