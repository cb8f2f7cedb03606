import type { NameEntry } from "./house.ts";

/** The newsroom's names by first and by last word, without accents, so that a misspelled name is found by the other. */
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
    const keys = new Set([words[0] ?? "", words.at(-1) ?? ""].map(nameKey));
    for (const key of keys) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [{ entry, words }]);
      else known.push({ entry, words });
    }
  }
  return index;
}

/** A word of a name as it is looked up: in lower case, without accents and apostrophes. */
export function nameKey(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "");
}
