import type { TreeLine } from "./treeLine.ts";

/**
 * Items whose text holds the filter, with all that is below them, and the items above those.
 *
 * Upper and lower case are one. An item that is kept only for what is below it is a copy with fewer children.
 */
export function filterItems(items: readonly TreeLine[], filter: string): readonly TreeLine[] {
  const words = filter.trim().toLocaleLowerCase();
  return words ? items.flatMap((item) => filterItem(item, words)) : items;
}

function filterItem(item: TreeLine, words: string): readonly TreeLine[] {
  if (item.kind !== "section" && hasWords(item, words)) return [item];
  const children = item.children.flatMap((child) => filterItem(child, words));
  return children.length > 0 ? [{ ...item, children }] : [];
}

function hasWords({ label, description, copyText }: TreeLine, words: string): boolean {
  return [label, description, copyText].some((text) => text.toLocaleLowerCase().includes(words));
}
