/** Adds items to a list, however many: `push(...items)` hands over each as an argument, and a text can have too many. */
export function addAll<Item>(list: Item[], items: readonly Item[]): void {
  if (items.length <= mostArguments) list.push(...items);
  else for (const item of items) list.push(item);
}

/** A call takes at least some ten thousand arguments. */
export const mostArguments = 10_000;
