import { isLineBreak, isSpace } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";

/** A line without its break and without the space at both ends; an empty span where it has nothing else. */
export interface Line extends Span {
  /** Columns of space before it; a tab counts four. */
  readonly indent: number;
  /** Whether nothing on it is read: only space and markup (`>` by itself, a comment). */
  readonly isBlank: boolean;
  /** The first character that is read; the end where there is none. */
  readonly read: number;
}

/** The lines of a text, broken at LF, CR, CRLF and Unicode's separators. */
export function findLines(text: string, markup: readonly Span[]): readonly Line[] {
  const lines: Line[] = [];
  let lineStart = 0;
  let next = 0;
  while (lineStart <= text.length) {
    let lineEnd = lineStart;
    while (lineEnd < text.length && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd++;
    while ((markup[next]?.end ?? text.length) <= lineStart && next < markup.length) next++;
    lines.push(readLine(text, lineStart, lineEnd, markup, next));
    lineStart = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
  }
  return lines;
}

function readLine(
  text: string,
  lineStart: number,
  lineEnd: number,
  markup: readonly Span[],
  next: number,
): Line {
  let start = lineStart;
  let indent = 0;
  for (; start < lineEnd && isSpace(text.charCodeAt(start)); start++) {
    const code = text.charCodeAt(start);
    indent += code === 0x09 ? 4 : code === 0xfeff ? 0 : 1;
  }
  let end = lineEnd;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const read = findRead(text, start, end, markup, next);
  return { start, end, indent: start === end ? 0 : indent, isBlank: read >= end, read };
}

/** The first character from an offset on that is neither space nor markup. */
function findRead(text: string, start: number, end: number, markup: readonly Span[], next: number): number {
  let offset = start;
  let index = next;
  while (offset < end) {
    let skipped = markup[index];
    while (skipped !== undefined && skipped.end <= offset) skipped = markup[++index];
    if (skipped !== undefined && skipped.start <= offset) offset = skipped.end;
    else if (isSpace(text.charCodeAt(offset))) offset++;
    else break;
  }
  return Math.min(offset, end);
}
