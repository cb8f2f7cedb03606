import type { Format } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import { findDefinitions } from "./markup/definitions.ts";
import { findEmphasis, type Stroke } from "./markup/emphasis.ts";
import { type Found, findLinkTarget, skipCode, skipTag } from "./markup/inline.ts";

/**
 * Finds the characters that are not read.
 *
 * In Markdown these are emphasis strokes that pair within a paragraph, brackets and targets of links (their text is
 * read), code between backticks, backslashes before marks, footnote marks and link definitions. In every
 * format they are HTML comments and tags, and the `>` before quoted lines. What does not pair is text: `5 * 3`, ``` ``so'' ```.
 * Marks at the start of a line (`#`, `-`) are not here; they lie outside the content of their paragraph.
 *
 * @returns in order, without overlaps.
 */
export function findMarkup(text: string, format: Format): readonly Span[] {
  const state: State = { text, spans: [], strokes: [], brackets: [], labels: new Set(), commentEnd: 0 };
  if (format === "markdown" && text.includes("]:")) {
    const definitions = findDefinitions(text);
    for (const span of definitions.spans) state.spans.push(span);
    state.labels = definitions.labels;
  }
  let lineStart = 0;
  while (lineStart < text.length) lineStart = readLine(state, lineStart, format);
  closeParagraph(state);
  return dropOverlaps(state.spans);
}

interface State {
  readonly text: string;
  readonly spans: Span[];
  /** Strokes and brackets of the paragraph so far that have found no partner. */
  strokes: Stroke[];
  brackets: Span[];
  labels: ReadonlySet<string>;
  /** Where the next comment ends, as far as it was looked for; infinity where none does. */
  commentEnd: number;
}

/** Reads a line, or several where a comment or a tag runs on, and returns where the next begins. */
function readLine(state: State, lineStart: number, format: Format): number {
  const { text, spans } = state;
  let offset = lineStart;
  while (isBlank(text.charCodeAt(offset))) offset++;
  while (text.charCodeAt(offset) === 0x3e) {
    const end = isBlank(text.charCodeAt(offset + 1)) ? offset + 2 : offset + 1;
    spans.push({ start: offset, end });
    offset = end;
  }
  if (isLineEnd(text.charCodeAt(offset)) || offset >= text.length) closeParagraph(state);
  while (offset < text.length && !isLineEnd(text.charCodeAt(offset))) {
    const found = readMark(state, offset, format);
    if (found.span !== undefined) spans.push(found.span);
    offset = found.end;
  }
  return offset + 1;
}

/** Reads one character, with all that belongs to it where it is a mark. */
function readMark(state: State, offset: number, format: Format): Found {
  const { text } = state;
  const code = text.charCodeAt(offset);
  const next = { end: offset + 1 };
  if (code === 0x3c && text.startsWith("<!--", offset)) return readComment(state, offset);
  if (code === 0x3c) return skipTag(text, offset);
  if (format === "plain" || !isMark(code)) return next;
  switch (code) {
    case 0x5c:
      return isEscapable(text.charCodeAt(offset + 1))
        ? { span: { start: offset, end: offset + 1 }, end: offset + 2 }
        : next;
    case 0x60:
      return skipCode(text, offset);
    case 0x5b:
      state.brackets.push({
        start: text.charCodeAt(offset - 1) === 0x21 ? offset - 1 : offset,
        end: offset + 1,
      });
      return next;
    case 0x5d:
      return closeBracket(state, offset);
    default:
      return readStrokes(state, offset, code);
  }
}

/** Reads a comment, to its end; where it has none, its first mark is text. */
function readComment(state: State, offset: number): Found {
  if (state.commentEnd < offset + 4) {
    const end = state.text.indexOf("-->", offset + 4);
    state.commentEnd = end < 0 ? Number.POSITIVE_INFINITY : end;
  }
  if (state.commentEnd === Number.POSITIVE_INFINITY) return { end: offset + 4 };
  const end = state.commentEnd + 3;
  return { span: { start: offset, end }, end };
}

/** Reads a run of `*`, `_` or `~`; pairs are found when the paragraph ends. */
function readStrokes({ text, strokes }: State, offset: number, code: number): Found {
  let end = offset + 1;
  while (text.charCodeAt(end) === code) end++;
  if (code !== 0x7e || end === offset + 2) strokes.push({ start: offset, end, code });
  return { end };
}

/** Makes markup of the brackets and the target of a link; brackets of no link are text (`[CHECK]`). */
function closeBracket(state: State, offset: number): Found {
  const opening = state.brackets.pop();
  if (opening === undefined) return { end: offset + 1 };
  const label = state.text.slice(opening.end, Math.min(offset, opening.end + 100)).toLowerCase();
  // "[^1]" is a footnote's number, which is no word of the sentence.
  if (label.startsWith("^")) return { span: { start: opening.start, end: offset + 1 }, end: offset + 1 };
  const end = findLinkTarget(state.text, offset + 1, label, state.labels);
  if (end === undefined) return { end: offset + 1 };
  state.spans.push(opening);
  return { span: { start: offset, end }, end };
}

function closeParagraph(state: State): void {
  if (state.strokes.length > 0)
    for (const span of findEmphasis(state.text, state.strokes)) state.spans.push(span);
  state.strokes = [];
  state.brackets = [];
}

/** Sorts spans and drops those that begin within another. */
function dropOverlaps(spans: Span[]): readonly Span[] {
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
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
