import { type CutWords, extendLexicon } from "./extendLexicon.ts";
import type { House } from "./house.ts";
import type { Lexicon } from "./lexicon.ts";

/** The lexicons of newsrooms, each made once. */
export class HouseLexicons {
  readonly #language: Lexicon;
  readonly #cut: CutWords;
  readonly #known = new WeakMap<House, Lexicon>();

  constructor(language: Lexicon, cut: CutWords) {
    this.#language = language;
    this.#cut = cut;
  }

  /** The lexicon of a newsroom; that of the language where there is none. */
  of(house: House | undefined): Lexicon {
    if (house === undefined) return this.#language;
    const known = this.#known.get(house) ?? extendLexicon(this.#language, house, this.#cut);
    this.#known.set(house, known);
    return known;
  }
}
