import type { Article, Attribution, Comparison, Quote } from "../article/article.ts";
import { sureFrom } from "../article/evidence.ts";
import { isProbable } from "../article/lookup.ts";
import { itemsIn } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import type { Compared, Sought } from "./compareQuote.ts";
import { ComparisonMemo } from "./comparisonMemo.ts";
import type { SourceIndex } from "./sourceIndex.ts";

/**
 * The article with its quotations held against the sources.
 *
 * @param memo what was found for the text before an edit; the result is the same without.
 */
export function withComparisons(
  article: Article,
  index: SourceIndex,
  memo: ComparisonMemo = new ComparisonMemo(),
): Article {
  const comparisons = memo.run(index, (compare) => compareQuotes(article, index, compare));
  return { ...article, comparisons };
}

/**
 * Holds the quotations of an article against the sources: speech in marks, but for what stands in another quotation.
 * Whose words they are counts only where the reading is sure of it.
 *
 * @returns in order; a quotation of which nothing can be said is left out.
 */
function compareQuotes(
  article: Article,
  index: SourceIndex,
  compare: (sought: Sought) => Compared | undefined,
): readonly Comparison[] {
  const { text, markup, quotes, people } = article;
  if (index.indexed.length === 0) return [];
  const attributions = attributionsByQuote(article);
  return quotes.flatMap((quote): readonly Comparison[] => {
    if (quote.use !== "speech" || quote.marks === "none" || quote.outer !== undefined) return [];
    const attribution = attributions.get(quote);
    const isSure = attribution !== undefined && isProbable(attribution, sureFrom);
    const person = isSure ? attribution.source?.person : undefined;
    const spans = piecesOf(quote).flatMap((piece) => without(piece, itemsIn(markup, piece)));
    const compared = compare({
      text,
      spans,
      ...(person === undefined ? {} : { names: person.forms }),
      others: people.filter((it) => it !== person).map(({ forms }) => forms),
    });
    return compared === undefined ? [] : [{ start: quote.start, end: quote.end, quote, ...compared }];
  });
}

function attributionsByQuote({ attributions }: Article): ReadonlyMap<Quote, Attribution> {
  return new Map(
    attributions.flatMap((attribution) => attribution.quotes.map((quote) => [quote, attribution])),
  );
}

/** What each paragraph has of a quotation, without the marks around the whole; a mark that opens a piece is no word. */
function piecesOf({ pieces, inner }: Quote): readonly Span[] {
  return pieces.map(({ start, end }) => ({
    start: Math.max(start, inner.start),
    end: Math.min(end, inner.end),
  }));
}

/** A span without what lies in some others, which are in order. */
function without(span: Span, left: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const it of left) {
    if (it.start > start) spans.push({ start, end: it.start });
    start = it.end;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}
