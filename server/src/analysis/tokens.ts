import type { Paragraph, Token } from "../article/article.ts";
import { type Cell, cellsOf } from "../rereading/cells.ts";
import { joinEach } from "../rereading/joinEach.ts";
import type { Memory } from "../rereading/memory.ts";
import { moveSpans } from "../rereading/move.ts";
import { type ColumnStage, readColumn } from "../rereading/readColumn.ts";
import { isDigit, isHyphen, isLetter, isSpace, isWordCharacter } from "../text/characters.ts";
import { exact } from "../text/exact.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { findMarkEnd } from "./tokens/marks.ts";
import { type Cut, spellAgain, spellFirst } from "./tokens/spell.ts";
import { findWordEnd, isAstralLetter, isPossessive } from "./tokens/words.ts";

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
  cells: readonly Cell[],
  markup: readonly Span[],
  memory?: Memory,
): readonly Token[] {
  if (memory === undefined) return cutAll(text, cells, markup);
  const found = readColumn(cells, cuts, ({ paragraph }) => exact(cutParagraph(text, paragraph, markup, [])));
  let count = 0;
  for (let index = 0; index < cells.length; index++) {
    // An index of both lists.
    const [cell, { length }] = [cells[index] as Cell, found[index] as readonly Cut[]];
    cell.firstToken = count;
    count += length;
    cell.endToken = count;
  }
  memory.noteTokens(found);
  const joined = joinEach(cells, allTokens, found);
  spellAgain(text, joined, memory.spellings);
  return joined.items;
}

/** The same for a text that is read once: one list grows faster than one a paragraph. */
function cutAll(text: string, cells: readonly Cell[], markup: readonly Span[]): readonly Token[] {
  const tokens: Cut[] = [];
  for (const cell of cells) {
    cell.firstToken = tokens.length;
    cutParagraph(text, cell.paragraph, markup, tokens);
    cell.endToken = tokens.length;
  }
  spellFirst(text, tokens);
  return tokens;
}

const cuts: ColumnStage<readonly Cut[]> = { move: moveSpans };

/** The list of all that was cut. */
const allTokens = {};

/** The tokens of a text that is one paragraph. */
export function cutText(text: string): readonly Token[] {
  const whole = { start: 0, end: text.length };
  return findTokens(text, cellsOf([{ ...whole, kind: "body", content: whole }]), []);
}

/** @param tokens takes those of the paragraph. @returns the same list. */
function cutParagraph(
  text: string,
  { kind, content }: Paragraph,
  markup: readonly Span[],
  tokens: Cut[],
): readonly Cut[] {
  const isRead = kind !== "frontMatter" && kind !== "code" && kind !== "table";
  if (isRead) scanAround({ text, markup, tokens }, content, indexAfter(markup, content.start));
  return tokens;
}

/** What every step of the scan needs; the tokens are added to the list. */
interface Scan {
  readonly text: string;
  readonly markup: readonly Span[];
  readonly tokens: Cut[];
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

/** The token at an offset without space; `before` is the last one, where markup lies between. */
function readToken(text: string, start: number, limit: number, before: Cut | undefined): Cut {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return readNumber(text, start, limit);
  if (isLetter(code)) return cut(start, findWordEnd(text, start, start + 1, limit), "word");
  if (isPossessive(text, start, limit) && followsWord(text, start, before)) {
    return cut(start, start + 2, "word");
  }
  const end = findMarkEnd(text, start, limit);
  if (end === start + 2 && isAstralLetter(text, start)) {
    return cut(start, findWordEnd(text, start, end, limit), "word");
  }
  return cut(start, end, "punctuation");
}

function cut(start: number, end: number, kind: Token["kind"]): Cut {
  return { start, end, kind, lower: "", spelling: 0 };
}

/** A number with its letters, or the word that begins with it: `43-year-old`. */
function readNumber(text: string, start: number, limit: number): Cut {
  const numberEnd = findNumberEnd(text, start, limit);
  const isRange = isHyphen(text.charCodeAt(numberEnd)) && isDigit(text.charCodeAt(numberEnd + 1));
  if (isRange) return cut(start, numberEnd, "number");
  const end = findWordEnd(text, start, numberEnd, limit);
  return cut(start, end, hasHyphen(text, numberEnd, end) ? "word" : "number");
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

/** Whether a word ends right before an offset, also with markup between, as in `*Variety*’s`. */
function followsWord(text: string, offset: number, before: Cut | undefined): boolean {
  if (isWordCharacter(text.charCodeAt(offset - 1))) return true;
  if (before === undefined || before.kind === "punctuation") return false;
  return !isSpace(text.charCodeAt(before.end)) && !isSpace(text.charCodeAt(offset - 1));
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (isHyphen(text.charCodeAt(offset))) return true;
  return false;
}
