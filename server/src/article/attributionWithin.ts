import { contains, type Span } from "../text/span.ts";
import type { Attribution } from "./article.ts";

/** Whether an attribution stands in a span with its source, cue and words, so that all of it moves together. */
export function isWithin({ start, end, content, cue, source }: Attribution, span: Span): boolean {
  return (
    span.start <= start &&
    end <= span.end &&
    contains(span, content) &&
    (cue === undefined || contains(span, cue)) &&
    (source === undefined || (contains(span, source) && contains(span, source.head)))
  );
}
