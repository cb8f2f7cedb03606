import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";
import { isSameList } from "./readEach.ts";
import type { Shelf } from "./shelf.ts";

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
  const shelf = cells[0]?.shelves?.of<readonly Item[]>(key);
  let next = 0;
  let open: readonly Item[] = nothing;
  return cells.map((cell) => {
    const { start, end } = cell.paragraph;
    const before = knownOn(shelf, cell);
    const first = next;
    next = behind(items, first, end, before.length);
    if (open.length === 0 && isStretch(before, items, first, next)) {
      open = openBehind(before, end);
      return before;
    }
    const begun = [...open, ...items.slice(first, next)];
    const over = begun.filter((item) => item.end > start);
    open = openBehind(over, end);
    return isSameList(before, over) ? before : keepOn(shelf, cell, over);
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
  const shelf = cells[0]?.shelves?.of<readonly Item[]>(key);
  let next = 0;
  return cells.map((cell, index) => {
    const end = cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY;
    const before = knownOn(shelf, cell);
    const first = next;
    next = behind(items, first, end, before.length);
    return isStretch(before, items, first, next) ? before : keepOn(shelf, cell, items.slice(first, next));
  });
}

const nothing: readonly never[] = [];

/** The list of before; most paragraphs have none of an item, and nothing is kept of that. */
function knownOn<Item>(shelf: Shelf<readonly Item[]> | undefined, { index }: Cell): readonly Item[] {
  return shelf === undefined || shelf.asked(index) === undefined ? nothing : shelf.visit(index);
}

function keepOn<Item>(
  shelf: Shelf<readonly Item[]> | undefined,
  { index }: Cell,
  items: readonly Item[],
): readonly Item[] {
  const found = items.length === 0 ? nothing : items;
  shelf?.put(index, found, nothing);
  return found;
}

/** Index of the first item that does not begin before an offset; it is looked for so many items on first. */
function behind(items: readonly Span[], from: number, offset: number, guess: number): number {
  let next = from + guess;
  if (next > items.length || (guess > 0 && (items[next - 1] as Span).start >= offset)) next = from;
  while (next < items.length && (items[next] as Span).start < offset) next++;
  return next;
}

/** Whether a list holds the items from an index to another. */
function isStretch<Item>(
  list: readonly Item[],
  items: readonly Item[],
  first: number,
  next: number,
): boolean {
  if (list.length !== next - first) return false;
  for (let index = 0; index < list.length; index++) if (list[index] !== items[first + index]) return false;
  return true;
}

/** The items that run on behind an offset. */
function openBehind<Item extends Span>(items: readonly Item[], offset: number): readonly Item[] {
  for (const { end } of items) if (end > offset) return items.filter((item) => item.end > offset);
  return nothing;
}
