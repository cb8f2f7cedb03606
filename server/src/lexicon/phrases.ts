import type { WordList } from "./lexicon.ts";

/** Where a phrase of a list stands in a row of words (the tokens of an article). */
export interface Phrase {
  /** Index of its first word. */
  readonly index: number;
  /** The number of its words, at least one. */
  readonly length: number;
  /** Its value in the list. */
  readonly value: string;
}

/** Finds the longest phrase of a list that begins at an index of a row of words and ends before another. */
export type FindPhrase = (
  words: readonly { readonly lower: string }[],
  index: number,
  end: number,
) => Phrase | undefined;

/** Prepares the search for the phrases of a list, whose words are parted by one space. */
export function phraseFinder(list: WordList): FindPhrase {
  const root = growTree(list);
  return (words, index, end) => {
    let found: Phrase | undefined;
    let next = root;
    for (let behind = index + 1; behind <= end; behind++) {
      const branch = next.get(words[behind - 1]?.lower ?? "");
      if (branch === undefined) break;
      if (branch.value !== undefined) found = { index, length: behind - index, value: branch.value };
      if (branch.next.size === 0) break;
      next = branch.next;
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
