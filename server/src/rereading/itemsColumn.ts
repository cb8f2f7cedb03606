import { exact } from "../text/exact.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { type Cell, cellIndexAt } from "./cells.ts";
import { findDifference } from "./difference.ts";
import { itemsFromEach, itemsOverEach } from "./itemsByCell.ts";
import { type Layout, type Pairing, placeBefore } from "./layout.ts";
import type { Stretch } from "./places.ts";
import { sameList } from "./readColumn.ts";

/** What the lists of one kind of item are kept under, such as those of the quotes; only the object counts. */
export interface ItemsKey {
  readonly name: string;
}

/** Lists of items by cell, and of which items they were made. */
export interface ItemsColumn<Item> {
  readonly layout: Layout;
  readonly items: readonly Item[];
  readonly lists: readonly (readonly Item[])[];
}

/**
 * The items that each paragraph shares a character with, in order of start.
 *
 * The same as {@link itemsOverEach}, for `readColumn`: the list of lists is the same object where nothing in it is another,
 * and only paragraphs that are new, or in which items came or went, are looked at.
 */
export function itemsOverColumn<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
): readonly (readonly Item[])[] {
  return readLists(cells, key, items, thoseOver);
}

/** The same for {@link itemsFromEach}: the items that begin in each paragraph, or behind it and before the next. */
export function itemsFromColumn<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
): readonly (readonly Item[])[] {
  return readLists(cells, key, items, thoseFrom);
}

/** Which items are in the list of a paragraph. */
interface Choice {
  readonly readAll: <Item extends Span>(
    cells: readonly Cell[],
    items: readonly Item[],
  ) => readonly (readonly Item[])[];
  /** Where the items end that belong to a paragraph by their start. */
  readonly endOf: (cells: readonly Cell[], index: number) => number;
  /** Chooses of those, and of the list of the paragraph before it. */
  readonly choose: <Item extends Span>(
    begun: readonly Item[],
    before: readonly Item[],
    cell: Cell,
  ) => readonly Item[];
  /** Whether that would choose just the ones that begin there. */
  readonly takes: (begun: readonly Span[], before: readonly Span[], cell: Cell) => boolean;
}

const thoseOver: Choice = {
  readAll: itemsOverEach,
  endOf: (cells, index) => (cells[index] as Cell).paragraph.end,
  choose: (begun, before, { paragraph: { start } }) =>
    exact([...before, ...begun].filter(({ end }) => end > start)),
  takes: (begun, before, { paragraph: { start } }) =>
    begun.every(({ end }) => end > start) && before.every(({ end }) => end <= start),
};

const thoseFrom: Choice = {
  readAll: itemsFromEach,
  endOf: (cells, index) => cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY,
  choose: (begun) => (begun.length === 0 ? nothing : begun),
  takes: () => true,
};

function readLists<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
  choice: Choice,
): readonly (readonly Item[])[] {
  const shelves = cells[0]?.shelves;
  // A key is of one kind of item.
  const before = shelves?.kept.get(key) as ItemsColumn<Item> | undefined;
  const lists =
    shelves === undefined || before === undefined
      ? choice.readAll(cells, items)
      : readAgain(before, shelves.pair(before.layout), cells, items, choice);
  shelves?.kept.set(key, { layout: shelves.layout, items, lists });
  return lists;
}

/** Reads the lists of the paragraphs that are new, or in which items came or went. */
function readAgain<Item extends Span>(
  before: ItemsColumn<Item>,
  pairing: Pairing,
  cells: readonly Cell[],
  items: readonly Item[],
  { endOf, choose, takes }: Choice,
): readonly (readonly Item[])[] {
  const by = pairing.tailBefore - pairing.tail;
  const { from, to } = findReach(before, pairing, cells, items);
  const between: (readonly Item[])[] = [];
  let isSame = by === 0;
  let last = before.lists[from - 1] ?? nothing;
  let next = from === 0 ? 0 : indexFrom(items, endOf(cells, from - 1));
  for (let index = from; index < to; index++) {
    const cell = cells[index] as Cell;
    const first = next;
    const end = endOf(cells, index);
    while (next < items.length && (items[next] as Item).start < end) next++;
    const old = before.lists[placeBefore(pairing, index)] ?? nothing;
    const isKept = isRun(old, items, first, next) && takes(old, last, cell);
    last = isKept ? old : sameList(old, choose(items.slice(first, next), last, cell));
    isSame &&= last === old;
    between.push(last);
  }
  return isSame ? before.lists : before.lists.slice(0, from).concat(between, before.lists.slice(to + by));
}

/** Whether a list has just the items between two indexes of another. */
function isRun(list: readonly unknown[], items: readonly unknown[], first: number, end: number): boolean {
  if (list.length !== end - first) return false;
  for (let index = 0; index < list.length; index++) if (list[index] !== items[first + index]) return false;
  return true;
}

/** Which paragraphs may have other items than before: indexes of the first and behind the last. */
function findReach<Item extends Span>(
  before: ItemsColumn<Item>,
  { head, tail, tailBefore }: Pairing,
  cells: readonly Cell[],
  items: readonly Item[],
): Stretch {
  const { from: first, endBefore, end } = findDifference(before.items, items);
  if (first === endBefore && first === end) return { from: head, to: tail };
  const gone = new Set(before.items.slice(first, endBefore));
  const opens = items[first - 1];
  const from = opens === undefined ? 0 : cellIndexAt(cells, opens.start, head);
  const closes = items[end];
  let to = closes === undefined ? cells.length : cellIndexAt(cells, closes.start, tail) + 1;
  let farthest = 0;
  for (let index = first; index < end; index++) farthest = Math.max(farthest, (items[index] as Item).end);
  to = Math.max(to, tail, cellIndexAt(cells, farthest, to) + 1);
  const by = tailBefore - tail;
  while (before.lists[to + by]?.some((item) => gone.has(item))) to++;
  return { from: Math.min(from, head), to: Math.min(to, cells.length) };
}

const nothing: readonly never[] = [];
