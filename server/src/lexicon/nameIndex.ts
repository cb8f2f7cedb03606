import type { NameEntry } from "./house.ts";

/**
 * The newsroom's names by one of first and last word and the initial of the other, so that a misspelled name is found
 * by the word that is right; see {@link nameKeys}.
 */
export type NameIndex = ReadonlyMap<string, readonly IndexedName[]>;

/** Somebody on the list, with the words of the name. */
export interface IndexedName {
  readonly entry: NameEntry;
  readonly words: readonly string[];
}

/** Prepares a list of names; time grows linearly with it. */
export function indexNames(names: readonly NameEntry[]): NameIndex {
  const index = new Map<string, IndexedName[]>();
  for (const entry of names) {
    const words = entry.name.split(" ");
    for (const key of new Set([...nameKeys(words), nameKey(words[0] ?? ""), nameKey(words.at(-1) ?? "")])) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [{ entry, words }]);
      else known.push({ entry, words });
    }
  }
  return index;
}

/** Where a name is looked up: "lund a" and "ana l" for Ana Lund, the word itself for Lund alone. */
export function nameKeys(words: readonly string[]): readonly string[] {
  const [first, last] = [nameKey(words[0] ?? ""), nameKey(words.at(-1) ?? "")];
  return words.length < 2 ? [first] : [`${first} ${initialOf(last)}`, `${last} ${initialOf(first)}`];
}

/** A word of a name as it is looked up: in lower case, without accents and apostrophes. */
export function nameKey(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "");
}

/** The first letter, the same for letters that may stand for one sound: "Catherine", "Katherine". */
function initialOf(key: string): string {
  const letter = key.charAt(0);
  return sounds.find((sound) => sound.includes(letter)) ?? letter;
}

const sounds: readonly string[] = ["ckqsz", "fpvw"];
