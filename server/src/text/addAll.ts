/** Adds items to a list, however many: `push(...items)` hands over each as an argument, and a text can have too many. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
