import type { Article, Paragraph } from "../article/article.ts";
import type { Span } from "../text/span.ts";

/** A heading and all that stands under it. */
export interface Section {
  readonly heading: Paragraph;
  /** From the heading to the end of the last paragraph before the next one. */
  readonly span: Span;
}

/** The headline with all up to the first cross-head, then each cross-head with its paragraphs, in order. */
export function findSections({ paragraphs }: Article): readonly Section[] {
  const headings = [...paragraphs.entries()].filter(([, paragraph]) => isHeading(paragraph));
  return headings.map(([, heading], order) => {
    const next = headings[order + 1]?.[0] ?? paragraphs.length;
    return { heading, span: { start: heading.start, end: (paragraphs[next - 1] ?? heading).end } };
  });
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === "headline" || kind === "crossHead";
}
