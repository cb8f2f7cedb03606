import { type CutWords, extendLexicon } from "./extendLexicon.ts";
import type { House } from "./house.ts";
import { findLanguage } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";

/** The lexicons that articles are read with: one for each language, with the words of the newsroom, each made once. */
export class HouseLexicons {
  readonly #languages: readonly [Lexicon, ...Lexicon[]];
  readonly #cut: CutWords;
  readonly #known = new WeakMap<House, Map<Lexicon, Lexicon>>();

  /** @param languages the first is for texts in none of them. */
  constructor(languages: readonly [Lexicon, ...Lexicon[]], cut: CutWords) {
    this.#languages = languages;
    this.#cut = cut;
  }

  /** The lexicon for a text, with the words of its newsroom where there is one. */
  of(house: House | undefined, text: string): Lexicon {
    const language = this.#languageOf(text);
    if (house === undefined) return language;
    const known = this.#known.get(house) ?? new Map<Lexicon, Lexicon>();
    const lexicon = known.get(language) ?? extendLexicon(language, house, this.#cut);
    this.#known.set(house, known.set(language, lexicon));
    return lexicon;
  }

  #languageOf(text: string): Lexicon {
    const [first, ...others] = this.#languages;
    if (others.length === 0) return first;
    const words = this.#cut(text.slice(0, longestSample));
    const commonWords = new Map(this.#languages.map((it) => [it, it.lists.commonWords]));
    return findLanguage(words, commonWords) ?? first;
  }
}

/** Characters that tell the language of a text. */
const longestSample = 5000;
