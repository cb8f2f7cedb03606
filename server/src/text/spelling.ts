import { editDistance } from "./editDistance.ts";

/** A word as spellings are compared, read once where it is held against many others. */
export interface ReadWord {
  readonly word: string;
  /** In small letters, without accents. */
  readonly folded: string;
  readonly hasDigits: boolean;
  /** See {@link soundOf}; made when first asked for. */
  sound?: string;
}

/** Reads what is compared of a word. */
export function readWord(word: string): ReadWord {
  const folded = fold(word);
  return { word, folded, hasDigits: /\p{N}/u.test(folded) };
}

/**
 * Whether two words look like spellings of one name: "Kathryn" and "Katherine", "José" and "Jose", "Centre" and
 * "Center". Words that differ in case, or in an apostrophe alone, are the same spelling.
 *
 * One letter more, less or other counts for words of five letters and more, if neither the first letter nor a
 * final "s" or vowel is what differs: "Marks" is the plural of "Mark", "Paula" is not "Paul". Words with digits never do.
 */
export function isSpellingVariant(one: string, other: string): boolean {
  return areVariants(readWord(one), readWord(other));
}

/** The same for words that are read. */
export function areVariants(one: ReadWord, other: ReadWord): boolean {
  const [first, second] = [one.folded, other.folded];
  if (one.hasDigits || other.hasDigits) return false;
  if (first === second) return differInAccents(one, other);
  if (first[0] !== second[0] && keptSound(one)[0] !== keptSound(other)[0]) return false;
  if (differsInEnding(first, second)) return false;
  if (Math.min(first.length, second.length) < shortest) return false;
  if (keptSound(one) === keptSound(other)) return true;
  return Math.min(first.length, second.length) >= shortestEdited && isOneEdit(first, second);
}

/**
 * Whether two words are a slip of the keyboard apart: one letter added, left out or changed, or two neighbours
 * swapped; accents count as letters changed. The first letter stays; a final "s" makes a plural, and a
 * final "n" or "i" an adjective ("Virginian", "Amiri").
 *
 * Much wider than {@link isSpellingVariant}, so one of the two should be a word that nobody knows.
 */
export function isSlip(one: string, other: string): boolean {
  return areSlips(readWord(one), readWord(other));
}

/** The same for words that are read. */
export function areSlips(one: ReadWord, other: ReadWord): boolean {
  const [first, second] = [one.folded, other.folded];
  if (Math.min(first.length, second.length) < shortest - 1 || one.hasDigits || other.hasDigits) return false;
  if (first === second) return differInAccents(one, other);
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (long.startsWith(short) && "sni".includes(long.slice(short.length) || "-")) return false;
  return isOneEdit(first, second);
}

function differInAccents(one: ReadWord, other: ReadWord): boolean {
  return fold(one.word, keepAccents) !== fold(other.word, keepAccents);
}

function keptSound(word: ReadWord): string {
  word.sound ??= soundOf(word.folded);
  return word.sound;
}

/**
 * Keys of a word, about as many as its letters: two words that {@link isSlip} finds share at least one. They are
 * hashes of the word and of what is left when a letter is missing, so others may share one too.
 */
export function slipKeysOf(word: string): readonly number[] {
  const folded = fold(word);
  const length = Math.min(folded.length, longestKeyed);
  const keys: number[] = [];
  for (let missing = 1; missing <= length; missing++) {
    let hash = 0;
    for (let index = 0; index < length; index++)
      if (index !== missing) hash = (Math.imul(hash, 31) + folded.charCodeAt(index)) | 0;
    keys.push(hash);
  }
  return keys;
}

/** Letters of a word that its keys know: names are shorter, and a hostile word must not have thousands of keys. */
const longestKeyed = 24;
const shortest = 4;
const shortestEdited = 5;
const keepAccents = "keepAccents";

function fold(word: string, accents?: typeof keepAccents): string {
  if (plain.test(word)) return word;
  const lower = word.toLowerCase().replace(/[’ʼ‘`´]/gu, "'");
  return accents === undefined ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower.normalize("NFC");
}

// "renshaw": nothing to fold.
const plain = /^[a-z]*$/u;

/** Consonants by sound, without vowels and "h": "ktrn" for "Kathryn" and "Katherine", "cntr" for "Centre". */
function soundOf(word: string): string {
  return word
    .replace(/ph/gu, "f")
    .replace(/ck|c(?=[aoukrlt]|$)|q/gu, "k")
    .replace(/c/gu, "s")
    .replace(/z/gu, "s")
    .replace(/v/gu, "f")
    .replace(/w/gu, "f")
    .replace(/(?<=.)[aeiouyh]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

/** "Mark" and "Marks", "Paul" and "Paula", "Mario" and "Maria": other words, not other spellings. */
function differsInEnding(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const shared = long.length === short.length ? long.length - 1 : short.length;
  if (long.slice(0, shared) !== short.slice(0, shared)) return false;
  return long.length === short.length
    ? isVowel(long.at(-1)) && isVowel(short.at(-1))
    : /[aeiosy]/u.test(long.at(-1) ?? "");
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && "aeiouy".includes(letter);
}

/** One letter added, left out or changed, or two neighbours swapped; the first letter stays. */
function isOneEdit(one: string, other: string): boolean {
  return one[0] === other[0] && editDistance(one, other, 1) <= 1;
}
