import type { Article } from "../article/article.ts";
import type { Finding } from "../rules/rule.ts";
import { joinMessages, type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { groupVoices } from "./voices.ts";
import { quoteCount as quotes } from "./words.ts";

/** A line over the headline. */
export interface HeadlineCounts {
  /** The headline, or the start of the text where there is none. */
  readonly span: Span;
  readonly title: string;
}

/** "8 people · 12 quotes · no findings" for the headline. */
export function countForHeadline(
  article: Article,
  findings: readonly Finding[],
  say: Say = sayInEnglish,
): HeadlineCounts {
  const headline = article.paragraphs.find(({ kind }) => kind === "headline");
  const { quoteCount, people } = groupVoices(article);
  const parts = [
    people.length === 1 ? msg`1 person` : msg`${people.length} people`,
    quotes(quoteCount),
    countFindings(findings.length),
  ];
  return { span: headline ?? { start: 0, end: 0 }, title: say(joinMessages(parts, " · ")) };
}

function countFindings(count: number): Message {
  if (count === 0) return msg`no findings`;
  return count === 1 ? msg`1 finding` : msg`${count} findings`;
}
