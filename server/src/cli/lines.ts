import { firstWhere } from "../text/sortedSpans.ts";

/** The offset of the start of each line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + lineEnd.length);
  return starts;
}

/** The line of an offset, from 1. */
export function lineOf(starts: readonly number[], offset: number): number {
  return firstWhere(starts, (start) => start > offset);
}

/** "3:20": line and column of an offset, both from 1. */
export function placeOf(starts: readonly number[], offset: number): string {
  const { line, column } = positionOf(starts, offset);
  return `${line}:${column}`;
}

/** Line and column of an offset, both from 1; columns count UTF-16 code units. */
export function positionOf(starts: readonly number[], offset: number): LineAndColumn {
  const line = lineOf(starts, offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** A place in a text, as people count. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}
