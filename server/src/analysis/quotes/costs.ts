import {
  isClosingBracket,
  isDash,
  isDigit,
  isHyphen,
  isLetter,
  isLower,
  isOpeningBracket,
  isQuotationMark,
  isSpace,
  isStop,
  isWordCharacter,
} from "../../text/characters.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import type { Mark } from "./marks.ts";

/** What a mark would cost in each part that it can play: 0 is as it should be, from 3 on hardly ever right. */
export interface RoleCosts {
  readonly open: number;
  readonly close: number;
  /** As no quotation mark at all: an apostrophe, inches, a ditto mark. */
  readonly ignore: number;
}

/** How the article as a whole uses its marks. */
export interface HouseStyle {
  /** Single marks are the outer ones, as in British books. */
  readonly singlesOutside: boolean;
  /** No mark of the article opens by its shape, as in Swedish or after a careless export: ” opens too. */
  readonly rightMarksOpen: boolean;
}

/** Price of a fault: a mark that lacks its partner. Two faults cost more than any odd reading of one mark. */
export const faults = {
  /** A quote is still open at the end of its paragraph, or where the next one opens. */
  unclosed: 2.2,
  /** A closing mark has nothing to close. */
  unopened: 2.5,
  /** An opening mark stands within a quote of the same marks. */
  nestedAlike: 1,
  /** A single mark stands outside, in an article with double ones. */
  singleOutside: 0.4,
  /** A single mark closes what a double one opened, or the other way round: “We tried.’ */
  crossed: 3,
  /** A quote goes on in the next paragraph, which opens again. */
  runsOn: 0.3,
  /** The same, although a closing mark ends the paragraph. */
  runsOnAfterClose: 1.5,
} as const;

export function costsOf(text: string, mark: Mark, style: HouseStyle): RoleCosts {
  return mark.sign.isApostrophe ? costsOfSingle(text, mark, style) : costsOfDouble(text, mark, style);
}

function costsOfDouble(text: string, mark: Mark, style: HouseStyle): RoleCosts {
  const { open, close } = boundaryCosts(text, mark);
  const shape = shapeOf(mark.sign);
  const before = text.charCodeAt(mark.before);
  const isMeasure = mark.before >= 0 && isDigit(before) && mark.sign.closes && mark.sign.character !== "“";
  const isDitto =
    shape === "either" &&
    mark.sign.family === "double" &&
    isBlankAt(text, mark.before) &&
    isBlankAt(text, mark.behind);
  return {
    open:
      open * (shape === "open" ? shapeTrust : 1) +
      (shape === "close" ? (style.rightMarksOpen ? 0.4 : 2.5) : 0),
    close: mark.sign.closes ? close * (shape === "close" ? shapeTrust : 1) : Number.POSITIVE_INFINITY,
    ignore: isMeasure ? 0.7 : isDitto ? 1 : 3,
  };
}

function costsOfSingle(text: string, mark: Mark, style: HouseStyle): RoleCosts {
  const before = mark.before < 0 ? Number.NaN : text.charCodeAt(mark.before);
  const behind = mark.behind < 0 ? Number.NaN : text.charCodeAt(mark.behind);
  if (
    isWordCharacter(before) &&
    isWordCharacter(behind) &&
    mark.before === mark.start - 1 &&
    mark.behind === mark.end
  )
    return { open: Number.POSITIVE_INFINITY, close: Number.POSITIVE_INFINITY, ignore: 0 };
  const { open, close } = boundaryCosts(text, mark);
  const shape = shapeOf(mark.sign);
  const isClipped = isWordCharacter(behind) && isClippedWord(text, mark.end);
  return {
    open:
      open * (shape === "open" ? shapeTrust : 1) +
      (isClipped ? 1.5 : 0) +
      (shape === "close" ? (style.rightMarksOpen ? 0.4 : 2.5) : 0),
    close: mark.sign.closes ? close * (shape === "close" ? shapeTrust : 1) : Number.POSITIVE_INFINITY,
    ignore: isClipped ? 0 : ignoreCost(text, mark, before, behind, style),
  };
}

/** How likely a single mark that is not between letters is an apostrophe or a measure after all. */
function ignoreCost(text: string, mark: Mark, before: number, behind: number, style: HouseStyle): number {
  if (isDigit(before)) return 0.4;
  if (isLetter(before)) {
    const letter = text[mark.before] as string;
    if ("sSxXzZ".includes(letter)) return 0.6;
    if (isDroppedG(text, mark.before)) return 0.5;
    return isShortWord(text, mark.before) ? 0.8 : 2;
  }
  if (isWordCharacter(behind)) {
    // ’Twas, ’Abd: the shape says apostrophe.
    if (shapeOf(mark.sign) === "close") return 0.3;
    return style.singlesOutside ? 3 : 1.6;
  }
  return isSpace(before) || Number.isNaN(before) ? 0.5 : 3;
}

/** What the neighbours say: an opening mark follows a border and precedes ink, a closing one the other way round. */
function boundaryCosts(text: string, mark: Mark): { readonly open: number; readonly close: number } {
  const before = mark.before < 0 ? Number.NaN : text.charCodeAt(mark.before);
  const behind = mark.behind < 0 ? Number.NaN : text.charCodeAt(mark.behind);
  if (isBlank(before) && isBlank(behind))
    return { open: Number.isNaN(before) ? 0.5 : 1.5, close: Number.isNaN(behind) ? 0.5 : 1.5 };
  return {
    open: openingCost(before, behind, isEllipsisAt(text, mark.behind)),
    close: closingCost(before, behind),
  };
}

function openingCost(before: number, behind: number, precedesEllipsis: boolean): number {
  let cost = isBlank(behind) ? 3 : 0;
  if (!isBlank(before) && !opensAfter(before)) cost += isStop(before) || isPause(before) ? 1 : 1.5;
  if (!precedesEllipsis && (isPause(behind) || isClosingBracket(behind) || isStop(behind))) cost += 2;
  return cost;
}

function closingCost(before: number, behind: number): number {
  let cost = isBlank(before) ? 3 : 0;
  if (!isBlank(behind) && !closesBefore(behind)) cost += isOpeningBracket(behind) ? 0.5 : 1.5;
  if (isOpeningBracket(before)) cost += 2;
  return cost;
}

/** A space, or the border of the paragraph. */
function isBlank(code: number): boolean {
  return Number.isNaN(code) || isSpace(code);
}

function opensAfter(code: number): boolean {
  return (
    isOpeningBracket(code) ||
    isDash(code) ||
    isHyphen(code) ||
    isQuotationMark(code) ||
    code === 0x3a ||
    code === 0x2f ||
    code === 0x3e
  );
}

function closesBefore(code: number): boolean {
  return (
    isStop(code) ||
    isPause(code) ||
    isClosingBracket(code) ||
    isDash(code) ||
    isHyphen(code) ||
    isQuotationMark(code) ||
    code === 0x2f ||
    code === 0x3c
  );
}

/** Comma, semicolon, colon. */
function isPause(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a;
}

/** “…and then” and "...and then" may open a quote; "." may not. */
function isEllipsisAt(text: string, offset: number): boolean {
  return text[offset] === "…" || text.startsWith("..", offset) || text.startsWith(". .", offset);
}

/** By its form alone: ” closes, “ opens, " and ' say nothing. */
function shapeOf(sign: QuotationMark): "open" | "close" | "either" {
  if (openShapes.includes(sign.character)) return "open";
  return closeShapes.includes(sign.character) ? "close" : "either";
}

function isBlankAt(text: string, offset: number): boolean {
  return offset < 0 || isSpace(text.charCodeAt(offset));
}

/** '90s, '68, 'tis, 'em: letters or digits that the apostrophe cuts short. */
function isClippedWord(text: string, start: number): boolean {
  let end = start;
  while (end - start < 6 && isWordCharacter(text.charCodeAt(end))) end++;
  const word = text.slice(start, end).toLowerCase();
  return /^\d\ds?$/u.test(word) || clipped.has(word);
}

/** goin', nothin' */
function isDroppedG(text: string, last: number): boolean {
  return (
    text.slice(last - 1, last + 1).toLowerCase() === "in" &&
    isLower(text.charCodeAt(last - 2)) &&
    isLetter(text.charCodeAt(last - 3))
  );
}

/** o' the, th' old, an' so, ol' man */
function isShortWord(text: string, last: number): boolean {
  return !isLetter(text.charCodeAt(last - 1)) || !isLetter(text.charCodeAt(last - 2));
}

/** A mark whose shape says its part may stand beside the wrong neighbours: “ text ”. */
const shapeTrust = 0.4;

const openShapes = "“‟‘‛„‚`「『〝‹«";
const closeShapes = "”’´」』〞〟";

const clipped: ReadonlySet<string> = new Set([
  "tis",
  "twas",
  "twere",
  "twill",
  "em",
  "til",
  "till",
  "cause",
  "cos",
  "coz",
  "bout",
  "round",
  "n",
  "nuff",
  "t",
  "s",
  "er",
  "im",
  "ere",
  "gainst",
]);
