import { mostArguments } from "../text/addAll.ts";
import { joinLists } from "../text/joinLists.ts";
import type { Cell } from "./cells.ts";

/** Items of all paragraphs in one list, and which of them are not in that of the reading before. */
export interface Joined<Item> {
  readonly items: readonly Item[];
  /** Index of the first item that is new or behind one that is gone, and the index behind the last. */
  readonly first: number;
  readonly end: number;
}

/** What is kept from one reading to the next. */
export interface JoinedBefore<Item> {
  readonly lists: readonly (readonly Item[])[];
  readonly items: Item[];
}

/**
 * Joins what was found in each paragraph to one list, which is the list of the reading before, brought up to date: a copy
 * of hundreds of thousands of items takes longer than all that an edit changes in them.
 *
 * @param key whoever joins, such as a stage: it has one kind of item.
 * @param lists a list a cell; one that is the same object holds the same items.
 */
export function joinEach<Item>(
  cells: readonly Cell[],
  key: object,
  lists: readonly (readonly Item[])[],
): Joined<Item> {
  const joined = cells[0]?.shelves?.joined;
  // A key has one kind of item, and nobody else has a list under it.
  const before = joined?.get(key) as JoinedBefore<Item> | undefined;
  const now = before === undefined ? joinAll(lists) : joinAgain(before, lists);
  joined?.set(key, { lists, items: now.items as Item[] });
  return now;
}

function joinAll<Item>(lists: readonly (readonly Item[])[]): Joined<Item> {
  const items = joinLists(lists);
  return { items, first: 0, end: items.length };
}

function joinAgain<Item>(before: JoinedBefore<Item>, lists: readonly (readonly Item[])[]): Joined<Item> {
  const length = Math.min(before.lists.length, lists.length);
  let [head, first] = [0, 0];
  for (; head < length && before.lists[head] === lists[head]; head++) first += (lists[head] as Item[]).length;
  let tail = 0;
  while (tail < length - head && before.lists.at(-1 - tail) === lists.at(-1 - tail)) tail++;
  const gone = countIn(before.lists.slice(head, before.lists.length - tail));
  const between = joinLists(lists.slice(head, lists.length - tail));
  if (between.length > mostArguments) return joinAll(lists);
  before.items.splice(first, gone, ...between);
  return { items: before.items, first, end: first + between.length };
}

function countIn(lists: readonly (readonly unknown[])[]): number {
  let count = 0;
  for (const { length } of lists) count += length;
  return count;
}
