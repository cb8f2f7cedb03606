import { joinLists } from "../text/joinLists.ts";
import type { Cell } from "./cells.ts";
import { countItems, findDifference } from "./difference.ts";
import { isSameList } from "./stage.ts";

/** What the lists of a column are joined under; only the object counts. */
export interface JoinedKey<Listed, Item> {
  /** Absent where the items are what is listed. */
  readonly itemOf?: (listed: Listed) => Item;
}

/** What some lists were joined to. */
export interface JoinedColumn<Listed, Item> {
  readonly lists: readonly (readonly Listed[])[];
  readonly joined: readonly Item[];
}

/**
 * Something of the items of a column's lists behind each other; the same list as in the last reading where it has the same
 * items.
 */
export function joinColumn<Listed, Item>(
  cells: readonly Cell[],
  key: JoinedKey<Listed, Item>,
  lists: readonly (readonly Listed[])[],
): readonly Item[] {
  const kept = cells[0]?.shelves?.kept;
  // A key has one kind of item.
  const before = kept?.get(key) as JoinedColumn<Listed, Item> | undefined;
  const joined = before === undefined ? joinItems(lists, key) : joinAgain(before, key, lists);
  kept?.set(key, { lists, joined });
  return joined;
}

/** Joins the lists that are others than before, and puts them between what is the same. */
function joinAgain<Listed, Item>(
  before: JoinedColumn<Listed, Item>,
  key: JoinedKey<Listed, Item>,
  lists: readonly (readonly Listed[])[],
): readonly Item[] {
  const { from, endBefore, end } = findDifference(before.lists, lists);
  if (from === endBefore && from === end) return before.joined;
  const first = countItems(lists, 0, from);
  const behind = first + countItems(before.lists, from, endBefore);
  const between = joinItems(lists.slice(from, end), key);
  if (isSameList(before.joined.slice(first, behind), between)) return before.joined;
  return before.joined.slice(0, first).concat(between, before.joined.slice(behind));
}

function joinItems<Listed, Item>(
  lists: readonly (readonly Listed[])[],
  { itemOf }: JoinedKey<Listed, Item>,
): readonly Item[] {
  const listed = joinLists(lists);
  // Without `itemOf` both are of one type.
  return itemOf === undefined ? (listed as readonly unknown[] as readonly Item[]) : listed.map(itemOf);
}
