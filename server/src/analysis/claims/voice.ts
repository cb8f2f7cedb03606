import type { Attribution, Quote } from "../../article/article.ts";
import type { Span } from "../../text/span.ts";

/** Who speaks in a sentence. */
export interface Voice {
  /** What is said by others than the writer: the contents of attributions, and speech that has none. */
  readonly reported: readonly Span[];
  /** The attributions that the sentence has a part of, in order. */
  readonly attributions: readonly Attribution[];
}

/** Answers, for spans that are asked for in order, who speaks in them. */
export function voiceFinder(
  quotes: readonly Quote[],
  attributions: readonly Attribution[],
): (span: Span) => Voice {
  const speech = quotes.filter(({ use, outer }) => use === "speech" && outer === undefined);
  const speechIn = overlapFinder(speech);
  const attributionsIn = overlapFinder(attributions);
  return (span) => {
    const found = attributionsIn(span);
    return { reported: [...found.map(({ content }) => content), ...speechIn(span)], attributions: found };
  };
}

/** Answers, for spans that are asked for in order, which of the items (in order of start) overlap one. */
function overlapFinder<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
  let next = 0;
  let open: readonly Item[] = [];
  return (span) => {
    const begun: Item[] = [];
    for (let item = items[next]; item !== undefined && item.start < span.end; item = items[++next])
      begun.push(item);
    open = [...open, ...begun].filter((item) => item.end > span.start);
    return open;
  };
}
