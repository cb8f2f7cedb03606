import type { Article } from "../article/article.ts";
import type { Finding } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import { groupVoices } from "./voices.ts";
import { counted } from "./words.ts";

/** A line over the headline. */
export interface HeadlineCounts {
  /** The headline, or the start of the text where there is none. */
  readonly span: Span;
  readonly title: string;
}

/** "8 people · 12 quotes · no findings" for the headline. */
export function countForHeadline(article: Article, findings: readonly Finding[]): HeadlineCounts {
  const headline = article.paragraphs.find(({ kind }) => kind === "headline");
  const { quoteCount, people } = groupVoices(article);
  const parts = [
    counted(people.length, "person", "people"),
    counted(quoteCount, "quote"),
    findings.length === 0 ? "no findings" : counted(findings.length, "finding"),
  ];
  return { span: headline ?? { start: 0, end: 0 }, title: parts.join(" · ") };
}
