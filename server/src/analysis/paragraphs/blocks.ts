import type { Format } from "../../article/article.ts";
import { type Movable, moveSpan, type Shift } from "../../rereading/move.ts";
import { exact } from "../../text/exact.ts";
import type { Span } from "../../text/span.ts";
import { type Line, type LineReader, lineAt } from "./lines.ts";

/** A stretch of lines that belong together by their form alone, before it is known what they are. */
export interface Block extends Span {
  readonly shape: Shape;
  /** Without heading hashes, list mark and the first `>`. */
  readonly content: Span;
  /** Its lines; at least one. */
  readonly lines: readonly Line[];
  /** Whether it was cut from a block, which has the same lines. */
  readonly isPart: boolean;
}

/** The form of a block; `rule` is a line of strokes or stars. */
export type Shape = "text" | "heading" | "listItem" | "quote" | "rule" | "code" | "table" | "frontMatter";

/** Moves a block in place; the lines of a part are moved with the block that it was cut from. */
export function moveBlock(block: Block, by: Shift): void {
  moveSpan(block, by);
  moveSpan(block.content, by);
  if (block.isPart) return;
  for (const line of block.lines as readonly Movable<Line>[]) {
    moveSpan(line, by);
    line.read += by.offset;
    line.next += by.offset;
  }
}

/** Blocks that were read together, and the index of the line behind them. */
interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly end: number;
}

/**
 * Groups lines into blocks, in order, from an index on up to the first empty line that closes the last of them, or to the
 * end of the text. Blank lines are in none but those of front matter and code.
 */
export function readBlocks(reader: LineReader, from: number, format: Format): ReadBlocks {
  const { text } = reader;
  const grouping: Grouping = { text, blocks: [], open: [], shape: "text" };
  let index = from;
  for (let line = lineAt(reader, index); line !== undefined; line = lineAt(reader, index)) {
    const fixed = findFixedBlock(reader, index, line, format);
    if (fixed !== undefined) {
      closeBlock(grouping);
      grouping.blocks.push(makeBlock(text, fixed.shape, reader.lines.slice(index, fixed.end)));
      index = fixed.end;
      continue;
    }
    index++;
    if (!line.isBlank) {
      addLine(grouping, line);
      continue;
    }
    closeBlock(grouping);
    if (grouping.blocks.length > 0 && isBorder(text, line)) break;
  }
  closeBlock(grouping);
  return { blocks: grouping.blocks, end: index };
}

/** The blocks so far, and the lines of the one that is open. */
interface Grouping {
  readonly text: string;
  readonly blocks: Block[];
  open: Line[];
  shape: Shape;
}

function closeBlock(grouping: Grouping): void {
  const { text, blocks, open, shape } = grouping;
  if (open.length > 0) blocks.push(makeBlock(text, shape, open));
  grouping.open = [];
  grouping.shape = "text";
}

/** Adds a line that is not blank to the open block, or to a new one. */
function addLine(grouping: Grouping, line: Line): void {
  const { text } = grouping;
  if (grouping.open.length === 1 && grouping.shape === "text" && isUnderline(text, line)) {
    grouping.open.push(line);
    grouping.shape = "heading";
    closeBlock(grouping);
    return;
  }
  const shape = shapeOf(text, line);
  if (startsBlock(text, shape, grouping.shape, grouping.open)) {
    closeBlock(grouping);
    grouping.shape = shape;
  }
  grouping.open.push(line);
  if (shape === "heading" || shape === "rule") closeBlock(grouping);
}

/** Whether a line is empty, and not the last: no markup and no table go on across it. */
function isBorder(text: string, { start, end, next }: Line): boolean {
  return start === end && next < text.length;
}

/** Front matter, fenced code or a table that begins at a line, and the index behind it. */
function findFixedBlock(
  reader: LineReader,
  index: number,
  line: Line,
  format: Format,
): { readonly shape: Shape; readonly end: number } | undefined {
  if (line.start === line.end) return undefined;
  const code = reader.text.charCodeAt(line.start);
  if (index === 0 && reader.start === 0 && (code === dash || code === plus)) {
    const end = findFrontMatterEnd(reader, line);
    if (end !== undefined) return { shape: "frontMatter", end };
  }
  if (format === "markdown" && (code === backtick || code === tilde)) {
    const end = findFenceEnd(reader, index, line);
    if (end !== undefined) return { shape: "code", end };
  }
  const end = findTableEnd(reader, index);
  return end > index + 1 ? { shape: "table", end } : undefined;
}

/** Behind the lines from an index on that have cells. */
function findTableEnd(reader: LineReader, index: number): number {
  let end = index;
  for (
    let row = lineAt(reader, end);
    row !== undefined && hasCells(reader.text, row);
    row = lineAt(reader, end)
  )
    end++;
  return end;
}

/** Behind the closing line of front matter, if there is one and keys stand before it. */
function findFrontMatterEnd(reader: LineReader, first: Line): number | undefined {
  const { text } = reader;
  if (first.end !== first.start + 3) return undefined;
  const fence = text.slice(first.start, first.end);
  if (fence !== "---" && fence !== "+++") return undefined;
  let hasKey = false;
  for (let index = 1; index < longestFrontMatter; index++) {
    const line = lineAt(reader, index);
    if (line === undefined) return undefined;
    const content = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (content === fence || content === "...") return hasKey || index === 1 ? index + 1 : undefined;
    hasKey ||= frontMatterKey.test(content);
  }
  return undefined;
}

/** Behind the closing fence; where there is none (yet), behind the next blank line, or the longest code. */
function findFenceEnd(reader: LineReader, index: number, line: Line): number | undefined {
  const { text } = reader;
  const fence = fenceStart.exec(text.slice(line.start, line.start + 12))?.[0];
  if (fence === undefined) return undefined;
  let blank: number | undefined;
  for (let end = index + 1; end - index <= longestCode; end++) {
    const closing = lineAt(reader, end);
    if (closing === undefined) return blank ?? end;
    if (closing.start === closing.end) blank ??= end;
    else if (text.startsWith(fence, closing.start) && closing.end - closing.start <= fence.length + 2)
      return end + 1;
  }
  return blank ?? index + longestCode + 1;
}

/** Whether bars or tabs divide a line into three cells, or frame it. */
function hasCells(text: string, line: Line): boolean {
  let bars = 0;
  let tabs = 0;
  const end = Math.min(line.end, line.start + 400);
  for (let offset = line.start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === bar) bars++;
    else if (code === 0x09) tabs++;
  }
  return bars >= 2 || tabs >= 2;
}

function shapeOf(text: string, line: Line): Shape {
  const code = text.charCodeAt(line.start);
  if (code === 0x3e) return "quote";
  const head = text.slice(line.start, Math.min(line.end, line.start + 60));
  if (code === 0x23 && headingStart.test(head)) return "heading";
  if (head.length <= 50 && rule.test(head)) return "rule";
  return listMark.test(head) ? "listItem" : "text";
}

/** Whether a line of a shape begins a block of its own. */
function startsBlock(text: string, shape: Shape, openShape: Shape, open: readonly Line[]): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  if (shape === "heading" || shape === "rule") return true;
  if (shape === "quote" || openShape === "quote") return shape !== openShape;
  // A wrapped line may begin with a hyphen or a year; after a finished line it is an item.
  if (shape === "listItem")
    return openShape === "listItem" || finished.test(text.slice(last.end - 2, last.end));
  return false;
}

function isUnderline(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start);
  if (code !== dash && code !== 0x3d) return false;
  if (line.end - line.start < 3) return false;
  for (let offset = line.start; offset < line.end; offset++)
    if (text.charCodeAt(offset) !== code) return false;
  return true;
}

function makeBlock(text: string, shape: Shape, lines: readonly Line[]): Block {
  const start = lines[0]?.start ?? 0;
  let end = start;
  for (const line of lines) if (line.end > line.start) end = line.end;
  const content = findContent(text, shape, { start, end }, lines);
  return { shape, start, end, content, lines: exact(lines), isPart: false };
}

function findContent(text: string, shape: Shape, span: Span, lines: readonly Line[]): Span {
  const { start, end } = span;
  if (shape === "quote") return { start: lines[0]?.read ?? start, end };
  const head = text.slice(start, Math.min(end, start + 60));
  if (shape === "listItem") return { start: start + (listMark.exec(head)?.[0].length ?? 0), end };
  if (shape !== "heading") return { start, end };
  const first = lines[0];
  // The line of strokes below a heading is no part of it.
  if (lines.length > 1 && first !== undefined) return { start: first.start, end: first.end };
  const contentStart = start + (headingStart.exec(head)?.[0].length ?? 0);
  let contentEnd = end;
  while (contentEnd > contentStart && text.charCodeAt(contentEnd - 1) === 0x23) contentEnd--;
  while (contentEnd > contentStart && text.charCodeAt(contentEnd - 1) === 0x20) contentEnd--;
  return { start: contentStart, end: contentEnd };
}

const longestFrontMatter = 200;
const longestCode = 1000;
const dash = 0x2d;
const plus = 0x2b;
const backtick = 0x60;
const tilde = 0x7e;
const bar = 0x7c;

// "title: Flood" and "tags = [1]".
const frontMatterKey = /^["']?[\w-]+["']?\s?[:=]/u;
// "```js" and "~~~".
const fenceStart = /^(?:`{3,}|~{3,})/u;
// "## The plan"; not "#hashtag" and not the end mark "###".
const headingStart = /^#{1,6}[ \t]+(?=[^\s#])/u;
// "---", "* * *" and "_____".
const rule = /^(?:[-*_=~•–—][ \t]?){3,}$/u;
// "- ", "• ", "12. " and "a) "; not "2021. ".
const listMark = /^(?:[-*+•◦▪‣·∙●]|\d{1,2}[.)]|[a-z]\))[ \t\u00a0]+(?=\S)/u;
// The end of a line behind which an item may begin.
const finished = /[.?!:;,”"’')\]…]$/u;
