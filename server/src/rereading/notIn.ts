import { findDifference } from "./difference.ts";

/** The items of a list that another list has not. Cheap where most are the same in the same order. */
export function notIn<Item>(list: readonly Item[], other: readonly Item[]): readonly Item[] {
  const { from, endBefore, end } = findDifference(list, other);
  if (from === endBefore) return [];
  const known = new Set(other.slice(from, end));
  return list.slice(from, endBefore).filter((item) => !known.has(item));
}
