import { isApostrophe, isDigit, isLetter, isWordCharacter, isZeroWidth } from "../text/characters.ts";
import type { Span } from "../text/span.ts";

/**
 * Tells of each word of a stretch, in order: letters and digits with their inner apostrophes, numbers with their inner
 * marks ("1,200.5"), and the signs of percent and money. Hyphens part words, so that "twenty-five" is two.
 */
export function scanWords(
  text: string,
  { start, end }: Span,
  tell: (start: number, end: number) => void,
): void {
  let offset = start;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (isWordCharacter(code)) {
      const wordEnd = endOfWord(text, offset, end);
      tell(offset, wordEnd);
      offset = wordEnd;
    } else {
      if (signs.has(code)) tell(offset, offset + 1);
      offset++;
    }
  }
}

function endOfWord(text: string, start: number, end: number): number {
  let offset = start + 1;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (!isWordCharacter(code) && !joins(text, offset, end, code)) break;
    offset++;
  }
  return offset;
}

/** Whether a mark stands within a word or number. */
function joins(text: string, offset: number, end: number, code: number): boolean {
  if (offset + 1 >= end) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset + 1);
  if (isApostrophe(code)) return isLetter(before) && isLetter(after);
  if (code === comma || code === stop) return isDigit(before) && isDigit(after);
  return isZeroWidth(code) && isWordCharacter(after);
}

/** In lower case, with "'" for every apostrophe and without what has no width. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/[`´’‘ʼʹʻ′＇‛]/gu, "'");
}

const comma = 0x2c;
const stop = 0x2e;
const signs: ReadonlySet<number> = new Set(["%", "$", "£", "€"].map((sign) => sign.charCodeAt(0)));

// "harbor", "1,200", "don't".
const plain = /^[a-z\d'.,%$]+$/u;
