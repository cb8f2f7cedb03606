import type { Cell } from "./cells.ts";

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
 * Cheaper than {@link readEach}, since the other paragraphs are not looked at; for stages that ask nothing of the rest of
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
  const length = Math.min(before.cells.length, cells.length);
  let head = 0;
  while (head < length && before.cells[head] === cells[head]) head++;
  let tail = 0;
  const shift = before.cells.length - cells.length;
  for (let last = cells.length - 1; tail < length - head; tail++, last--)
    if (before.cells[last + shift] !== cells[last]) break;
  const end = before.cells.length - tail;
  const added = read(cells.slice(head, cells.length - tail));
  return {
    cells,
    found: before.found.slice(0, head).concat(added, before.found.slice(end)),
    added,
    first: head,
    removed: before.found.slice(head, end),
  };
}
