import type { Attribution, Source } from "../../article/article.ts";
import type { Span } from "../../text/span.ts";

/** Each source once, in order of its head. */
export function sourcesInOrder(attributions: readonly Attribution[]): readonly Source[] {
  const byHead = new Map<number, Source>();
  for (const { source } of attributions) {
    if (source !== undefined && !byHead.has(source.head.start)) byHead.set(source.head.start, source);
  }
  return [...byHead.values()].sort((one, other) => one.head.start - other.head.start);
}

/** What each source says, by the start of its head. */
export function contentsBySource(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Span[]> {
  const contents = new Map<number, Span[]>();
  for (const { source, content } of attributions) {
    if (source === undefined) continue;
    const known = contents.get(source.head.start);
    if (known === undefined) contents.set(source.head.start, [content]);
    else known.push(content);
  }
  return contents;
}
