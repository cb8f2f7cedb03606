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
  const root = growTree(list);
  return (words, index) => {
    let found: Phrase | undefined;
    let branch = root.get(words[index] ?? "");
    for (let length = 1; branch !== undefined; length++) {
      if (branch.value !== undefined) found = { index, length, value: branch.value };
      branch = branch.next.get(words[index + length] ?? "");
    }
    return found;
  };
}

/** What follows a word in the phrases of a list; with a value where a phrase ends here. */
interface Branch {
  value: string | undefined;
  readonly next: Map<string, Branch>;
}

/** The phrases by their first word, then by their second and so on: a look-up then builds no string. */
function growTree(list: WordList): ReadonlyMap<string, Branch> {
  const root = new Map<string, Branch>();
  for (const [phrase, value] of list) {
    let next = root;
    let branch: Branch | undefined;
    for (const word of phrase.split(" ")) {
      branch = next.get(word) ?? { value: undefined, next: new Map() };
      next.set(word, branch);
      next = branch.next;
    }
    if (branch !== undefined) branch.value = value;
  }
  return root;
}
