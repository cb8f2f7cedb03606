import type { Item } from "./record.ts";
import type { TextIndex } from "./textIndex.ts";
import { scanAll } from "./words.ts";

/** The words of items as numbers of a text's spellings; -1 for what the text does not have. */
export interface ItemWords {
  readonly numbers: Int32Array;
  /** Index of the first word of each item's prefix, exact words and suffix: three for an item, and one behind all. */
  readonly firsts: Int32Array;
}

/** Where the words of an item stand in {@link ItemWords}. */
export interface Extent {
  readonly prefix: number;
  readonly exact: number;
  readonly suffix: number;
  readonly end: number;
}

/**
 * Looks all words of items up in a text.
 *
 * Context and words are cut as one text, as they stood: "'s" behind a name is no quotation mark. A word that stands
 * only partly in the item's own words is one of them.
 */
export function numberItems(items: readonly Item[], index: TextIndex): ItemWords {
  const { words, firsts } = scanAll(
    items.map(
      ({ selector: { prefix, exact, suffix } }) =>
        prefix.replace(restOfWord, blank) + exact + suffix.replace(startOfWord, blank),
    ),
  );
  const numbers = new Int32Array(words.count);
  for (let word = 0; word < words.count; word++) numbers[word] = index.numberOf(words.hashes[word] as number);
  const borders = new Int32Array(items.length * 3 + 1);
  for (let item = 0; item < items.length; item++) {
    const { prefix, exact } = (items[item] as Item).selector;
    const end = firsts[item + 1] as number;
    let word = firsts[item] as number;
    borders[item * 3] = word;
    while (word < end && (words.ends[word] as number) <= prefix.length) word++;
    borders[item * 3 + 1] = word;
    if (exact !== "")
      while (word < end && (words.starts[word] as number) < prefix.length + exact.length) word++;
    borders[item * 3 + 2] = word;
  }
  borders[items.length * 3] = words.count;
  return { numbers, firsts: borders };
}

/** As many blanks, so that what stands behind keeps its place. */
function blank(found: string): string {
  return " ".repeat(found.length);
}

// "’t" or "t" of "can’t", where a context begins within the word.
const restOfWord = /^(?:['’]\p{L}+|(?:d|ll|m|re|s|t|ve)(?![\p{L}\p{N}]))/u;

// The "’" of "can’t", where a context ends within the word.
const startOfWord = /['’]$/u;

/** Where the words of one item are. */
export function extentOf({ firsts }: ItemWords, item: number): Extent {
  return {
    prefix: firsts[item * 3] as number,
    exact: firsts[item * 3 + 1] as number,
    suffix: firsts[item * 3 + 2] as number,
    end: firsts[item * 3 + 3] as number,
  };
}
