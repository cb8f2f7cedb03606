import { joinLists } from "../text/joinLists.ts";
import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";
import { itemsFromEach } from "./itemsByCell.ts";
import { closeColumn, fillColumn, openColumn } from "./readColumn.ts";
import type { Stage } from "./stage.ts";

/**
 * Takes items that a stage found in the whole document from the last reading, where they are the same as there, so that
 * whoever depends on them need not be asked again.
 *
 * @param items in order of start; each belongs to the paragraph in which it begins, or to the one before it.
 * @returns the items in the same order.
 */
export function adoptEach<Item extends Span>(
  cells: readonly Cell[],
  stage: Stage<readonly Item[]>,
  items: readonly Item[],
): readonly Item[] {
  const shelves = cells[0]?.shelves;
  if (shelves === undefined) return items;
  const open = openColumn(shelves, stage, {});
  for (const [index, list] of itemsFromEach(cells, items).entries()) {
    const held = open.now.found[index];
    // Most paragraphs have nothing, as before.
    if (list.length > 0 || !Array.isArray(held) || held.length > 0) fillColumn(open, index, list);
  }
  return joinLists(closeColumn(open));
}
