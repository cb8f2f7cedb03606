import { isLineBreak, isSpace } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";

/** A line without its break and without the space at both ends; an empty span where it has nothing else. */
export interface Line extends Span {
  /** Columns of space before it; a tab counts four. */
  readonly indent: number;
  /** Whether nothing on it is read: only space and markup (`>` by itself, a comment). */
  readonly isBlank: boolean;
  /** The first character that is read; the end where there is none. */
  readonly read: number;
  /** Where the next line begins; behind the end of the text where there is none. */
  readonly next: number;
}

/** Reads lines one after another, as far as they are asked for. */
export interface LineReader {
  readonly text: string;
  readonly markup: readonly Span[];
  /** Where the first of its lines begins. */
  readonly start: number;
  /** The lines that were read, in order. */
  readonly lines: Line[];
  /** Where the next line begins; behind the end of the text once all are read. */
  next: number;
  /** Index of the first markup that may lie on the next line. */
  nextMarkup: number;
  /** The highest index that was asked for. */
  seen: number;
}

/** A reader of the lines from an offset on, which is the beginning of one. */
export function readLinesFrom(text: string, markup: readonly Span[], start: number): LineReader {
  return { text, markup, start, lines: [], next: start, nextMarkup: indexAfter(markup, start), seen: 0 };
}

/** The line of an index; lines are broken at LF, CR, CRLF and Unicode's separators. */
export function lineAt(reader: LineReader, index: number): Line | undefined {
  const { text, lines } = reader;
  if (index > reader.seen) reader.seen = index;
  while (index >= lines.length && reader.next <= text.length) lines.push(readNext(reader));
  return lines[index];
}

function readNext(reader: LineReader): Line {
  const { text, markup, next: lineStart } = reader;
  let lineEnd = lineStart;
  while (lineEnd < text.length && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd++;
  while ((markup[reader.nextMarkup]?.end ?? Number.POSITIVE_INFINITY) <= lineStart) reader.nextMarkup++;
  reader.next = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
  return readLine(reader, lineStart, lineEnd);
}

function readLine(reader: LineReader, lineStart: number, lineEnd: number): Line {
  const { text, next } = reader;
  let start = lineStart;
  let indent = 0;
  for (; start < lineEnd && isSpace(text.charCodeAt(start)); start++) {
    const code = text.charCodeAt(start);
    indent += code === 0x09 ? 4 : code === 0xfeff ? 0 : 1;
  }
  let end = lineEnd;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const read = findRead(reader, start, end);
  return { start, end, indent: start === end ? 0 : indent, isBlank: read >= end, read, next };
}

/** The first character from an offset on that is neither space nor markup. */
function findRead({ text, markup, nextMarkup }: LineReader, start: number, end: number): number {
  let offset = start;
  let index = nextMarkup;
  while (offset < end) {
    let skipped = markup[index];
    while (skipped !== undefined && skipped.end <= offset) skipped = markup[++index];
    if (skipped !== undefined && skipped.start <= offset) offset = skipped.end;
    else if (isSpace(text.charCodeAt(offset))) offset++;
    else break;
  }
  return Math.min(offset, end);
}
