import { editDistance } from "./editDistance.ts";

/**
 * Whether two words look like spellings of one name: "Kathryn" and "Katherine", "José" and "Jose", "Centre" and
 * "Center". Words that differ in case, or in an apostrophe alone, are the same spelling.
 *
 * One letter more, less or other counts for words of five letters and more, if neither the first letter nor a
 * final "s" or vowel is what differs: "Marks" is the plural of "Mark", "Paula" is not "Paul". Words with digits never do.
 */
export function isSpellingVariant(one: string, other: string): boolean {
  const [first, second] = [fold(one), fold(other)];
  if (/\p{N}/u.test(first + second)) return false;
  if (first === second) return fold(one, keepAccents) !== fold(other, keepAccents);
  if (first[0] !== second[0] && soundOf(first)[0] !== soundOf(second)[0]) return false;
  if (differsInEnding(first, second)) return false;
  if (Math.min(first.length, second.length) < shortest) return false;
  return soundOf(first) === soundOf(second) || isOneEdit(first, second);
}

const shortest = 4;
const keepAccents = "keepAccents";

function fold(word: string, accents?: typeof keepAccents): string {
  const lower = word.toLowerCase().replace(/[’ʼ‘`´]/gu, "'");
  return accents === undefined ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower.normalize("NFC");
}

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
  if (one[0] !== other[0] || Math.min(one.length, other.length) < 5) return false;
  return editDistance(one, other, 1) <= 1;
}
