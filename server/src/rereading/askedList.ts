import type { Cell } from "./cells.ts";
import type { Stage } from "./readEach.ts";
import type { Shelf } from "./shelf.ts";

/**
 * Makes the lists of what a stage asks of its cells, see `readEach`: where a list would hold what that of the last
 * reading holds, it is that list. So thousands of lists that say nothing new need not be made with each edit.
 */
export class AskedList<Found> {
  readonly #shelf: Shelf<Found> | undefined;
  #held: readonly unknown[] = nothing;
  /** What was added since the list of before no longer fits, with what fitted. */
  #made: unknown[] | undefined;
  #length = 0;

  constructor(cells: readonly Cell[], stage: Stage<Found>) {
    this.#shelf = cells[0]?.shelves?.of(stage, stage.move);
  }

  /** Begins the list of a cell. */
  begin(index: number): void {
    this.#held = this.#shelf?.asked(index) ?? nothing;
    this.#made = undefined;
    this.#length = 0;
  }

  /** Asks for one value or object more. */
  add(value: unknown): void {
    if (this.#made === undefined && this.#held[this.#length] === value && this.#length < this.#held.length)
      this.#length++;
    else {
      this.#made ??= this.#held.slice(0, this.#length);
      this.#made.push(value);
    }
  }

  /** All that was asked since the list was begun. */
  end(): readonly unknown[] {
    if (this.#made !== undefined) return this.#made;
    return this.#length === this.#held.length ? this.#held : this.#held.slice(0, this.#length);
  }
}

const nothing: readonly never[] = [];
