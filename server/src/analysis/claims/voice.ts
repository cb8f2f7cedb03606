import type { Attribution, Quote } from "../../article/article.ts";
import { contains, type Span } from "../../text/span.ts";

/** Who speaks in a sentence. */
export interface Voice {
  /** The speech that the sentence has a part of, in order. */
  readonly speech: readonly Quote[];
  /** The attributions that the sentence has a part of, in order. */
  readonly attributions: readonly Attribution[];
}

/** Whether what stands at a span is said by others than the writer: in an attribution, or in speech that has none. */
export function isReported({ speech, attributions }: Voice, span: Span): boolean {
  return (
    attributions.some(({ content }) => contains(content, span)) ||
    speech.some((quote) => contains(quote, span))
  );
}

/** Answers, for spans that are asked for in order, who speaks in them. */
export function voiceFinder(
  quotes: readonly Quote[],
  attributions: readonly Attribution[],
): (span: Span) => Voice {
  const speechIn = overlapFinder(quotes.filter(({ use, outer }) => use === "speech" && outer === undefined));
  const attributionsIn = overlapFinder(attributions);
  return (span) => ({ speech: speechIn(span), attributions: attributionsIn(span) });
}

/** Answers, for spans that are asked for in order, which of the items (in order of start) overlap one. */
function overlapFinder<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
  let next = 0;
  let open: readonly Item[] = [];
  return (span) => {
    const found = open.filter((item) => item.end > span.start);
    for (let item = items[next]; item !== undefined && item.start < span.end; item = items[++next])
      if (item.end > span.start) found.push(item);
    open = found;
    return found;
  };
}
