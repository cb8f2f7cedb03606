import {
  isApostrophe,
  isHighSurrogate,
  isHyphen,
  isLetter,
  isLower,
  isLowSurrogate,
  isUpper,
  isWordCharacter,
  isZeroWidth,
} from "../../text/characters.ts";
import { findAddressEnd, isAddress } from "./addresses.ts";

/** Behind the word that begins at `start` and is known up to `from`. */
export function findWordEnd(text: string, start: number, from: number, limit: number): number {
  let end = findLettersEnd(text, from, limit);
  // Where the part behind the last inner mark begins, and whether all parts so far are those of an abbreviation.
  let partStart = start;
  let isDotted = false;
  while (end < limit) {
    const atPeriod = joinsAtPeriod(text, partStart, end, limit);
    const next = atPeriod === "no" ? findJoinEnd(text, end, limit) : end + 1;
    if (next === end) break;
    isDotted = atPeriod === "abbreviation";
    partStart = next;
    end = findLettersEnd(text, next, limit);
  }
  return hasFinalPeriod(text, start, end, limit, isDotted) ? end + 1 : end;
}

function findLettersEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (;;) {
    while (end < limit && isWordCharacter(text.charCodeAt(end))) end++;
    if (end + 1 >= limit || !isAstralLetter(text, end)) return end;
    end += 2;
  }
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

/** Whether a period stands at an offset and joins what is beside it: to an abbreviation or to an internet name. */
function joinsAtPeriod(
  text: string,
  partStart: number,
  offset: number,
  limit: number,
): "no" | "abbreviation" | "name" {
  if (text.charCodeAt(offset) !== period || offset + 1 >= limit) return "no";
  const after = text.charCodeAt(offset + 1);
  if (!isLetter(after)) return "no";
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
function hasFinalPeriod(text: string, start: number, end: number, limit: number, isDotted: boolean): boolean {
  if (end >= limit || text.charCodeAt(end) !== period) return false;
  if (text.charCodeAt(end + 1) === period) return false;
  return isDotted || (end === start + 1 && isUpper(text.charCodeAt(start)));
}

/** Whether an apostrophe begins the possessive `’s`. */
export function isPossessive(text: string, offset: number, limit: number): boolean {
  if (!isApostrophe(text.charCodeAt(offset)) || offset + 1 >= limit) return false;
  const after = text.charCodeAt(offset + 1);
  if (after !== 0x73 && after !== 0x53) return false;
  return offset + 2 >= limit || !isWordCharacter(text.charCodeAt(offset + 2));
}

/** Whether a letter of two code units stands at an offset. */
export function isAstralLetter(text: string, offset: number): boolean {
  return (
    isHighSurrogate(text.charCodeAt(offset)) &&
    isLowSurrogate(text.charCodeAt(offset + 1)) &&
    astralLetter.test(text.slice(offset, offset + 2))
  );
}

const period = 0x2e;

// "𝒜" and "𠮷", letters of two code units.
const astralLetter = /^\p{L}$/u;
