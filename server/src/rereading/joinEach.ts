import { mostArguments } from "../text/addAll.ts";
import { joinLists } from "../text/joinLists.ts";
import type { Cell } from "./cells.ts";
import { countItems, findDifference } from "./difference.ts";

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
 * @param key whoever joins: it has one kind of item, and nothing else is kept under it.
 * @param lists a list a cell; one that is the same object holds the same items.
 */
export function joinEach<Item>(
  cells: readonly Cell[],
  key: object,
  lists: readonly (readonly Item[])[],
): Joined<Item> {
  const kept = cells[0]?.shelves?.kept;
  // A key has one kind of item, and nobody else has a list under it.
  const before = kept?.get(key) as JoinedBefore<Item> | undefined;
  const now = before === undefined ? joinAll(lists) : joinAgain(before, lists);
  kept?.set(key, { lists, items: now.items });
  return now;
}

function joinAll<Item>(lists: readonly (readonly Item[])[]): Joined<Item> {
  const items = joinLists(lists);
  return { items, first: 0, end: items.length };
}

function joinAgain<Item>(before: JoinedBefore<Item>, lists: readonly (readonly Item[])[]): Joined<Item> {
  const { from, endBefore, end } = findDifference(before.lists, lists);
  const first = countItems(lists, 0, from);
  const between = joinLists(lists.slice(from, end));
  if (between.length > mostArguments) return joinAll(lists);
  before.items.splice(first, countItems(before.lists, from, endBefore), ...between);
  return { items: before.items, first, end: first + between.length };
}
