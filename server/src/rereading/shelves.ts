import type { Kept } from "./readEach.ts";

/** What one stage keeps, by {@link Cell.slot}. */
export type Shelf = (Kept<unknown> | undefined)[];

/**
 * What the stages keep of a document's cells: a shelf a stage, with a slot a cell.
 *
 * A shelf is looked up once a reading; what every stage asks of every cell is then an index into a list.
 */
export class Shelves {
  readonly #shelves: Map<object, Shelf> = new Map();
  readonly #free: number[] = [];
  #slotCount = 0;

  /** The shelf of a stage, which is its own key. */
  of(stage: object): Shelf {
    const known = this.#shelves.get(stage);
    if (known !== undefined) return known;
    const shelf: Shelf = [];
    this.#shelves.set(stage, shelf);
    return shelf;
  }

  /** A slot for a new cell. */
  take(): number {
    return this.#free.pop() ?? this.#slotCount++;
  }

  /** Empties the slot of a cell that is gone. */
  release(slot: number): void {
    for (const shelf of this.#shelves.values()) if (slot < shelf.length) shelf[slot] = undefined;
    this.#free.push(slot);
  }

  /** Puts what the stages have in one slot into another, where they have nothing there. */
  fill(empty: number, from: number): void {
    for (const shelf of this.#shelves.values()) shelf[empty] ??= shelf[from];
  }
}
