import type { Format } from "../../article/article.ts";
import type { Span } from "../../text/span.ts";
import type { Line } from "./lines.ts";

/** A stretch of lines that belong together by their form alone, before it is known what they are. */
export interface Block extends Span {
  readonly shape: Shape;
  /** Without heading hashes, list mark and the first `>`. */
  readonly content: Span;
  /** Its lines; at least one. */
  readonly lines: readonly Line[];
}

/** The form of a block; `rule` is a line of strokes or stars. */
export type Shape = "text" | "heading" | "listItem" | "quote" | "rule" | "code" | "table" | "frontMatter";

/** Groups lines into blocks, in order; blank lines are in none but those of front matter and code. */
export function findBlocks(text: string, lines: readonly Line[], format: Format): readonly Block[] {
  const blocks: Block[] = [];
  let index = 0;
  let open: Line[] = [];
  let openShape: Shape = "text";
  const close = (): void => {
    if (open.length > 0) blocks.push(makeBlock(text, openShape, open));
    open = [];
    openShape = "text";
  };
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const fixed = findFixedBlock(text, lines, index, format);
    if (fixed !== undefined) {
      close();
      blocks.push(makeBlock(text, fixed.shape, lines.slice(index, fixed.end)));
      index = fixed.end;
      continue;
    }
    index++;
    if (line.isBlank) {
      close();
      continue;
    }
    if (open.length === 1 && openShape === "text" && isUnderline(text, line)) {
      open.push(line);
      openShape = "heading";
      close();
      continue;
    }
    const shape = shapeOf(text, line);
    if (startsBlock(text, shape, openShape, open)) {
      close();
      openShape = shape;
    }
    open.push(line);
    if (shape === "heading" || shape === "rule") close();
  }
  close();
  return blocks;
}

/** Front matter, fenced code or a table that begins at a line, and the index behind it. */
function findFixedBlock(
  text: string,
  lines: readonly Line[],
  index: number,
  format: Format,
): { readonly shape: Shape; readonly end: number } | undefined {
  const line = lines[index];
  if (line === undefined || line.start === line.end) return undefined;
  const code = text.charCodeAt(line.start);
  if (index === 0 && (code === dash || code === plus)) {
    const end = findFrontMatterEnd(text, lines);
    if (end !== undefined) return { shape: "frontMatter", end };
  }
  if (format === "markdown" && (code === backtick || code === tilde)) {
    const end = findFenceEnd(text, lines, index);
    if (end !== undefined) return { shape: "code", end };
  }
  const end = findTableEnd(text, lines, index);
  return end > index + 1 ? { shape: "table", end } : undefined;
}

/** Behind the lines from an index on that have cells. */
function findTableEnd(text: string, lines: readonly Line[], index: number): number {
  let end = index;
  for (let row = lines[end]; row !== undefined && hasCells(text, row); row = lines[end]) end++;
  return end;
}

/** Behind the closing line of front matter, if there is one and keys stand before it. */
function findFrontMatterEnd(text: string, lines: readonly Line[]): number | undefined {
  const first = lines[0];
  if (first === undefined || first.end !== first.start + 3) return undefined;
  const fence = text.slice(first.start, first.end);
  if (fence !== "---" && fence !== "+++") return undefined;
  let hasKey = false;
  for (let index = 1; index < lines.length && index < longestFrontMatter; index++) {
    const line = lines[index];
    if (line === undefined) return undefined;
    const content = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (content === fence || content === "...") return hasKey || index === 1 ? index + 1 : undefined;
    hasKey ||= frontMatterKey.test(content);
  }
  return undefined;
}

/** Behind the closing fence; where it is not closed yet, behind the next blank line. */
function findFenceEnd(text: string, lines: readonly Line[], index: number): number | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const fence = fenceStart.exec(text.slice(line.start, line.start + 12))?.[0];
  if (fence === undefined) return undefined;
  let blank: number | undefined;
  for (let end = index + 1; end < lines.length; end++) {
    const closing = lines[end];
    if (closing === undefined) break;
    if (closing.start === closing.end) blank ??= end;
    else if (text.startsWith(fence, closing.start) && closing.end - closing.start <= fence.length + 2) {
      return end + 1;
    }
    if (end - index > longestCode) break;
  }
  return blank ?? lines.length;
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
  return { start, end, shape, lines, content: findContent(text, shape, { start, end }, lines) };
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
