import { scanWords, type Words } from "./words.ts";

/** The words of a text, numbered, with the places of each: what items are looked up in. */
export interface TextIndex {
  readonly words: Words;
  /** Number of the spelling of each word of the text. */
  readonly numbers: Int32Array;
  /** By number: index of the first word that is spelled so, and how many are. */
  readonly places: Int32Array;
  readonly counts: Int32Array;
  /**
   * Binary logarithm of how rare a spelling is in this text: what it is worth, in bits, that a word stands where it
   * should. Never more than {@link mostBits}: words come in company.
   */
  readonly bits: Float64Array;
  /** By word: index of the next that is spelled alike, or -1. */
  readonly next: Int32Array;
  /** The number of a word by its hash; -1 where the text has none. */
  numberOf(hash: number): number;
}

const mostBits = 9;

/** Indexes a text; linear in its length. */
export function indexText(text: string): TextIndex {
  const words = scanWords(text);
  const table = new HashTable(words.count);
  const numbers = new Int32Array(words.count);
  const next = new Int32Array(words.count).fill(-1);
  const places = new Int32Array(words.count).fill(-1);
  const counts = new Int32Array(words.count);
  for (let index = 0; index < words.count; index++) {
    const number = table.add(words.hashes[index] as number);
    numbers[index] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  for (let index = words.count - 1; index >= 0; index--) {
    const number = numbers[index] as number;
    next[index] = places[number] as number;
    places[number] = index;
  }
  const bits = new Float64Array(table.count);
  for (let number = 0; number < table.count; number++)
    bits[number] = Math.min(
      mostBits,
      Math.log2(Math.max(leastWords, words.count) / (counts[number] as number)),
    );
  return { words, numbers, places, counts, bits, next, numberOf: (hash) => table.find(hash) };
}

/** A text of a few words is no measure of how rare they are. */
const leastWords = 100;

/** Numbers hashes in order of first appearance; open addressing, since a `Map` of numbers takes most of the time. */
class HashTable {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  count = 0;

  constructor(most: number) {
    let size = 64;
    while (size < most * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#hashes = new Int32Array(most);
  }

  add(hash: number): number {
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot] as number;
    if (known >= 0) return known;
    this.#slots[slot] = this.count;
    this.#hashes[this.count] = hash;
    return this.count++;
  }

  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)] as number;
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number < 0 || this.#hashes[number] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
