import { type IndexedSource, indexSource } from "./indexedSource.ts";
import type { Source } from "./source.ts";
import type { SpeechLists } from "./speechWords.ts";
import { WordKeys } from "./wordKeys.ts";

/**
 * The words of all sources, so that a quotation is found among millions of them. Each source is indexed by itself, so
 * that one that changes costs only its own words.
 */
export class SourceIndex {
  readonly lists: SpeechLists;
  readonly wordKeys: WordKeys;
  readonly #sources: Map<string, IndexedSource> = new Map();
  #generation = 0;

  constructor(lists: SpeechLists) {
    this.lists = lists;
    this.wordKeys = new WordKeys(lists);
  }

  /** Adds a source, or replaces the one of its address. One that has a problem is kept, and has no words. */
  set(source: Source): void {
    this.remove(source.uri);
    const indexed = indexSource(source, this.wordKeys);
    this.wordKeys.count(indexed.keys, 1);
    this.#sources.set(source.uri, indexed);
    this.#generation++;
  }

  /** Forgets a source; nothing happens where there is none of that address. */
  remove(uri: string): void {
    const indexed = this.#sources.get(uri);
    if (indexed === undefined) return;
    this.wordKeys.count(indexed.keys, -1);
    this.#sources.delete(uri);
    this.#generation++;
  }

  /** Another number after each change. */
  get generation(): number {
    return this.#generation;
  }

  /** A source by its address. */
  get(uri: string): Source | undefined {
    return this.#sources.get(uri)?.source;
  }

  /** All sources, in the order in which they were added. */
  get indexed(): readonly IndexedSource[] {
    return [...this.#sources.values()];
  }
}
