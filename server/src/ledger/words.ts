import {
  isApostrophe,
  isDash,
  isDigit,
  isHyphen,
  isQuotationMark,
  isWordCharacter,
  isZeroWidth,
} from "../text/characters.ts";

/**
 * The words of a text for comparing: what counts when a fact is looked for again. White space, hyphens, commas, stops
 * and the style of quotation marks do not count; letters with their case, digits with the marks in a number, signs
 * such as "%" and "$", and that there is a quotation mark do.
 *
 * Words are numbers (hashes of 32 bits), so that a text of 1 MB is cut in some milliseconds and compared without a
 * string.
 */
export interface Words {
  readonly count: number;
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const signs: ReadonlySet<number> = new Set([..."%‰$£€¥₹₽₩₺₴₦¢#§°±<>=+"].map((sign) => sign.charCodeAt(0)));

const nothing = 0;
const plain = 1;
const firstHash = -2128831035;
const hashFactor = 16777619;

/** Cuts a text into words, in order. Total; linear. */
export function scanWords(text: string): Words {
  return scanAll([text]).words;
}

/** The words of several texts in one table; offsets are those in each text. */
export interface ScannedTexts {
  readonly words: Words;
  /** Index of the first word of each text, and behind them the number of all words. */
  readonly firsts: Int32Array;
}

/** Cuts texts into words: one table for ten thousand short texts, since as many tables would take most of the time. */
export function scanAll(texts: readonly string[]): ScannedTexts {
  let room = 0;
  // No text has more words than characters.
  for (const text of texts) room += text.length;
  const words = {
    count: 0,
    hashes: new Int32Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
  };
  const firsts = new Int32Array(texts.length + 1);
  for (let index = 0; index < texts.length; index++) {
    scanInto(words, texts[index] as string);
    firsts[index + 1] = words.count;
  }
  return { words, firsts };
}

function scanInto(words: { -readonly [Key in keyof Words]: Words[Key] }, text: string): void {
  for (let offset = 0; offset < text.length; ) {
    if (ascii[text.charCodeAt(offset)] === nothing) {
      offset++;
      continue;
    }
    const start = offset;
    // Most words are plain letters between blanks: one look at each.
    let hash = firstHash;
    let code = text.charCodeAt(offset);
    for (; ascii[code] === plain; code = text.charCodeAt(++offset)) hash = Math.imul(hash ^ code, hashFactor);
    if (offset === start || ascii[code] !== nothing) {
      offset = endOfWord(text, start);
      hash = hashOf(text, start, offset);
    }
    if (offset === start) {
      offset++;
      continue;
    }
    words.hashes[words.count] = hash;
    words.starts[words.count] = start;
    words.ends[words.count] = offset;
    words.count++;
  }
}

/** What an ASCII character is: a letter or digit, nothing that counts, or something to look at. */
const ascii: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isWordCharacter(code)) return plain;
  const counts = isApostrophe(code) || isQuotationMark(code) || isHyphen(code) || isSign(code);
  return counts || isNumberMark(code) ? 2 : nothing;
});

/** Whether two texts have the same words; commas, white space and the style of marks do not count. */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  const { words, firsts } = scanAll([one, other]);
  const half = firsts[1] ?? 0;
  if (words.count !== half * 2) return false;
  for (let index = 0; index < half; index++)
    if (words.hashes[index] !== words.hashes[half + index]) return false;
  return true;
}

/** The end of the word at an offset, or the offset where none begins. */
function endOfWord(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isWordCharacter(code)) return endOfLetters(text, start + 1);
  if (isMinus(text, start)) return endOfLetters(text, start + 2);
  if (isQuotationMark(code)) return isPossessive(text, start) ? start : endOfMark(text, start);
  return isSign(code) ? start + 1 : start;
}

/** Letters and digits go on over what may stand within: apostrophes, marks of numbers, what has no width. */
function endOfLetters(text: string, from: number): number {
  let end = from;
  for (;;) {
    if (isWordCharacter(text.charCodeAt(end))) end++;
    else if (isInner(text, end)) end += 2;
    else return end;
  }
}

function isInner(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  if (isApostrophe(code)) return isWordCharacter(next) && !isPossessive(text, offset);
  if (isZeroWidth(code)) return isWordCharacter(next);
  return isNumberMark(code) && isDigit(next) && isDigit(text.charCodeAt(offset - 1));
}

/** The apostrophe of "Lund's": a name is the same with and without it, so the "s" is a word of its own. */
function isPossessive(text: string, offset: number): boolean {
  if (!isWordCharacter(text.charCodeAt(offset - 1)) || isWordCharacter(text.charCodeAt(offset + 2)))
    return false;
  return isApostrophe(text.charCodeAt(offset)) && text[offset + 1] === "s";
}

/** "3.5", "1,000", "7:30", "1/2". */
function isNumberMark(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f;
}

/** "-5", where it is no range ("10-5") and no compound ("Covid-19"). */
function isMinus(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (!isHyphen(code) && !isDash(code)) return false;
  return isDigit(text.charCodeAt(offset + 1)) && !isWordCharacter(text.charCodeAt(offset - 1));
}

/** Two that stand together are one: ``, '' and “‘. */
function endOfMark(text: string, start: number): number {
  let end = start + 1;
  while (isQuotationMark(text.charCodeAt(end))) end++;
  return end;
}

/** Signs that change what is stated: "5%", "$5", "#2", "§ 5", "5°". */
function isSign(code: number): boolean {
  return signs.has(code);
}

/** FNV-1a over what counts of a word. */
function hashOf(text: string, start: number, end: number): number {
  if (isQuotationMark(text.charCodeAt(start))) return markHash;
  let hash = firstHash;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (!isZeroWidth(code)) hash = Math.imul(hash ^ plainCode(code), hashFactor);
  }
  return hash;
}

function plainCode(code: number): number {
  if (isApostrophe(code)) return 0x27;
  return isDash(code) || isHyphen(code) ? 0x2d : code;
}

const markHash = 1;
