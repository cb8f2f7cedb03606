import type { WordList } from "./lexicon.ts";

/** Where a phrase of a list stands in a row of words. */
export interface Phrase {
  /** Index of its first word. */
  readonly index: number;
  /** The number of its words, at least one. */
  readonly length: number;
  /** Its value in the list. */
  readonly value: string;
}

/**
 * Prepares the search for the phrases of a list; the answer finds the longest one at an index of a row of
 * lower-case words. Words of a phrase are parted by one space in the list.
 */
export function phraseFinder(
  list: WordList,
): (words: readonly string[], index: number) => Phrase | undefined {
  const lengths = longestByFirstWord(list);
  return (words, index) => {
    const longest = Math.min(lengths.get(words[index] ?? "") ?? 0, words.length - index);
    for (let length = longest; length > 0; length--) {
      const value = list.get(words.slice(index, index + length).join(" "));
      if (value !== undefined) return { index, length, value };
    }
    return undefined;
  };
}

/** How many words the longest phrase has that begins with a word. */
function longestByFirstWord(list: WordList): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const phrase of list.keys()) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}
