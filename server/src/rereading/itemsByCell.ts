import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";
import { isSameList, type Kept } from "./readEach.ts";
import type { Shelf } from "./shelves.ts";

/** What the lists of one kind of item are kept under in the cells, such as those of the quotes; only the object counts. */
export interface ItemsKey {
  readonly name: string;
}

/**
 * The items that each paragraph shares a character with, in order of start.
 *
 * A list is the same object as in the last reading where it holds the same items, so that a stage that looks at the
 * items of its paragraph asks for their list (see `readEach`), and one pass over the items serves all stages.
 *
 * @param items in order of start; they may overlap.
 */
export function itemsOverEach<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const shelf = cells[0]?.shelves?.of(key);
  let next = 0;
  let open: readonly Item[] = nothing;
  return cells.map((cell) => {
    const { start, end } = cell.paragraph;
    const first = next;
    while (next < items.length && (items[next] as Item).start < end) next++;
    if (open.length === 0 && first === next) return sameAsBefore<Item>(cell, shelf, nothing);
    const begun = [...open, ...items.slice(first, next)];
    const over = begun.filter((item) => item.end > start);
    open = over.filter((item) => item.end > end);
    return sameAsBefore(cell, shelf, over);
  });
}

/**
 * The items that begin in each paragraph, or behind it and before the next, in order of start: each item is in one
 * list. The same objects as {@link itemsOverEach} tells.
 */
export function itemsFromEach<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const shelf = cells[0]?.shelves?.of(key);
  let next = 0;
  return cells.map((cell, index) => {
    const end = cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY;
    const first = next;
    while (next < items.length && (items[next] as Item).start < end) next++;
    return sameAsBefore(cell, shelf, first === next ? nothing : items.slice(first, next));
  });
}

const nothing: readonly never[] = [];

/** The list of before, where it holds the same; there is no shelf where nothing is kept. */
function sameAsBefore<Item>(
  { slot }: Cell,
  shelf: Shelf | undefined,
  items: readonly Item[],
): readonly Item[] {
  if (shelf === undefined) return items;
  // Only this function keeps anything on the shelf, and a key is of one kind of item.
  const before = shelf[slot] as Kept<readonly Item[]> | undefined;
  if (before !== undefined && isSameList(before.found, items)) return before.found;
  if (before !== undefined || items.length > 0)
    shelf[slot] = { found: items, asked: nothing, start: 0, end: 0, firstToken: 0, endToken: 0 };
  return items;
}
