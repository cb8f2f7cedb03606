import type { Format } from "../../article/article.ts";
import type { Span } from "../../text/span.ts";
import { findEmphasis, type Stroke } from "./emphasis.ts";
import { type Found, findLinkTarget, longestTag, skipCode, skipTag } from "./inline.ts";

/** What the reading of lines has found so far, and what waits for its partner. */
export interface MarkReader {
  readonly text: string;
  readonly format: Format;
  /** The labels that are defined somewhere in the text. */
  readonly labels: ReadonlySet<string>;
  spans: Span[];
  /** Strokes and brackets of the paragraph so far that have found no partner. */
  strokes: Stroke[];
  brackets: Span[];
  /** Where the next comment ends, as far as it was looked for; infinity where none does. */
  commentEnd: number;
  /** Behind the last character that comments and tags have looked at; they alone look behind their line. */
  reach: number;
}

/** A line that was read, with those into which a comment or a tag runs on. */
interface MarkedLine {
  /** Where the next one begins. */
  readonly end: number;
  readonly isBlank: boolean;
}

/** Reads a line, or several where a comment or a tag runs on. */
export function readLine(reader: MarkReader, lineStart: number): MarkedLine {
  const { text, spans } = reader;
  let offset = lineStart;
  while (isBlank(text.charCodeAt(offset))) offset++;
  while (text.charCodeAt(offset) === 0x3e) {
    const end = isBlank(text.charCodeAt(offset + 1)) ? offset + 2 : offset + 1;
    spans.push({ start: offset, end });
    offset = end;
  }
  if (offset >= text.length || isLineEnd(text.charCodeAt(offset))) {
    closeParagraph(reader);
    return { end: offset + 1, isBlank: true };
  }
  return { end: readMarks(reader, offset) + 1, isBlank: false };
}

/** Reads up to the end of the line, and returns where that is. */
function readMarks(reader: MarkReader, from: number): number {
  const { text, format, spans } = reader;
  let offset = from;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isLineEnd(code)) break;
    if (code !== 0x3c && (format === "plain" || !isMark(code))) {
      offset++;
      continue;
    }
    const found = readMark(reader, offset, code);
    if (found.span !== undefined) spans.push(found.span);
    offset = found.end;
  }
  return offset;
}

/** Reads a mark with all that belongs to it. */
function readMark(reader: MarkReader, offset: number, code: number): Found {
  const { text } = reader;
  const next = { end: offset + 1 };
  switch (code) {
    case 0x3c:
      if (text.startsWith("<!--", offset)) return readComment(reader, offset);
      reader.reach = Math.max(reader.reach, offset + longestTag);
      return skipTag(text, offset);
    case 0x5c:
      return isEscapable(text.charCodeAt(offset + 1))
        ? { span: { start: offset, end: offset + 1 }, end: offset + 2 }
        : next;
    case 0x60:
      return skipCode(text, offset);
    case 0x5b:
      reader.brackets.push({
        start: text.charCodeAt(offset - 1) === 0x21 ? offset - 1 : offset,
        end: offset + 1,
      });
      return next;
    case 0x5d:
      return closeBracket(reader, offset);
    default:
      return readStrokes(reader, offset, code);
  }
}

/** Reads a comment, to its end; where it has none, its first mark is text. */
function readComment(reader: MarkReader, offset: number): Found {
  if (reader.commentEnd < offset + 4) {
    const end = reader.text.indexOf("-->", offset + 4);
    reader.commentEnd = end < 0 ? Number.POSITIVE_INFINITY : end;
  }
  const end = reader.commentEnd + 3;
  reader.reach = Math.max(reader.reach, end);
  if (end === Number.POSITIVE_INFINITY) return { end: offset + 4 };
  return { span: { start: offset, end }, end };
}

/** Reads a run of `*`, `_` or `~`; pairs are found when the paragraph ends. */
function readStrokes({ text, strokes }: MarkReader, offset: number, code: number): Found {
  let end = offset + 1;
  while (text.charCodeAt(end) === code) end++;
  if (code !== 0x7e || end === offset + 2) strokes.push({ start: offset, end, code });
  return { end };
}

/** Makes markup of the brackets and the target of a link; brackets of no link are text (`[CHECK]`). */
function closeBracket(reader: MarkReader, offset: number): Found {
  const opening = reader.brackets.pop();
  if (opening === undefined) return { end: offset + 1 };
  const label = reader.text.slice(opening.end, Math.min(offset, opening.end + 100)).toLowerCase();
  // "[^1]" is a footnote's number, which is no word of the sentence.
  if (label.startsWith("^")) return { span: { start: opening.start, end: offset + 1 }, end: offset + 1 };
  const end = findLinkTarget(reader.text, offset + 1, label, reader.labels);
  if (end === undefined) return { end: offset + 1 };
  reader.spans.push(opening);
  return { span: { start: offset, end }, end };
}

/** Pairs the strokes; brackets that are open stay text. */
export function closeParagraph(reader: MarkReader): void {
  if (reader.strokes.length > 0)
    for (const span of findEmphasis(reader.text, reader.strokes)) reader.spans.push(span);
  reader.strokes = [];
  reader.brackets = [];
}

// \ ` [ ] * _ ~
function isMark(code: number): boolean {
  return (
    code === 0x2a ||
    code === 0x5f ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x60 ||
    code === 0x5c ||
    code === 0x7e
  );
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

// The marks of ASCII, and a line break, before which a backslash breaks the line.
function isEscapable(code: number): boolean {
  if (code === 0x0a || code === 0x0d) return true;
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}
