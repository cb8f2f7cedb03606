import type { Cell } from "../../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { adoptSpans } from "../../rereading/stage.ts";
import { isDash, isHyphen } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type BareQuote, bareAdoption, type JoinedQuote, joinPieces, moveBareQuote } from "./bareQuotes.ts";
import type { Parts } from "./parts.ts";
import type { ParagraphQuotes } from "./readParagraph.ts";
import type { MarkedQuotes } from "./readParagraphs.ts";

/** Speech that has no marks. */
export interface UnmarkedQuotes {
  /** What stands in each paragraph; absent where nothing does. */
  readonly paragraphs: readonly (BareQuote | undefined)[];
  /** Neighbouring paragraphs of a block quote, in order of start. */
  readonly joined: readonly JoinedQuote[];
}

/**
 * Finds speech that has no marks: block quotes, and the turns of an interview with their speaker's label.
 *
 * @param marked the quotes with marks: a paragraph that is one from end to end needs no other.
 */
export function findUnmarkedQuotes(parts: Parts, marked: MarkedQuotes): UnmarkedQuotes {
  const { cells } = parts;
  const found = readColumn(
    cells,
    stage,
    (cell, index) => readQuote(parts, cell, marked.paragraphs[index]),
    () => ({ each: [marked.paragraphs] }),
  );
  const joined = joinBlocks(cells, found);
  if (joined.length === 0) return { paragraphs: found, joined };
  const paragraphs = [...found];
  for (const { first, last } of joined) paragraphs.fill(undefined, first, last + 1);
  return { paragraphs, joined };
}

const stage: ColumnStage<BareQuote | undefined> = {
  move: moveBareQuote,
  adopt: (before, now, ends) => adoptSpans([before], [now], ends, bareAdoption)[0] ?? now,
};

/** Joins the parts of block quotes that have several. */
function joinBlocks(
  cells: readonly Cell[],
  found: readonly (BareQuote | undefined)[],
): readonly JoinedQuote[] {
  const joined: JoinedQuote[] = [];
  let block: BareQuote[] = [];
  for (let index = 0; index <= cells.length; index++) {
    const quote = found[index];
    if (quote !== undefined && cells[index]?.paragraph.kind === "blockQuote") block.push(quote);
    else if (block.length > 0) {
      if (block.length > 1)
        joined.push({ bare: joinPieces(block), first: index - block.length, last: index - 1 });
      block = [];
    }
  }
  return joined;
}

/** Reads a turn or a part of a block quote. */
function readQuote(parts: Parts, cell: Cell, marked: ParagraphQuotes | undefined): BareQuote | undefined {
  const { kind, content } = cell.paragraph;
  if (kind !== "turn" && kind !== "blockQuote") return undefined;
  let markedLength = 0;
  for (const quote of marked?.quotes ?? [])
    if (quote.start === content.start) markedLength = Math.max(markedLength, quote.end - quote.start);
  return quoteIn(parts, cell, markedLength);
}

/** @param markedLength how long the quote with marks is with which a paragraph begins, or 0. */
function quoteIn(parts: Parts, { paragraph }: Cell, markedLength: number): BareQuote | undefined {
  const { content, label, kind } = paragraph;
  if (content.end <= content.start) return undefined;
  const first = parts.text.charCodeAt(content.start);
  if (kind === "blockQuote" && (isDash(first) || isHyphen(first))) return undefined;
  // A block quote that opens with a mark has the writer's words in it: > “We tried,” he said.
  if (
    markedLength > 0 &&
    (kind === "blockQuote" || coversMost(parts, content.start + markedLength, content.end))
  )
    return undefined;
  const span = { start: label?.start ?? content.start, end: content.end };
  return { ...span, inner: { ...content }, pieces: [span], marks: "none", opening: "none", ending: "none" };
}

/** Whether hardly more than a word stands behind an offset. */
function coversMost(parts: Parts, offset: number, end: number): boolean {
  return offset >= end || indexAfter(parts.tokens, end) - indexAfter(parts.tokens, offset) <= 1;
}
