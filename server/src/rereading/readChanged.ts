import type { Cell } from "./cells.ts";
import { findDifference } from "./difference.ts";

/** What was found in each paragraph of a reading. It stands nowhere in the text, so that nobody moves it. */
export interface Findings<Found> {
  readonly cells: readonly Cell[];
  /** In order of the cells. */
  readonly found: readonly Found[];
}

/** Findings of a reading, and what came and went since the one before: for what is counted over the whole document. */
export interface ChangedFindings<Found> extends Findings<Found> {
  readonly added: readonly Found[];
  /** Index of the first of these in `found`; the removed ones stood there before. */
  readonly first: number;
  readonly removed: readonly Found[];
}

/**
 * Reads the paragraphs between the first and the last that is new, and takes over what was found in the others.
 *
 * Cheaper than `readColumn`, since the other paragraphs are not looked at; for stages that ask nothing of the rest of
 * the document.
 *
 * @param before empty at first. It may be of any earlier reading.
 * @param read finds something in each of the cells that it is given, in their order.
 */
export function readChanged<Found>(
  before: Findings<Found>,
  cells: readonly Cell[],
  read: (cells: readonly Cell[]) => readonly Found[],
): ChangedFindings<Found> {
  const { from, endBefore, end } = findDifference(before.cells, cells);
  const added = read(cells.slice(from, end));
  return {
    cells,
    found: before.found.slice(0, from).concat(added, before.found.slice(endBefore)),
    added,
    first: from,
    removed: before.found.slice(from, endBefore),
  };
}
