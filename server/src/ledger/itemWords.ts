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

/** Looks all words of items up in a text. */
export function numberItems(items: readonly Item[], index: TextIndex): ItemWords {
  const { words, firsts } = scanAll(
    items.flatMap(({ selector: { prefix, exact, suffix } }) => [prefix, exact, suffix]),
  );
  const numbers = new Int32Array(words.count);
  for (let word = 0; word < words.count; word++) numbers[word] = index.numberOf(words.hashes[word] as number);
  return { numbers, firsts };
}

/** Where the words of one item are. */
export function extentOf({ firsts }: ItemWords, item: number): Extent {
  return {
    prefix: firsts[item * 3] as number,
    exact: firsts[item * 3 + 1] as number,
    suffix: firsts[item * 3 + 2] as number,
    end: firsts[item * 3 + 3] as number,
  };
}
