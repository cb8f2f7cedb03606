import type { WordList } from "../../lexicon/lexicon.ts";

/** The name of a person in comparable form: words in lower case, without accents, marks, suffix and nickname. */
export interface PersonName {
  readonly words: readonly string[];
  /** The last word; with Chinese, Korean and Hungarian names that is no surname, so nothing relies on it alone. */
  readonly last: string;
  /** Whether it is more than one word, particles apart: "Ann Lee", not "von der Leyen". */
  readonly isFull: boolean;
}

/** Reads a name; every string has one, with at least one word. */
export function readPersonName(written: string, particles: WordList): PersonName {
  const words = fold(written)
    .replace(/["“”«»„][^"“”«»„]*["“”«»„]/gu, " ")
    .split(/[\s.,]+/u)
    .filter((word) => word !== "" && !suffixes.has(word));
  const last = words.at(-1) ?? fold(written);
  const proper = words.filter((word) => !particles.has(word));
  return { words: words.length === 0 ? [last] : words, last, isFull: proper.length > 1 };
}

const suffixes: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/**
 * Whether two full names can be of one person: one holds all words of the other, or they differ in a nickname,
 * an initial, or one letter of a long word.
 */
export function isSameName(one: PersonName, other: PersonName, nicknames: WordList): boolean {
  if (isWithin(one.words, other.words) || isWithin(other.words, one.words)) return true;
  const [first = "", otherFirst = ""] = [one.words[0], other.words[0]];
  if (one.last === other.last) {
    if (isMiddleOpposed(one, other)) return false;
    return isSameGiven(first, otherFirst, nicknames) || isVariant(first, otherFirst, 6);
  }
  return (
    first === otherFirst && one.words.length === other.words.length && isVariant(one.last, other.last, 5)
  );
}

/**
 * Whether two words are spellings of one: a letter is missing, added or another one, and both are long.
 *
 * @param least letters that the shorter must have
 */
export function isVariant(one: string, other: string, least: number): boolean {
  if (one === other || Math.min(one.length, other.length) < least) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  if (start === 0) return false;
  let tail = 0;
  const shorter = Math.min(one.length, other.length);
  while (tail < shorter - start && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return one.length - start - tail <= 1 && other.length - start - tail <= 1;
}

/** "J" and "John", "Bill" and "William", "Bill" and "Will". */
function isSameGiven(one: string, other: string, nicknames: WordList): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return (nicknames.get(one) ?? one) === (nicknames.get(other) ?? other);
}

/** "Ann M. Lee" and "Ann P. Lee". */
function isMiddleOpposed(one: PersonName, other: PersonName): boolean {
  const [middle, otherMiddle] = [one.words[1], other.words[1]];
  if (one.words.length < 3 || other.words.length < 3 || middle === undefined || otherMiddle === undefined)
    return false;
  return middle[0] !== otherMiddle[0];
}

/** Whether all words stand in the other name in the same order, an initial for its word. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let next = 0;
  for (const word of many) {
    const wanted = few[next];
    if (wanted !== undefined && (wanted === word || (wanted.length === 1 && word.startsWith(wanted)))) next++;
  }
  return next === few.length;
}

/** Lower case without accents: how spellings are compared. */
function fold(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z ]*$/u.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ`´]/gu, "'");
}
