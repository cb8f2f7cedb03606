import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../text/span.ts";

/** The offset of a position; one outside the document is moved to its nearest place. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The span of a range; one that is reversed or outside is set right. */
export function toSpan(document: TextDocument, range: Range): Span {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}
