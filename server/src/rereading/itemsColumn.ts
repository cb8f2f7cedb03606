import { exact } from "../text/exact.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { type Cell, cellIndexAt } from "./cells.ts";
import { findDifference } from "./difference.ts";
import { itemsFromEach, itemsOverEach } from "./itemsByCell.ts";
import type { Layout, Pairing } from "./layout.ts";
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
  return readLists(cells, key, items, itemsOverEach, overOne);
}

/** The same for {@link itemsFromEach}: the items that begin in each paragraph, or behind it and before the next. */
export function itemsFromColumn<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
): readonly (readonly Item[])[] {
  return readLists(cells, key, items, itemsFromEach, fromOne);
}

type ReadAll<Item> = (cells: readonly Cell[], items: readonly Item[]) => readonly (readonly Item[])[];

/** Reads the list of one paragraph. @param before that of the paragraph before it. */
type ReadOne<Item> = (
  cells: readonly Cell[],
  index: number,
  items: readonly Item[],
  before: readonly Item[],
) => readonly Item[];

function readLists<Item extends Span>(
  cells: readonly Cell[],
  key: ItemsKey,
  items: readonly Item[],
  readAll: ReadAll<Item>,
  readOne: ReadOne<Item>,
): readonly (readonly Item[])[] {
  const shelves = cells[0]?.shelves;
  // A key is of one kind of item.
  const before = shelves?.kept.get(key) as ItemsColumn<Item> | undefined;
  const lists =
    shelves === undefined || before === undefined
      ? readAll(cells, items)
      : readAgain(before, shelves.pair(before.layout), cells, items, readOne);
  shelves?.kept.set(key, { layout: shelves.layout, items, lists });
  return lists;
}

/** Reads the lists of the paragraphs that are new, or in which items came or went. */
function readAgain<Item extends Span>(
  before: ItemsColumn<Item>,
  pairing: Pairing,
  cells: readonly Cell[],
  items: readonly Item[],
  readOne: ReadOne<Item>,
): readonly (readonly Item[])[] {
  const by = pairing.tailBefore - pairing.tail;
  const { from, to } = findReach(before, pairing, cells, items);
  const between: (readonly Item[])[] = [];
  for (let index = from; index < to; index++) {
    const list = readOne(cells, index, items, between.at(-1) ?? before.lists[index - 1] ?? nothing);
    const old = index < pairing.head || by === 0 ? index : index >= pairing.tail ? index + by : -1;
    between.push(sameList(before.lists[old] ?? nothing, list));
  }
  const all = before.lists.slice(0, from).concat(between, before.lists.slice(to + by));
  return sameList(before.lists, all);
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

function overOne<Item extends Span>(
  cells: readonly Cell[],
  index: number,
  items: readonly Item[],
  before: readonly Item[],
): readonly Item[] {
  const { start, end } = (cells[index] as Cell).paragraph;
  const first = indexFrom(items, cells[index - 1]?.paragraph.end ?? 0);
  const begun = items.slice(first, indexFrom(items, end));
  const over = [...before, ...begun].filter((item) => item.end > start);
  return exact(over);
}

function fromOne<Item extends Span>(
  cells: readonly Cell[],
  index: number,
  items: readonly Item[],
): readonly Item[] {
  const first = index === 0 ? 0 : indexFrom(items, (cells[index] as Cell).paragraph.start);
  const next = cells[index + 1]?.paragraph.start;
  const list = items.slice(first, next === undefined ? items.length : indexFrom(items, next));
  return list.length === 0 ? nothing : list;
}

const nothing: readonly never[] = [];
