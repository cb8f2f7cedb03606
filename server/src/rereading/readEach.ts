import { addAll } from "../text/addAll.ts";
import type { Span } from "../text/span.ts";
import type { Cell } from "./cells.ts";
import type { Ends } from "./layout.ts";
import type { Shift } from "./move.ts";
import type { Move, Shelf } from "./shelf.ts";

/**
 * A stage whose findings belong to one paragraph each, so that they can be taken over from an earlier reading.
 *
 * It owns the objects that it finds: no other stage moves them, and none of their spans is shared with what another
 * stage or another paragraph found. Objects that they only point to are moved by whoever found those.
 */
export interface Stage<Found> {
  /** Moves what was found, in place. */
  readonly move: Move<Found>;
  /**
   * Takes what was found in a paragraph before it was edited, or before the rest of the document was, for what is found
   * in it now, where that is the same, so that whoever depends on it need not be asked again. See {@link adoptSpans}.
   */
  readonly adopt?: (before: Found, now: Found, ends: Ends) => Found;
}

/**
 * Reads a paragraph, or takes over what was found in it before where it is the same and so is all that is asked of the rest
 * of the document; for a stage that carries something on from one paragraph to the next. See `readColumn` for others.
 *
 * @param asked all that `read` looks at beside the paragraph itself, as values and objects that are compared by `===`;
 * objects that move with other paragraphs, such as a neighbour's quotes, only where no distance to them counts.
 */
export function readCell<Found>(
  cell: Cell,
  stage: Stage<Found>,
  read: () => Found,
  asked: () => readonly unknown[],
): Found {
  const shelf = cell.shelves?.of(stage, stage.move);
  if (shelf === undefined) return read();
  const asks = asked();
  return isHeld(shelf, cell, asks)
    ? shelf.visit(cell.index)
    : readAgain({ shelf, stage, cell }, read(), asks);
}

/** Whether what a shelf holds of a cell was found by asking the same. */
function isHeld<Found>(shelf: Shelf<Found>, { index }: Cell, asks: readonly unknown[]): boolean {
  const held = shelf.asked(index);
  return held !== undefined && isSameList(held, asks);
}

const nothing: readonly unknown[] = [];

/** A cell on the shelf of a stage. */
interface Place<Found> {
  readonly shelf: Shelf<Found>;
  readonly stage: Stage<Found>;
  readonly cell: Cell;
}

/** Keeps what was found in a cell, with the objects of before where they are the same. */
function readAgain<Found>(
  { shelf, stage, cell }: Place<Found>,
  found: Found,
  asked: readonly unknown[],
): Found {
  const before = stage.adopt === undefined ? undefined : shelf.takeBefore(cell);
  const adopted =
    before === undefined || stage.adopt === undefined ? found : stage.adopt(before.found, found, before.ends);
  const kept = trim(adopted);
  shelf.put(cell.index, kept, trim(asked));
  return kept;
}

/** A list that grew has room for a dozen items more, which would be held with it. */
function trim<Value>(value: Value): Value {
  // A list has the type of its copy.
  return Array.isArray(value) && value.length > 0 ? ((value as readonly unknown[]).slice() as Value) : value;
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
  const shelf = cells[0]?.shelves?.of(stage, stage.move);
  if (shelf === undefined) return items;
  const adopted: Item[] = [];
  let next = 0;
  for (const [index, cell] of cells.entries()) {
    const end = cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY;
    const first = next;
    while (next < items.length && (items[next] as Item).start < end) next++;
    if (first === next && shelf.asked(cell.index) === undefined && cell.twin === undefined) continue;
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
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
