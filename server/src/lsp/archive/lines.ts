import type { Position, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../text/span.ts";

/** Where the lines of a text begin, in UTF-16 units: all that is kept of the text of an article that is not open. */
export function linesOf(text: string): readonly number[] {
  const document = TextDocument.create("", "", 0, text);
  return Array.from({ length: document.lineCount }, (_, line) => document.offsetAt({ line, character: 0 }));
}

/** The range of a span in a text whose lines begin at some offsets. */
export function rangeIn(lines: readonly number[], { start, end }: Span): Range {
  return { start: positionIn(lines, start), end: positionIn(lines, end) };
}

function positionIn(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - (lines[low] ?? 0) };
}
