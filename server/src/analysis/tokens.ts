import type { Paragraph, Token } from "../article/article.ts";
import {
  isApostrophe,
  isDigit,
  isHighSurrogate,
  isHyphen,
  isLetter,
  isLower,
  isLowSurrogate,
  isSpace,
  isUpper,
  isWordCharacter,
  isZeroWidth,
} from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { numberSpellings } from "../text/spellings.ts";

/**
 * Cuts what is read into words, numbers and marks, in one pass.
 *
 * - A word keeps inner apostrophes (`don’t`, `O’Brien`), hyphens (`Al-Rashid`, `43-year-old`), `&` and `@`
 *   (`AT&T`, `a@b.com`), and is a whole address (`https://…`).
 * - `’s` is a word of its own, so that a name ends before it: `Smith` `’s`, and also `it` `’s`.
 * - Initials and abbreviations of short parts keep their periods, the last one too: `J.`, `J.K.`, `U.S.`, `a.m.`,
 *   `Ph.D.`; those of one longer part do not: `Dr` `.`, `Inc` `.`, `Sept` `.`.
 * - A number keeps its inner marks and its letters (`1,000.5`, `10:32`, `9/11`, `1960s`, `5th`); `$`, `%`, signs
 *   and the hyphen of `3-4` are tokens. What has a hyphen and letters is a word (`COVID-19`).
 * - Marks are one token each, but for a run of periods (`...`) or hyphens (`--`), and an emoji with all its parts.
 *
 * @returns in order, each within the content of one paragraph and outside markup; none in front matter, code
 * and tables.
 */
export function findTokens(
  text: string,
  paragraphs: readonly Paragraph[],
  markup: readonly Span[],
): readonly Token[] {
  const tokens: Cut[] = [];
  let next = 0;
  for (const { kind, content } of paragraphs) {
    if (kind === "frontMatter" || kind === "code" || kind === "table") continue;
    while (isBefore(markup[next], content.start)) next++;
    scanAround({ text, markup, tokens }, content, next);
  }
  setLower(text, tokens);
  return tokens;
}

function isBefore(skipped: Span | undefined, offset: number): boolean {
  return skipped !== undefined && skipped.end <= offset;
}

/** What every step of the scan needs; the tokens are added to the list. */
interface Scan {
  readonly text: string;
  readonly markup: readonly Span[];
  readonly tokens: Cut[];
}

/** A token as it is cut. */
interface Cut extends Omit<Token, "lower"> {
  /** Empty until all are cut, since each spelling is looked at once. */
  lower: string;
}

/** Adds the tokens of a content, without the markup from an index on. */
function scanAround(scan: Scan, content: Span, from: number): void {
  let offset = content.start;
  for (let index = from; offset < content.end; index++) {
    const skipped = scan.markup[index];
    const limit = skipped === undefined ? content.end : Math.min(skipped.start, content.end);
    scanStretch(scan, offset, limit);
    offset = skipped === undefined ? content.end : Math.max(offset, skipped.end);
  }
}

/** Adds the tokens of a stretch without markup. */
function scanStretch({ text, tokens }: Scan, from: number, limit: number): void {
  let offset = from;
  while (offset < limit) {
    if (isSpace(text.charCodeAt(offset))) {
      offset++;
      continue;
    }
    const token = readToken(text, offset, limit, offset === from ? tokens.at(-1) : undefined);
    tokens.push(token);
    offset = token.end;
  }
}

/** Sets the lower case of all tokens; a text has about ten times as many words as spellings. */
function setLower(text: string, tokens: readonly Cut[]): void {
  const { numberOf, firstOf } = numberSpellings(text, tokens);
  const lowers = firstOf.map((index) => {
    // There is a token for each index.
    const { start, end } = tokens[index] as Cut;
    return text.slice(start, end).toLowerCase().replaceAll(anyApostrophe, "'");
  });
  for (let index = 0; index < tokens.length; index++)
    (tokens[index] as Cut).lower = lowers[numberOf[index] as number] as string;
}

// The mark of “don’t”, “don‘t”, “donʼt”.
const anyApostrophe = /[’‘ʼ＇]/gu;

/** The token at an offset without space; `before` is the last one, where markup lies between. */
function readToken(text: string, start: number, limit: number, before: Cut | undefined): Cut {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return readNumber(text, start, limit);
  if (isLetter(code))
    return { start, end: findWordEnd(text, start, start + 1, limit), kind: "word", lower: "" };
  if (isPossessive(text, start, limit) && followsWord(text, start, before)) {
    return { start, end: start + 2, kind: "word", lower: "" };
  }
  const end = findMarkEnd(text, start, limit);
  if (isHighSurrogate(code) && isAstralLetter(text, start) && end === start + 2) {
    return { start, end: findWordEnd(text, start, end, limit), kind: "word", lower: "" };
  }
  return { start, end, kind: "punctuation", lower: "" };
}

/** A number with its letters, or the word that begins with it: `43-year-old`. */
function readNumber(text: string, start: number, limit: number): Cut {
  const numberEnd = findNumberEnd(text, start, limit);
  const isRange = isHyphen(text.charCodeAt(numberEnd)) && isDigit(text.charCodeAt(numberEnd + 1));
  if (isRange) return { start, end: numberEnd, kind: "number", lower: "" };
  const end = findWordEnd(text, start, numberEnd, limit);
  return { start, end, kind: hasHyphen(text, numberEnd, end) ? "word" : "number", lower: "" };
}

/** Behind the digits and their inner marks; letters are left to the word. */
function findNumberEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isDigit(code) && !(end + 1 < limit && joinsDigits(code) && isDigit(text.charCodeAt(end + 1)))) break;
    end++;
  }
  return end;
}

// "1,000.5", "10:32", "9/11", "1 000" with a no-break space.
function joinsDigits(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a || code === 0x2f || code === 0xa0 || code === 0x202f;
}

/** Behind the word that is known up to `from`. */
function findWordEnd(text: string, start: number, from: number, limit: number): number {
  let end = from;
  // Where the part behind the last inner mark begins, and whether all parts so far are those of an abbreviation.
  let partStart = start;
  let isDotted = false;
  while (end < limit) {
    const next = findLettersEnd(text, end, limit);
    if (next > end) {
      end = next;
      continue;
    }
    const joining = findJoin(text, partStart, end, limit);
    if (joining === undefined) break;
    isDotted = joining.isDotted;
    end = joining.end;
    partStart = end;
  }
  return hasFinalPeriod(text, { start, end }, limit, isDotted) ? end + 1 : end;
}

function findLettersEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isWordCharacter(text.charCodeAt(end))) end++;
  if (end + 1 < limit && isHighSurrogate(text.charCodeAt(end)) && isAstralLetter(text, end)) end += 2;
  return end;
}

/** What joins a part of a word to the next: behind which offset, and whether it is an abbreviation's period. */
function findJoin(
  text: string,
  partStart: number,
  offset: number,
  limit: number,
): { readonly end: number; readonly isDotted: boolean } | undefined {
  if (text.charCodeAt(offset) === period) {
    const joins = joinsAtPeriod(text, partStart, offset, limit);
    return joins === "no" ? undefined : { end: offset + 1, isDotted: joins === "abbreviation" };
  }
  const end = findJoinEnd(text, offset, limit);
  return end === offset ? undefined : { end, isDotted: false };
}

/** Behind an inner mark of a word, with the rest of an address; `offset` itself where the word ends here. */
function findJoinEnd(text: string, offset: number, limit: number): number {
  const code = text.charCodeAt(offset);
  if (offset + 1 >= limit) return offset;
  const after = text.charCodeAt(offset + 1);
  if (code === 0x3a) return isAddress(text, offset) ? findAddressEnd(text, offset, limit) : offset;
  if (isApostrophe(code)) return isLetter(after) && !isPossessive(text, offset, limit) ? offset + 1 : offset;
  const joins = isHyphen(code) || isZeroWidth(code) || code === 0x26 || code === 0x40 || code === 0x5f;
  return joins && isWordCharacter(after) ? offset + 1 : offset;
}

/** Whether the part before a period and the one behind it are one word: an abbreviation or an internet name. */
function joinsAtPeriod(
  text: string,
  partStart: number,
  offset: number,
  limit: number,
): "no" | "abbreviation" | "name" {
  const after = text.charCodeAt(offset + 1);
  if (offset + 1 >= limit || !isLetter(after)) return "no";
  const length = offset - partStart;
  let end = offset + 2;
  while (end < limit && end < offset + 5 && isLetter(text.charCodeAt(end))) end++;
  const lengthAfter = end - offset - 1;
  const isShort = lengthAfter <= 2 || (lengthAfter === 3 && text.charCodeAt(end) === period);
  // "U.S.", "Ph.D.", "a.m."; not "Dr.Smith" or "it.The", where a space was forgotten.
  if (length <= 2 && isShort && (length === 1 || isUpper(text.charCodeAt(partStart)))) return "abbreviation";
  return length > 1 && isLower(after) ? "name" : "no";
}

// "U.S." and "J."; not "B..." and not "example.com.".
function hasFinalPeriod(text: string, word: Span, limit: number, isDotted: boolean): boolean {
  if (word.end >= limit || text.charCodeAt(word.end) !== period) return false;
  if (text.charCodeAt(word.end + 1) === period) return false;
  return isDotted || (word.end === word.start + 1 && isUpper(text.charCodeAt(word.start)));
}

/** Whether an apostrophe begins the possessive `’s`. */
function isPossessive(text: string, offset: number, limit: number): boolean {
  if (!isApostrophe(text.charCodeAt(offset)) || offset + 1 >= limit) return false;
  const after = text.charCodeAt(offset + 1);
  if (after !== 0x73 && after !== 0x53) return false;
  return offset + 2 >= limit || !isWordCharacter(text.charCodeAt(offset + 2));
}

/** Whether a word ends right before an offset, also with markup between, as in `*Variety*’s`. */
function followsWord(text: string, offset: number, before: Cut | undefined): boolean {
  if (isWordCharacter(text.charCodeAt(offset - 1))) return true;
  if (before === undefined || before.kind === "punctuation") return false;
  return !isSpace(text.charCodeAt(before.end)) && !isSpace(text.charCodeAt(offset - 1));
}

/** Behind a mark; a run of periods or hyphens and a character of several code units are one. */
function findMarkEnd(text: string, offset: number, limit: number): number {
  const code = text.charCodeAt(offset);
  let end = offset + 1;
  if (code === period || code === 0x2d) {
    while (end < limit && text.charCodeAt(end) === code) end++;
    return end;
  }
  if (isHighSurrogate(code)) return findEmojiEnd(text, offset, limit);
  while (end < limit && isVariation(text.charCodeAt(end))) end++;
  return end;
}

/** Behind an emoji with its skin colour, its variation and what zero-width joiners add to it. */
function findEmojiEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  while (
    end + 1 < limit &&
    isHighSurrogate(text.charCodeAt(end)) &&
    isLowSurrogate(text.charCodeAt(end + 1))
  ) {
    end += 2;
    while (end < limit && isVariation(text.charCodeAt(end))) end++;
    if (end < limit && text.charCodeAt(end) === 0x200d) end++;
    else if (!isSkinColour(text, end)) break;
  }
  return Math.max(end, offset + 1);
}

function isSkinColour(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset + 1);
  return text.charCodeAt(offset) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

function isVariation(code: number): boolean {
  return code === 0xfe0e || code === 0xfe0f || code === 0x20e3;
}

function isAstralLetter(text: string, offset: number): boolean {
  return isLowSurrogate(text.charCodeAt(offset + 1)) && astralLetter.test(text.slice(offset, offset + 2));
}

function isAddress(text: string, offset: number): boolean {
  return text.charCodeAt(offset + 1) === 0x2f && text.charCodeAt(offset + 2) === 0x2f;
}

/** Behind an address; a mark at its end belongs to the sentence. */
function findAddressEnd(text: string, offset: number, limit: number): number {
  let end = offset + 3;
  while (end < limit && !isSpace(text.charCodeAt(end)) && !endsAddress(text.charCodeAt(end))) end++;
  while (end > offset + 3 && !isWordCharacter(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) !== 0x2f)
    end--;
  return Math.min(end, limit);
}

// Quotation marks, angle and closing brackets; they do not occur in an address as it is pasted.
function endsAddress(code: number): boolean {
  return code === 0x22 || code === 0x3c || code === 0x3e || code === 0x29 || code === 0x5d || code >= 0x2018;
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (isHyphen(text.charCodeAt(offset))) return true;
  return false;
}

const period = 0x2e;

// "𝒜" and "𠮷", letters of two code units.
const astralLetter = /^\p{L}$/u;
