import type { Cell } from "../../rereading/cells.ts";
import { listStage, readCell } from "../../rereading/readEach.ts";
import { isDash, isHyphen } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type BareQuote, bareAdoption, type JoinedQuote, joinPieces } from "./bareQuotes.ts";
import type { Parts } from "./parts.ts";
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
  const paragraphs: (BareQuote | undefined)[] = [];
  const joined: JoinedQuote[] = [];
  let block: BareQuote[] = [];
  const endBlock = (end: number): void => {
    const first = end - block.length;
    if (block.length === 1) paragraphs[first] = block[0];
    if (block.length > 1) joined.push({ bare: joinPieces(block), first, last: end - 1 });
    block = [];
  };
  for (const [index, cell] of parts.cells.entries()) {
    const { kind } = cell.paragraph;
    const quote = kind === "turn" || kind === "blockQuote" ? read(parts, cell, marked, index) : undefined;
    const isBlock = kind === "blockQuote" && quote !== undefined;
    if (isBlock) block.push(quote);
    else if (block.length > 0) endBlock(index);
    paragraphs.push(isBlock ? undefined : quote);
  }
  endBlock(parts.cells.length);
  return { paragraphs, joined };
}

/** Reads a turn or a part of a block quote. */
function read(parts: Parts, cell: Cell, { paragraphs }: MarkedQuotes, index: number): BareQuote | undefined {
  const { start } = cell.paragraph.content;
  let markedLength = 0;
  for (const quote of paragraphs[index]?.quotes ?? [])
    if (quote.start === start) markedLength = Math.max(markedLength, quote.end - start);
  const found = readCell(
    cell,
    stage,
    () => quotesIn(parts, cell, markedLength),
    () => [markedLength],
  );
  return found[0];
}

const stage = listStage(bareAdoption);

/** One or none. @param markedLength how long the quote with marks is with which it begins, or 0. */
function quotesIn(parts: Parts, { paragraph }: Cell, markedLength: number): readonly BareQuote[] {
  const { content, label, kind } = paragraph;
  if (content.end <= content.start) return [];
  const first = parts.text.charCodeAt(content.start);
  if (kind === "blockQuote" && (isDash(first) || isHyphen(first))) return [];
  // A block quote that opens with a mark has the writer's words in it: > “We tried,” he said.
  if (
    markedLength > 0 &&
    (kind === "blockQuote" || coversMost(parts, content.start + markedLength, content.end))
  )
    return [];
  const span = { start: label?.start ?? content.start, end: content.end };
  return [{ ...span, inner: { ...content }, pieces: [span], marks: "none", opening: "none", ending: "none" }];
}

/** Whether hardly more than a word stands behind an offset. */
function coversMost(parts: Parts, offset: number, end: number): boolean {
  return offset >= end || indexAfter(parts.tokens, end) - indexAfter(parts.tokens, offset) <= 1;
}
