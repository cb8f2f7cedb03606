import type { Cell } from "./cells.ts";
import { type Ends, type Layout, measureEnds, type Pairing, unmoved } from "./layout.ts";
import type { Shift } from "./move.ts";

/** Moves what was found in a paragraph, in place. */
export type Move<Found> = (found: Found, by: Shift) => void;

/** What was found in a paragraph before it was edited, and how far the paragraph moved since. */
export interface FoundBefore<Found> {
  readonly found: Found;
  readonly ends: Ends;
}

/** What the cells of one reading hold on a shelf, and which of them are visited: in order of the cells. */
interface Holdings<Found> {
  readonly found: (Found | undefined)[];
  /** Absent where nothing is held. */
  readonly asked: (readonly unknown[] | undefined)[];
}

/**
 * What one stage found in the cells of a document, and what it asked for it.
 *
 * It holds what was found in the reading before until a cell is visited: then it is moved to where the cell stands now,
 * or put anew. So a reading that is broken off leaves what the next one needs.
 */
export class Shelf<Found> {
  readonly #move: Move<Found>;
  #layout: Layout;
  #held: Holdings<Found>;
  #isVisited: Uint8Array;
  // Of the cells that are no more.
  #before: Layout;
  #gone: Holdings<Found> = { found: [], asked: [] };
  #pairing: Pairing;

  constructor(move: Move<Found>, layout: Layout) {
    const count = layout.cells.length;
    this.#move = move;
    this.#layout = layout;
    this.#before = layout;
    this.#held = { found: new Array<undefined>(count), asked: new Array<undefined>(count) };
    this.#isVisited = new Uint8Array(count);
    this.#pairing = { head: count, tailBefore: count, tail: count, by: unmoved };
  }

  /** Of the reading that the shelf is held for. */
  get layout(): Layout {
    return this.#layout;
  }

  /** Begins the next reading. @param pairing of the cells of the last reading and of this one. */
  begin(layout: Layout, pairing: Pairing): void {
    this.#settle();
    const { head, tailBefore, tail } = pairing;
    const { found, asked } = this.#held;
    const between = new Array<undefined>(tail - head);
    this.#before = this.#layout;
    this.#gone = { found: found.slice(head, tailBefore), asked: asked.slice(head, tailBefore) };
    this.#held = {
      found: found.slice(0, head).concat(between, found.slice(tailBefore)),
      asked: asked.slice(0, head).concat(between, asked.slice(tailBefore)),
    };
    this.#layout = layout;
    this.#pairing = pairing;
    this.#isVisited = new Uint8Array(layout.cells.length).fill(1, 0, head);
  }

  /** Moves all that the last reading did not visit to where its cell stood then. */
  #settle(): void {
    const { found, asked } = this.#held;
    const { tail, by } = this.#pairing;
    if (by.offset === 0 && by.token === 0) return;
    for (let index = tail; index < found.length; index++)
      if (this.#isVisited[index] === 0 && asked[index] !== undefined) this.#move(found[index] as Found, by);
  }

  /** What was asked for what is held of a cell; undefined where nothing is. */
  asked(index: number): readonly unknown[] | undefined {
    return this.#held.asked[index];
  }

  /** What is held of a cell, as it stands now. */
  visit(index: number): Found {
    // Whoever visits has seen that something is held.
    const found = this.#held.found[index] as Found;
    if (this.#isVisited[index] === 0) {
      this.#isVisited[index] = 1;
      const { by } = this.#pairing;
      if (by.offset !== 0 || by.token !== 0) this.#move(found, by);
    }
    return found;
  }

  /** Holds something else of a cell from now on. */
  put(index: number, found: Found, asked: readonly unknown[]): void {
    this.#held.found[index] = found;
    this.#held.asked[index] = asked;
    this.#isVisited[index] = 1;
  }

  /** Takes out what is held of a cell, or of the paragraph that was edited to it; where that is known. */
  takeBefore(cell: Cell): FoundBefore<Found> | undefined {
    const { index } = cell;
    if (this.#held.asked[index] === undefined) return this.#takeGone(cell);
    const by = this.#isVisited[index] === 0 ? this.#pairing.by : unmoved;
    return { found: this.#held.found[index] as Found, ends: { atStart: by, atEnd: by } };
  }

  #takeGone(cell: Cell): FoundBefore<Found> | undefined {
    const [before, now] = [this.#before, this.#layout];
    const { head } = this.#pairing;
    let twin = cell.twin;
    while (twin !== undefined && before.cells[twin.index] !== twin) twin = twin.twin;
    if (twin === undefined) return undefined;
    const place = twin.index - head;
    if (this.#gone.asked[place] === undefined) return undefined;
    // What is adopted stands elsewhere from now on.
    this.#gone.asked[place] = undefined;
    const found = this.#gone.found[place] as Found;
    return { found, ends: measureEnds(before, twin.index, now, cell.index) };
  }
}
