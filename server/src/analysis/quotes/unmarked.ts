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
  const starts = new Map<number, BareQuote>();
  for (const quote of marked) for (const piece of quote.pieces) starts.set(piece.start, quote);
  const quotes: BareQuote[] = [];
  let previous: Paragraph | undefined;
  for (const paragraph of parts.paragraphs) {
    const quote = quoteOf(parts, paragraph, starts);
    const last = quotes.at(-1);
    const isSame = previous?.kind === "blockQuote" && paragraph.kind === "blockQuote";
    if (quote !== undefined && last !== undefined && isSame && last.end >= (previous?.content.end ?? 0))
      quotes[quotes.length - 1] = join(last, quote);
    else if (quote !== undefined) quotes.push(quote);
    previous = paragraph;
  }
  return quotes;
}

function quoteOf(
  parts: Parts,
  paragraph: Paragraph,
  starts: ReadonlyMap<number, BareQuote>,
): BareQuote | undefined {
  if (paragraph.kind !== "turn" && paragraph.kind !== "blockQuote") return undefined;
  const { content } = paragraph;
  if (content.end <= content.start) return undefined;
  const first = parts.text.charCodeAt(content.start);
  if (paragraph.kind === "blockQuote" && (isDash(first) || isHyphen(first))) return undefined;
  const marked = starts.get(content.start);
  if (
    marked?.pieces.some(
      (piece) => piece.start === content.start && coversMost(parts, piece.end, content.end),
    ) === true
  )
    return undefined;
  const span = { start: paragraph.label?.start ?? content.start, end: content.end };
  return { ...span, inner: content, pieces: [span], marks: "none", opening: "none", ending: "none" };
}

/** Whether hardly more than a word stands behind an offset. */
function coversMost(parts: Parts, offset: number, end: number): boolean {
  return offset >= end || indexAfter(parts.tokens, end) - indexAfter(parts.tokens, offset) <= 1;
}

function join(quote: BareQuote, next: BareQuote): BareQuote {
  return {
    ...quote,
    end: next.end,
    inner: { start: quote.inner.start, end: next.inner.end },
    pieces: [...quote.pieces, ...next.pieces],
  };
}
