import type { Paragraph, Quote, QuoteUse, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { compareSpans } from "../text/span.ts";
import { contextsOf } from "./quotes/context.ts";
import type { BareQuote, Parts } from "./quotes/parts.ts";
import { readParagraphs } from "./quotes/readParagraphs.ts";
import { findUnmarkedQuotes } from "./quotes/unmarked.ts";
import { judgeUse } from "./quotes/use.ts";

/**
 * Finds what stands in quotation marks, and what the structure marks as speech without them.
 *
 * A fault (a mark without its partner) never reaches beyond its paragraph. Misses dialogue that begins with a dash.
 *
 * @returns in order of start, the outer of two before the inner; may be empty.
 */
export function findQuotes(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}): readonly Quote[] {
  const marked = readParagraphs(parts);
  return nest(parts, [...findUnmarkedQuotes(parts, marked), ...marked].sort(compareSpans));
}

/** Gives each quote the smallest one that it stands in, and says what it is. */
function nest(parts: Parts, quotes: readonly BareQuote[]): readonly Quote[] {
  const contextOf = contextsOf(parts, quotes);
  const open: Quote[] = [];
  return quotes.map((quote) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < quote.end) open.pop();
    const outer = open.at(-1);
    const context =
      quote.marks === "none" ? undefined : contextOf(quote, outer !== undefined && outer.marks !== "none");
    const use = context === undefined ? "speech" : judgeUse(context);
    const found = withUse(quote, use, outer);
    open.push(found);
    return found;
  });
}

/** Written out, since copying an object by `...` takes longer than the rest of the stage. */
function withUse(quote: BareQuote, use: QuoteUse, outer: Quote | undefined): Quote {
  const { start, end, inner, pieces, marks, opening, ending } = quote;
  return outer === undefined
    ? { start, end, inner, pieces, marks, opening, ending, use }
    : { start, end, inner, pieces, marks, opening, ending, use, outer };
}
