import type { Token } from "../../article/article.ts";
import { quotationMarkOf } from "../../text/characters.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import type { Span } from "../../text/span.ts";

/** A quotation mark in the text, of one code unit or (typed twice, ``…'') of two. */
export interface Mark extends Span {
  /** What it stands for: `''` is the straight double mark, ` `` ` the opening one. */
  readonly sign: QuotationMark;
  /** Offset of the visible character before and behind it; -1 where the paragraph ends. */
  readonly before: number;
  readonly behind: number;
}

/**
 * Finds the marks of one paragraph, in order. Apostrophes between two letters are left out, other apostrophes are
 * not: whether a mark is one is decided by reading the paragraph as a whole.
 *
 * @param tokens those of the paragraph, so that a mark in a link's target is none.
 */
export function findMarks(
  text: string,
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
): Mark[] {
  const found: { start: number; end: number; sign: QuotationMark }[] = [];
  for (let index = firstToken; index < endToken; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "punctuation") addMarksIn(text, token, found);
    else addMarksAround(text, token, found);
  }
  const first = tokens[firstToken];
  const last = tokens[endToken - 1];
  if (first === undefined || last === undefined) return [];
  return joinDoubled(text, found).map((mark) => ({
    start: mark.start,
    end: mark.end,
    sign: mark.sign,
    before: visibleBefore(text, mark.start, first.start),
    behind: visibleBehind(text, mark.end, last.end),
  }));
}

type BareMark = { start: number; end: number; sign: QuotationMark };

function addMarksIn(text: string, token: Token, found: BareMark[]): void {
  for (let offset = token.start; offset < token.end; offset++) {
    const sign = quotationMarkOf(text.charCodeAt(offset));
    if (sign !== undefined) found.push({ start: offset, end: offset + 1, sign });
  }
}

/** A word may begin or end with its apostrophe ("'tis", "goin'"), which may be a mark after all. */
function addMarksAround(text: string, token: Token, found: BareMark[]): void {
  const first = quotationMarkOf(text.charCodeAt(token.start));
  if (first !== undefined) found.push({ start: token.start, end: token.start + 1, sign: first });
  if (token.end - token.start < 2) return;
  const last = quotationMarkOf(text.charCodeAt(token.end - 1));
  if (last !== undefined) found.push({ start: token.end - 1, end: token.end, sign: last });
}

/** Joins marks typed twice to one; of three in a row the outer two belong together: `'''No,' he said,'' she said.` */
function joinDoubled(text: string, found: readonly BareMark[]): BareMark[] {
  const marks: BareMark[] = [];
  for (let index = 0; index < found.length; index++) {
    const mark = found[index] as BareMark;
    const next = found[index + 1];
    const sign = next === undefined ? undefined : signOfPair(text, mark, next);
    const third = found[index + 2];
    const isInnerOfThree =
      third !== undefined &&
      next !== undefined &&
      sign !== undefined &&
      signOfPair(text, next, third) !== undefined &&
      isInk(text, mark.start - 1);
    if (sign === undefined || next === undefined || isInnerOfThree) marks.push(mark);
    else {
      marks.push({ start: mark.start, end: next.end, sign });
      index++;
    }
  }
  return marks;
}

function signOfPair(text: string, mark: BareMark, next: BareMark): QuotationMark | undefined {
  if (mark.end !== next.start || mark.sign !== next.sign) return undefined;
  const double = doubled.get(text.charCodeAt(mark.start));
  return double === undefined ? undefined : quotationMarkOf(double);
}

function isInk(text: string, offset: number): boolean {
  return offset >= 0 && !isBlank(text.charCodeAt(offset));
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

function visibleBefore(text: string, offset: number, floor: number): number {
  let at = offset - 1;
  while (at >= floor && isInvisible(text.charCodeAt(at))) at--;
  return at < floor ? -1 : at;
}

function visibleBehind(text: string, offset: number, ceiling: number): number {
  let at = offset;
  while (at < ceiling && isInvisible(text.charCodeAt(at))) at++;
  return at < ceiling ? at : -1;
}

/** Emphasis of Markdown and characters without width, which may stand between a mark and its word. */
function isInvisible(code: number): boolean {
  return (
    code === 0x2a ||
    code === 0x5f ||
    code === 0x5c ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** What a single mark typed twice stands for: ' ‘ ’ ` ´ → " “ ” “ ”. */
const doubled: ReadonlyMap<number, number> = new Map([
  [0x27, 0x22],
  [0x2018, 0x201c],
  [0x2019, 0x201d],
  [0x60, 0x201c],
  [0xb4, 0x201d],
]);
