import type { Cell } from "./cells.ts";
import { Layout, type Pairing, pairLayouts } from "./layout.ts";

/** What the stages keep of a document's cells. */
export class Shelves {
  /** Of earlier readings with this one: most stages were last at work in the same. */
  readonly #pairings: Map<Layout, Pairing> = new Map();
  /** By whoever keeps it, such as a stage of `readColumn`: it is its own key, so that nobody else finds it. */
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

  /** Pairs the cells of an earlier reading with those of this one. */
  pair(before: Layout): Pairing {
    const pairing = this.#pairings.get(before) ?? pairLayouts(before, this.#layout);
    this.#pairings.set(before, pairing);
    return pairing;
  }
}
