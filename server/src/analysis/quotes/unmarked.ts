import type { Paragraph } from "../../article/article.ts";
import { isDash, isHyphen } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { BareQuote, Parts } from "./parts.ts";

/**
 * Finds speech that has no marks: block quotes, and the turns of an interview with their speaker's label.
 *
 * @param marked the quotes with marks: a paragraph that is one from end to end needs no other.
 * @returns in order of start. Neighbouring paragraphs of a block quote are one quote.
 */
export function findUnmarkedQuotes(parts: Parts, marked: readonly BareQuote[]): readonly BareQuote[] {
  const ends = new Map<number, number>();
  for (const quote of marked)
    for (const piece of quote.pieces) ends.set(piece.start, Math.max(piece.end, ends.get(piece.start) ?? 0));
  const quotes: BareQuote[] = [];
  let block: BareQuote[] = [];
  const endBlock = (): void => {
    if (block.length > 0) quotes.push(joinBlock(block));
    block = [];
  };
  for (const paragraph of parts.paragraphs) {
    const quote = quoteOf(parts, paragraph, ends);
    if (paragraph.kind !== "blockQuote" || quote === undefined) endBlock();
    if (quote === undefined) continue;
    if (paragraph.kind === "blockQuote") block.push(quote);
    else quotes.push(quote);
  }
  endBlock();
  return quotes;
}

function joinBlock(block: readonly BareQuote[]): BareQuote {
  // Called with at least one.
  const first = block[0] as BareQuote;
  const end = block.at(-1)?.end ?? first.end;
  return {
    ...first,
    end,
    inner: { start: first.inner.start, end },
    pieces: block.flatMap((it) => it.pieces),
  };
}

function quoteOf(
  parts: Parts,
  paragraph: Paragraph,
  ends: ReadonlyMap<number, number>,
): BareQuote | undefined {
  if (paragraph.kind !== "turn" && paragraph.kind !== "blockQuote") return undefined;
  const { content } = paragraph;
  if (content.end <= content.start) return undefined;
  const first = parts.text.charCodeAt(content.start);
  if (paragraph.kind === "blockQuote" && (isDash(first) || isHyphen(first))) return undefined;
  const markedEnd = ends.get(content.start);
  // A block quote that opens with a mark has the writer's words in it: > “We tried,” he said.
  if (
    markedEnd !== undefined &&
    (paragraph.kind === "blockQuote" || coversMost(parts, markedEnd, content.end))
  )
    return undefined;
  const span = { start: paragraph.label?.start ?? content.start, end: content.end };
  return { ...span, inner: content, pieces: [span], marks: "none", opening: "none", ending: "none" };
}

/** Whether hardly more than a word stands behind an offset. */
function coversMost(parts: Parts, offset: number, end: number): boolean {
  return offset >= end || indexAfter(parts.tokens, end) - indexAfter(parts.tokens, offset) <= 1;
}
