import { addAll } from "../text/addAll.ts";
import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";
import type { Shift } from "./move.ts";
import type { Shelf } from "./shelves.ts";

/**
 * A stage whose findings belong to one paragraph each, so that they can be taken over from an earlier reading.
 *
 * It owns the objects that it finds: no other stage moves them, and none of their spans is shared with what another
 * stage or another paragraph found. Objects that they only point to are moved by whoever found those.
 */
export interface Stage<Found> {
  /** Moves what was found, in place. */
  readonly move: (found: Found, by: Shift) => void;
  /**
   * Takes what was found in a paragraph before it was edited, or before the rest of the document was, for what is found
   * in it now, where that is the same, so that whoever depends on it need not be asked again. See {@link adoptSpans}.
   */
  readonly adopt?: (before: Found, now: Found, ends: Ends) => Found;
}

/** How far the beginning and the end of an edited paragraph stand from where they stood. */
export interface Ends {
  readonly atStart: Shift;
  readonly atEnd: Shift;
}

/** What was found in a paragraph, what was asked for it, and where the paragraph stood then. */
export interface Kept<Found> {
  found: Found;
  asked: readonly unknown[];
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
}

/**
 * Reads each paragraph, or takes over what was found in it before where it is the same and so is all that is asked of
 * the rest of the document.
 *
 * @param asked all that `read` looks at beside the paragraph itself, as values and objects that are compared by `===`;
 * objects that move with other paragraphs, such as a neighbour's quotes, only where no distance to them counts.
 * @returns what is found in each cell, in their order.
 */
export function readEach<Found>(
  cells: readonly Cell[],
  stage: Stage<Found>,
  read: (cell: Cell, index: number) => Found,
  asked: (cell: Cell, index: number) => readonly unknown[] = askNothing,
): readonly Found[] {
  const shelf = cells[0]?.shelves?.of(stage);
  if (shelf === undefined) return cells.map(read);
  return cells.map((cell, index) => {
    const kept = keptOn<Found>(shelf, cell);
    const asks = asked(cell, index);
    if (kept !== undefined && isSameList(kept.asked, asks)) return takeOver(stage, kept, cell);
    return readAgain({ shelf, stage, cell }, read(cell, index), asks);
  });
}

/**
 * The same as {@link readEach} where what must be read is read at one go.
 *
 * @param read finds something in each of the cells whose indices it is given, in their order.
 */
export function readTogether<Found>(
  cells: readonly Cell[],
  stage: Stage<Found>,
  read: (indices: readonly number[]) => readonly Found[],
  asked: (cell: Cell, index: number) => readonly unknown[],
): readonly Found[] {
  const shelf = cells[0]?.shelves?.of(stage);
  if (shelf === undefined) return read([...cells.keys()]);
  const asks = cells.map(asked);
  const isMissing = (cell: Cell, index: number): boolean => {
    const kept = keptOn<Found>(shelf, cell);
    return kept === undefined || !isSameList(kept.asked, asks[index] ?? nothing);
  };
  const missing = [...cells.keys()].filter((index) => isMissing(cells[index] as Cell, index));
  const found = read(missing);
  let next = 0;
  return cells.map((cell, index) => {
    if (missing[next] === index)
      return readAgain({ shelf, stage, cell }, found[next++] as Found, asks[index] ?? nothing);
    // What is not missing is kept.
    return takeOver(stage, keptOn<Found>(shelf, cell) as Kept<Found>, cell);
  });
}

/** The same for one paragraph, where a stage carries something on from one to the next. */
export function readCell<Found>(
  cell: Cell,
  stage: Stage<Found>,
  read: () => Found,
  asked: () => readonly unknown[],
): Found {
  const shelf = cell.shelves?.of(stage);
  if (shelf === undefined) return read();
  const kept = keptOn<Found>(shelf, cell);
  const asks = asked();
  if (kept !== undefined && isSameList(kept.asked, asks)) return takeOver(stage, kept, cell);
  return readAgain({ shelf, stage, cell }, read(), asks);
}

/** What is asked where a paragraph is read by itself. */
function askNothing(): readonly unknown[] {
  return nothing;
}

const nothing: readonly unknown[] = [];

/** A cell on the shelf of a stage. */
interface Place<Found> {
  readonly shelf: Shelf;
  readonly stage: Stage<Found>;
  readonly cell: Cell;
}

function keptOn<Found>(shelf: Shelf, cell: Cell): Kept<Found> | undefined {
  // Only `keep` fills the shelf of a stage, with what that stage found.
  return shelf[cell.slot] as Kept<Found> | undefined;
}

/** Keeps what was found in a cell, with the objects of before where they are the same. */
function readAgain<Found>(place: Place<Found>, found: Found, asked: readonly unknown[]): Found {
  const { shelf, cell } = place;
  const before = shelf[cell.slot] === undefined ? cell.twin : cell;
  const adopted = adoptFrom(before, place, found);
  const { paragraph, firstToken, endToken } = cell;
  const { start, end } = paragraph;
  shelf[cell.slot] = { found: adopted, asked, start, end, firstToken, endToken };
  return adopted;
}

function takeOver<Found>(
  stage: Stage<Found>,
  kept: Kept<Found>,
  { paragraph, firstToken, endToken }: Cell,
): Found {
  const by = { offset: paragraph.start - kept.start, token: firstToken - kept.firstToken };
  if (by.offset === 0 && by.token === 0) return kept.found;
  stage.move(kept.found, by);
  kept.start = paragraph.start;
  kept.end = paragraph.end;
  kept.firstToken = firstToken;
  kept.endToken = endToken;
  return kept.found;
}

function adoptFrom<Found>(from: Cell | undefined, { shelf, stage, cell }: Place<Found>, found: Found): Found {
  const before = from && keptOn<Found>(shelf, from);
  if (from === undefined || before === undefined || stage.adopt === undefined) return found;
  const { paragraph, firstToken, endToken } = cell;
  const atStart = { offset: paragraph.start - before.start, token: firstToken - before.firstToken };
  const atEnd = { offset: paragraph.end - before.end, token: endToken - before.endToken };
  // What is adopted stands elsewhere from now on.
  shelf[from.slot] = undefined;
  return stage.adopt(before.found, found, { atStart, atEnd });
}

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
  const shelf = cells[0]?.shelves?.of(stage);
  if (shelf === undefined) return items;
  const adopted: Item[] = [];
  let next = 0;
  for (const [index, cell] of cells.entries()) {
    const end = cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY;
    const first = next;
    while (next < items.length && (items[next] as Item).start < end) next++;
    if (first === next && shelf[cell.slot] === undefined && cell.twin === undefined) continue;
    addAll(adopted, readAgain({ shelf, stage, cell }, items.slice(first, next), nothing));
  }
  return adopted;
}

/** How items of one kind are adopted. */
export interface Adoption<Item> {
  /** Moves an item in place. */
  readonly move: (item: Item, by: Shift) => void;
  /** Whether an item, once it is moved, says the same as one that was found now. */
  readonly isSame: (before: Item, now: Item) => boolean;
}

/**
 * Takes items before and behind the edit from what was found before it, where they are the same; both lists are in
 * order. Items that are not adopted may have been moved all the same: nobody may use them.
 */
export function adoptSpans<Item extends Span>(
  before: readonly Item[],
  now: readonly Item[],
  { atStart, atEnd }: Ends,
  { move, isSame }: Adoption<Item>,
): readonly Item[] {
  const adopted = [...now];
  let first = 0;
  for (; first < now.length && first < before.length; first++) {
    const [old, found] = [before[first] as Item, now[first] as Item];
    if (old.start + atStart.offset !== found.start || old.end + atStart.offset !== found.end) break;
    move(old, atStart);
    if (!isSame(old, found)) {
      first++;
      break;
    }
    adopted[first] = old;
  }
  for (let back = 1; now.length - back >= first && before.length - back >= first; back++) {
    const [old, found] = [before[before.length - back] as Item, now[now.length - back] as Item];
    if (old.start + atEnd.offset !== found.start || old.end + atEnd.offset !== found.end) break;
    move(old, atEnd);
    if (!isSame(old, found)) break;
    adopted[now.length - back] = old;
  }
  return adopted;
}

/** A stage of items that are adopted one by one. */
export function listStage<Item extends Span>(adoption: Adoption<Item>): Stage<readonly Item[]> {
  return {
    move: (items, by) => {
      for (const item of items) adoption.move(item, by);
    },
    adopt: (before, now, ends) => adoptSpans(before, now, ends, adoption),
  };
}

/** Whether two lists hold the same values and objects. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
