import type { Passage } from "../article/comparisons.ts";
import { indexAfter, itemAt } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import type { Fit, QuoteItems } from "./fits.ts";
import type { Segment, Source } from "./source.ts";

/** The passage that a quotation fits into, with its speaker and time. */
export function passageOf(quote: QuoteItems, { stretch, alignment }: Fit): Passage {
  const { source, items } = stretch;
  const [from, to] = alignment.whole;
  const start = items[from]?.start ?? 0;
  const end = Math.max(start, items[to - 1]?.end ?? start);
  const segment = itemAt(source.segments, start);
  const { speaker, time } = segment ?? {};
  return {
    start,
    end,
    uri: source.uri,
    name: source.name,
    words: spokenWords(source, { start, end }),
    quote: { start: quote.items[0]?.start ?? 0, end: quote.items.at(-1)?.end ?? 0 },
    ...(speaker === undefined ? {} : { speaker }),
    ...(time === undefined ? {} : { time }),
  };
}

/** What is said in a stretch of a source, on one line: without the labels and times between its segments. */
export function spokenWords({ text, segments }: Source, { start, end }: Span): string {
  const parts: string[] = [];
  for (let index = indexAfter(segments, start); index < segments.length; index++) {
    const segment = segments[index] as Segment;
    if (segment.start >= end) break;
    parts.push(text.slice(Math.max(start, segment.start), Math.min(end, segment.end)));
  }
  return parts.join(" ").replace(/\s+/gu, " ").trim();
}
