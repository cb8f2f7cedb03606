import { type QuotationMark, quotationMarks } from "./quotationMarks.ts";

/*
 * What a UTF-16 code unit is, as one look-up in a table of bits: every stage scans with these predicates. They
 * are total: NaN, which `charCodeAt` gives behind the end of a text, is nothing.
 */

/** Letters of any script, with the combining marks that belong to them (`é` in two code units is two letters). */
export function isLetter(code: number): boolean {
  return (bitsOf(code) & letterBit) !== 0;
}

/** Upper-case and title-case letters: `A`, `É`, `Б`. Scripts without case have none. */
export function isUpper(code: number): boolean {
  return (bitsOf(code) & upperBit) !== 0;
}

/** Lower-case letters: `a`, `é`, `б`. Scripts without case have none. */
export function isLower(code: number): boolean {
  return (bitsOf(code) & lowerBit) !== 0;
}

/** Decimal digits of any script: `7`, `٧`. */
export function isDigit(code: number): boolean {
  return (bitsOf(code) & digitBit) !== 0;
}

/** Letters, combining marks and digits: what a word or number is made of. */
export function isWordCharacter(code: number): boolean {
  return (bitsOf(code) & (letterBit | digitBit)) !== 0;
}

/** Whatever leaves no ink: spaces of every width, tabs, line breaks, and {@link isZeroWidth} characters. */
export function isSpace(code: number): boolean {
  return (bitsOf(code) & spaceBit) !== 0;
}

/** LF, CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators. */
export function isLineBreak(code: number): boolean {
  return (bitsOf(code) & lineBreakBit) !== 0;
}

/** Zero-width space and joiners, BOM, soft hyphen, direction marks. They may stand inside a word. */
export function isZeroWidth(code: number): boolean {
  return (bitsOf(code) & zeroWidthBit) !== 0;
}

/** En and em dashes and their like, spaced or not; a hyphen is none, see {@link isHyphen}. */
export function isDash(code: number): boolean {
  return (bitsOf(code) & dashBit) !== 0;
}

/** The typewriter's hyphen, and Unicode's breaking and non-breaking ones. */
export function isHyphen(code: number): boolean {
  return (bitsOf(code) & hyphenBit) !== 0;
}

/** Whatever writers use as an apostrophe: `'`, `’`, `ʼ`, the wrong-way `‘`, and the accents `` ` `` and `´`. */
export function isApostrophe(code: number): boolean {
  return (bitsOf(code) & apostropheBit) !== 0;
}

/** Any mark of {@link quotationMarks}. */
export function isQuotationMark(code: number): boolean {
  return (bitsOf(code) & (opensBit | closesBit)) !== 0;
}

/** Marks that can open a quote in some house or language; straight marks and `”` can both open and close. */
export function isOpeningMark(code: number): boolean {
  return (bitsOf(code) & opensBit) !== 0;
}

/** Marks that can close a quote in some house or language. */
export function isClosingMark(code: number): boolean {
  return (bitsOf(code) & closesBit) !== 0;
}

/** `(`, `[`, `{`, and their full-width forms. */
export function isOpeningBracket(code: number): boolean {
  return (bitsOf(code) & openingBracketBit) !== 0;
}

/** `)`, `]`, `}`, and their full-width forms. */
export function isClosingBracket(code: number): boolean {
  return (bitsOf(code) & closingBracketBit) !== 0;
}

/** What can end a sentence: `.`, `?`, `!`, `…`, and the stops of other scripts. */
export function isStop(code: number): boolean {
  return (bitsOf(code) & stopBit) !== 0;
}

/** The first half of a character of two code units, such as an emoji. */
export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** The second half of a character of two code units. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The row of {@link quotationMarks} of a code unit, where it is a mark. */
export function quotationMarkOf(code: number): QuotationMark | undefined {
  return isQuotationMark(code) ? markByCode.get(code) : undefined;
}

const letterBit = 1;
const upperBit = 2;
const lowerBit = 4;
const digitBit = 8;
const spaceBit = 16;
const lineBreakBit = 32;
const zeroWidthBit = 64;
const dashBit = 128;
const hyphenBit = 256;
const apostropheBit = 512;
const opensBit = 1024;
const closesBit = 2048;
const openingBracketBit = 4096;
const closingBracketBit = 8192;
const stopBit = 16384;

/** Set once a code unit has been looked at. */
const knownBit = 32768;

function bitsOf(code: number): number {
  // No code unit has more bits; what is not a number becomes 0, which is nothing too. So it is an index for certain.
  const unit = code & 0xffff;
  const known = bits[unit] as number;
  return known === 0 ? readBlock(unit) : known;
}

/** One row a class: its bits, and the characters that have them. */
const classes: readonly (readonly [number, RegExp])[] = [
  [letterBit, /[\p{L}\p{M}]+/gu],
  [upperBit, /[\p{Lu}\p{Lt}]+/gu],
  [lowerBit, /\p{Ll}+/gu],
  [digitBit, /\p{Nd}+/gu],
  [spaceBit, /[\p{Z}\t]+/gu],
  [spaceBit | lineBreakBit, /[\n-\r\u0085\u2028\u2029]+/gu],
  [spaceBit | zeroWidthBit, /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu],
  [dashBit, /[\u2012-\u2015\u2212\u2e3a\u2e3b]+/gu],
  [hyphenBit, /[-\u2010\u2011\ufe63\uff0d]+/gu],
  [apostropheBit, /['`´’‘ʼʹʻ′＇‛]+/gu],
  [openingBracketBit, /[([{（［｛]+/gu],
  [closingBracketBit, /[)\]}）］｝]+/gu],
  [stopBit, /[.?!…‽⁇-⁉。．？！।۔؟]+/gu],
];

/** The bits of each code unit; 0 for those that no text has had yet. */
const bits = new Uint16Array(0x10000);

const markByCode: ReadonlyMap<number, QuotationMark> = new Map(
  quotationMarks.map((mark) => [mark.character.charCodeAt(0), mark]),
);

/**
 * Looks at the 256 code units around one, and returns its bits. A text has few such blocks, and to look at all of them
 * would take a tenth of a start.
 */
function readBlock(code: number): number {
  const first = code & 0xff00;
  const characters = Array.from({ length: 256 }, (_, index) => characterOf(first + index)).join("");
  bits.fill(knownBit, first, first + 256);
  for (const [added, pattern] of classes)
    for (const { 0: run, index } of characters.matchAll(pattern))
      for (let at = first + index; at < first + index + run.length; at++) addBits(at, added);
  addMarks(first);
  return bits[code] ?? 0;
}

/** Adds what quotation marks of a block are. */
function addMarks(first: number): void {
  for (const mark of quotationMarks) {
    const at = mark.character.charCodeAt(0);
    if ((at & 0xff00) === first) addBits(at, (mark.opens ? opensBit : 0) | (mark.closes ? closesBit : 0));
  }
}

/** Halves of characters are blank, or neighbours would join to one. */
function characterOf(code: number): string {
  return isHighSurrogate(code) || isLowSurrogate(code) ? "\0" : String.fromCharCode(code);
}

function addBits(code: number, added: number): void {
  bits[code] = (bits[code] ?? 0) | added;
}
