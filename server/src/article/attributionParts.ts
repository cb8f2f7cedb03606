import type { Span } from "../text/span.ts";
import type { Attribution } from "./article.ts";

/** An attribution with its words, cue and source, each of which may stand in another paragraph. */
export function partsOf(attribution: Attribution): readonly Span[] {
  const { content, cue, source } = attribution;
  const parts: Span[] = [attribution, content];
  if (cue !== undefined) parts.push(cue);
  if (source !== undefined) parts.push(source, source.head);
  return parts;
}
