import type { Cell } from "./cells.ts";
import { Layout, type Pairing, pairLayouts } from "./layout.ts";
import { type Move, Shelf } from "./shelf.ts";

/** What the stages keep of a document's cells: a shelf a stage. */
export class Shelves {
  readonly #shelves: Map<object, Shelf<unknown>> = new Map();
  /** Of earlier readings with this one: most stages were last at work in the same. */
  readonly #pairings: Map<Layout, Pairing> = new Map();
  /** What is kept of all cells together, by whoever keeps it, such as a stage of `readColumn`. */
  readonly kept: Map<object, unknown> = new Map();
  #layout: Layout = new Layout([]);

  /** Where the cells of this reading stand. */
  get layout(): Layout {
    return this.#layout;
  }

  /** Begins a reading. */
  begin(cells: readonly Cell[]): void {
    this.#layout = new Layout(cells);
    this.#pairings.clear();
  }

  /** Tells that each cell of the reading knows its tokens from here on. */
  noteTokens(): void {
    this.#layout.noteTokens();
    this.#pairings.clear();
  }

  /**
   * The shelf of a stage, for the cells of this reading.
   *
   * @param keeper whoever keeps something: it is its own key, so that nobody else finds it.
   * @param move absent where what is kept is moved by others, or stands nowhere.
   */
  of<Found>(keeper: object, move: Move<Found> = stay): Shelf<Found> {
    // A keeper keeps one kind of thing.
    const known = this.#shelves.get(keeper) as Shelf<Found> | undefined;
    if (known?.layout === this.#layout) return known;
    if (known === undefined) return this.#add(keeper, new Shelf<Found>(move, this.#layout));
    known.begin(this.#layout, this.pair(known.layout));
    return known;
  }

  #add<Found>(keeper: object, shelf: Shelf<Found>): Shelf<Found> {
    this.#shelves.set(keeper, shelf as Shelf<unknown>);
    return shelf;
  }

  /** Pairs the cells of an earlier reading with those of this one. */
  pair(before: Layout): Pairing {
    const pairing = this.#pairings.get(before) ?? pairLayouts(before, this.#layout);
    this.#pairings.set(before, pairing);
    return pairing;
  }
}

const stay = (): void => {};
