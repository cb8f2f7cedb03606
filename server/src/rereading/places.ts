import type { Paragraph } from "../article/article.ts";
import { firstWhere } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";

/** Paragraphs one behind the other, by the index of the first and the index behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches in order, those that touch each other as one; those that hold no paragraph are left out. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    if (stretch.from >= stretch.to) continue;
    const last = joined.at(-1);
    if (last === undefined || last.to < stretch.from) joined.push(stretch);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
  }
  return joined;
}

/** Whether a stretch has a paragraph in common with some others, which are in order and apart. */
export function touchesAny(stretches: readonly Stretch[], { from, to }: Stretch): boolean {
  const stretch = stretches[firstWhere(stretches, (it) => it.to > from)];
  return stretch !== undefined && stretch.from < to;
}

/** The paragraphs of a stretch as one span. */
export function spanOf(paragraphs: readonly Paragraph[], { from, to }: Stretch): Span {
  return { start: paragraphs[from]?.start ?? 0, end: paragraphs[to - 1]?.end ?? 0 };
}
