import type { Lexicon, WordList } from "../../lexicon/lexicon.ts";

/** The name of a person in comparable form: words in lower case, without accents, marks, suffix and nickname. */
export interface PersonName {
  readonly words: readonly string[];
  /** The words with a space between. */
  readonly key: string;
  readonly last: string;
  /**
   * The words that a second mention may use for the family: the last one, the one before it (Spanish, "Amy Tsui
   * Yuen-ling"), and the first where the family comes first (Chinese, Korean).
   */
  readonly surnames: readonly string[];
  /** Whether it is more than one word, particles apart: "Ann Lee", not "von der Leyen". */
  readonly isFull: boolean;
  /** Whether it is full if its first word is no particle: "Ben Chan". */
  readonly mayBeFull: boolean;
  /** What stands in marks within the name, in the same form: "Kazimierz “Casey” Dudek". */
  readonly nicknames: readonly string[];
}

/** Reads a name; every string has one, with at least one word. */
export function readPersonName(written: string, lexicon: Lexicon): PersonName {
  const { nameParticles, givenNames, familyFirst } = lexicon.lists;
  const spelled = written
    .toLowerCase()
    .replace(inMarks, " ")
    .split(/[\s.,]+/u)
    .filter((word) => word !== "" && !suffixes.has(word));
  const words = spelled.length === 0 ? [fold(written.toLowerCase())] : spelled.map(fold);
  const last = words.at(-1) ?? "";
  // With its accent "Vân" is no particle.
  const properCount = spelled.filter((word) => !nameParticles.has(word)).length;
  const [first = "", second = ""] = words;
  const isLedByFamily =
    words.length > 1 && words.length < 4 && (familyFirst.has(first) || smallBehindHyphen.test(written));
  return {
    words,
    key: words.join(" "),
    last,
    surnames: [
      last,
      ...(words.length > 2 && !nameParticles.has(words.at(-2) ?? "") ? [words.at(-2) ?? ""] : []),
      ...(isLedByFamily ? [first] : []),
    ],
    isFull: properCount > 1,
    mayBeFull: properCount < 2 && words.length === 2 && second !== "" && givenNames.has(first),
    nicknames: [...written.matchAll(inMarks)].flatMap(([nickname]) =>
      fold(nickname.toLowerCase())
        .split(/[^\p{L}'-]+/u)
        .filter((word) => word.length > 1 && word !== "the"),
    ),
  };
}

// "Ban Ok-sun", "Tsui Pak-ho"; not "Fahy-Lynskey".
const smallBehindHyphen = /\p{L}-\p{Ll}+$/u;

// Kazimierz “Casey” Dudek.
const inMarks = /["“”«»„][^"“”«»„]*["“”«»„]/gu;

const suffixes: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** What interviews shorten a name to: "dz" for Delfina Zorraquín, "am" and "amo" for Arantxa Mendizabal Otegi. */
export function initialsOf({ words }: PersonName): readonly string[] {
  const letters = words.flatMap((word) => word.split("-")).map((part) => part[0] ?? "");
  const [first = "", ...others] = letters;
  return [...new Set([letters.join(""), ...others.map((letter) => first + letter)])];
}

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

/** A word in lower case without accents: how spellings are compared. */
function fold(lower: string): string {
  if (/^[a-z ]*$/u.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/ı/gu, "i")
    .replace(/ł/gu, "l")
    .replace(/[øö]/gu, "o")
    .replace(/đ/gu, "d");
}
