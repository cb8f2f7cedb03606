import { exact } from "../text/exact.ts";
import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";

/**
 * The items that each paragraph shares a character with, in order of start.
 *
 * @param items in order of start; they may overlap.
 */
export function itemsOverEach<Item extends Span>(
  cells: readonly Cell[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  let next = 0;
  let open: readonly Item[] = nothing;
  return cells.map(({ paragraph: { start, end } }) => {
    const first = next;
    next = behind(items, first, end);
    if (open.length === 0 && next === first) return nothing;
    const over = [...open, ...items.slice(first, next)].filter((item) => item.end > start);
    open = openBehind(over, end);
    return exact(over);
  });
}

/** The items that begin in each paragraph, or behind it and before the next, in order of start: each is in one list. */
export function itemsFromEach<Item extends Span>(
  cells: readonly Cell[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  let next = 0;
  return cells.map((_, index) => {
    const first = next;
    next = behind(items, first, cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY);
    return next === first ? nothing : items.slice(first, next);
  });
}

/** Most paragraphs have none of an item, and no list is made for them. */
const nothing: readonly never[] = [];

/** Index of the first item from an index on that does not begin before an offset. */
function behind(items: readonly Span[], from: number, offset: number): number {
  let next = from;
  while (next < items.length && (items[next] as Span).start < offset) next++;
  return next;
}

/** The items that run on behind an offset. */
function openBehind<Item extends Span>(items: readonly Item[], offset: number): readonly Item[] {
  for (const { end } of items) if (end > offset) return items.filter((item) => item.end > offset);
  return nothing;
}
