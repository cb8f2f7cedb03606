import type { Quote, QuoteUse } from "../../article/article.ts";
import type { Movable } from "../../rereading/move.ts";
import { compareSpans, type Span } from "../../text/span.ts";
import type { BareQuote } from "./bareQuotes.ts";
import type { Context } from "./context.ts";
import type { ParagraphQuotes } from "./readParagraph.ts";
import { judgeUse } from "./use.ts";

/** Drops the open quotes that a quote does not stand in. @returns the smallest that it does, which comes last. */
export function popOuter(open: Quote[], quote: Span): Quote | undefined {
  while (open.length > 0 && (open.at(-1)?.end ?? 0) < quote.end) open.pop();
  return open.at(-1);
}

/** What a quote is. */
export function useOf(
  quote: BareQuote,
  outer: Quote | undefined,
  contextOf: (quote: BareQuote, isInner: boolean) => Context | undefined,
): QuoteUse {
  if (quote.marks === "none") return "speech";
  const context = contextOf(quote, outer !== undefined && outer.marks !== "none");
  return context === undefined ? "speech" : judgeUse(context);
}

/** Written out, since copying an object by `...` takes longer than the rest of the stage. */
export function withUse(quote: BareQuote, use: QuoteUse, outer: Quote | undefined): Quote {
  const { start, end, inner, pieces, marks, opening, ending } = quote;
  return outer === undefined
    ? { start, end, inner, pieces, marks, opening, ending, use }
    : { start, end, inner, pieces, marks, opening, ending, use, outer };
}

/** Moves a quote to where its pieces stand by now. */
export function followPieces(quote: Movable<Quote>): void {
  quote.start = quote.pieces[0]?.start ?? quote.start;
  quote.end = quote.pieces.at(-1)?.end ?? quote.end;
}

/** What stands in one paragraph alone, in order of start. */
export function ownQuotes(
  marked: ParagraphQuotes | undefined,
  unmarked: BareQuote | undefined,
): readonly BareQuote[] {
  const quotes = unmarked === undefined ? [] : [unmarked];
  for (const quote of marked?.quotes ?? [])
    if (quote !== marked?.continued && quote !== marked?.running) quotes.push(quote);
  return quotes.sort(compareSpans);
}
