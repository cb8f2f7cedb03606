import { compareSpans, type Span } from "./span.ts";

/**
 * Index of the first item that passes a test, by halving: all items behind one that passes have to pass too.
 *
 * @returns the length of the list where none does.
 */
export function firstWhere<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` is below the length, so the item exists.
    if (passes(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Index of the first item that ends behind `offset`, in a list without overlaps that is sorted by start.
 *
 * @returns the length of the list where no item does.
 */
export function indexAfter(items: readonly Span[], offset: number): number {
  return firstWhere(items, ({ end }) => end > offset);
}

/** The item of a sorted list without overlaps that holds `offset` (its end is out). */
export function itemAt<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  const item = items[indexAfter(items, offset)];
  return item !== undefined && item.start <= offset ? item : undefined;
}

/** The items of a sorted list without overlaps that lie wholly within a span, in order. */
export function itemsIn<Item extends Span>(items: readonly Item[], span: Span): readonly Item[] {
  let first = indexAfter(items, span.start);
  while (first < items.length && (items[first] as Item).start < span.start) first++;
  let end = first;
  while (end < items.length && (items[end] as Item).end <= span.end) end++;
  return items.slice(first, end);
}

/** Index of the first item that starts at `offset` or behind it, in a list that is sorted by start; items may overlap. */
export function indexFrom(items: readonly Span[], offset: number): number {
  return firstWhere(items, ({ start }) => start >= offset);
}

/** The items of a list that is sorted by start that begin within a span; they may overlap. */
export function itemsFrom<Item extends Span>(items: readonly Item[], { start, end }: Span): readonly Item[] {
  return items.slice(indexFrom(items, start), indexFrom(items, end));
}

/** Whether an item of a list that is sorted by start begins within a span; items may overlap. */
export function startsWithin(items: readonly Span[], span: Span): boolean {
  const item = items[indexFrom(items, span.start)];
  return item !== undefined && item.start < span.end;
}

/** Both of two lists that are sorted by {@link compareSpans}, as one; of equals, those of the first list come first. */
export function mergeSorted<Item extends Span>(
  one: readonly Item[],
  other: readonly Item[],
): readonly Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of one) {
    for (
      let before = other[next];
      before !== undefined && compareSpans(before, item) < 0;
      before = other[++next]
    )
      merged.push(before);
    merged.push(item);
  }
  for (; next < other.length; next++) merged.push(other[next] as Item);
  return merged;
}
