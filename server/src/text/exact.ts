/**
 * The same items in a list that has no room for more, for one that is kept by the thousand: a list that grew, or was
 * filtered, has room for 17, and an empty one is an object too.
 */
export function exact<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? nothing : items.slice();
}

const nothing: readonly never[] = [];
