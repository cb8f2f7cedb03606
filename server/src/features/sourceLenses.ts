import type { Article, Comparison } from "../article/article.ts";
import { paragraphAt } from "../article/lookup.ts";
import { clockOf } from "../article/passages.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { describeVerdict } from "./comparisons.ts";

/** A line above the paragraph of a quotation that stands in a source. */
export interface SourceLens {
  readonly span: Span;
  /** Where the quotation begins. */
  readonly quote: number;
  readonly title: string;
}

/**
 * One for each quotation that stands in a source, in order; where a paragraph has several of which the same is to be
 * said, as of both parts of “A,” she said. “B”, one for the first.
 */
export function findSourceLenses(article: Article, say: Say = sayInEnglish): readonly SourceLens[] {
  const lenses = article.comparisons
    .filter(({ passages }) => passages.length > 0)
    .map((comparison): SourceLens => {
      const { start, end } = paragraphAt(article, comparison.start) ?? comparison;
      return { span: { start, end }, quote: comparison.start, title: say(titleOf(comparison)) };
    });
  return lenses.filter(({ span, title }, index) => {
    const before = lenses[index - 1];
    return before === undefined || before.span.start !== span.start || before.title !== title;
  });
}

/** "◷ 00:14:32 transcripts/lee.srt · 1 word differs". */
function titleOf(comparison: Comparison): Message {
  const [passage] = comparison.passages;
  const name = passage?.name ?? "";
  const place = passage?.time === undefined ? name : `◷ ${clockOf(passage.time)} ${name}`;
  return msg`${place} · ${describeVerdict(comparison)}`;
}
