/** The items of a list that another list has not. Cheap where most are the same in the same order. */
export function notIn<Item>(list: readonly Item[], other: readonly Item[]): readonly Item[] {
  const most = Math.min(list.length, other.length);
  let head = 0;
  while (head < most && list[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && list[list.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  if (head + tail === list.length) return [];
  const known = new Set(other.slice(head, other.length - tail));
  return list.slice(head, list.length - tail).filter((item) => !known.has(item));
}
