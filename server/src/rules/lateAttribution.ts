import type { Article, Attribution } from "../article/article.ts";
import { mentionsIn } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import { indexAfter, indexFrom } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a long quotation that names its speaker only behind its last sentence.
 *
 * Fires 7 times in 100 articles of PolNeAR. Whether a reader minds is a matter of house style (The Guardian wants the
 * name behind the first sentence), so it is a hint.
 */
export const lateAttribution: Rule<"words" | "sentences"> = {
  id: "late-attribution",
  level: "hint",
  summary: "A long quotation names its speaker only at its end.",
  explanation:
    "Readers want to know who speaks before they have read three sentences. Put the attribution behind the first " +
    "sentence of the quotation, or before it.",
  examples: {
    bad: [
      {
        text: "The shop lies by the river.\n\n⟦“We saw the water rise in the night. By noon it stood in the shop. We carried out the flour and the sugar, and then the ovens went cold,”⟧ said Ana Lund, a baker.",
      },
      {
        text: "The shop lies by the river.\n\n⟦“When the water came over the wall in the night and ran down the lane to the shop, we carried out the flour and the sugar and the salt, and what we could not carry we put on the high shelves under the roof,”⟧ Ana Lund said.",
      },
    ],
    good: [
      // The name stands behind the first sentence.
      "The shop lies by the river.\n\n“We saw the water rise in the night,” said Ana Lund, a baker. “By noon it stood in the shop. We carried out the flour and the sugar, and then the ovens went cold.”",
      "The shop lies by the river.\n\n“We saw the water rise in the night. By noon it stood in the shop,” said Ana Lund, a baker.",
      // She is named before it, too.
      "Ana Lund, a baker, saw it come. “We saw the water rise in the night. By noon it stood in the shop. We carried out the flour and the sugar, and then the ovens went cold,” she said.",
    ],
  },
  thresholds: {
    words: { default: 40, least: 10, most: 500, summary: "words of a quotation before its attribution" },
    sentences: { default: 3, least: 2, most: 50, summary: "sentences of a quotation before its attribution" },
  },
  waitsForTyping: true,
  nearby: { lists: ["attributions"], reads: ["quotes", "mentions"], paragraphs: 1 },
  *check(article, limits) {
    for (const attribution of article.attributions) {
      const { kind, evidence, quotes, source, content } = attribution;
      if (kind !== "direct" || evidence !== "cueAfterQuote" || source?.person === undefined) continue;
      if (isNamedBefore(article, attribution)) continue;
      const span = quotes[0] ?? content;
      const sentences = startsIn(article.sentences, span);
      const words = article.tokens.slice(...rangeOf(article.tokens, span)).filter(isWord).length;
      if (sentences < limits.sentences && words < limits.words) continue;
      yield {
        span,
        message: msg`The speaker of this quotation is named only after ${sentences >= limits.sentences ? msg`${sentences} sentences` : msg`${words} words`}.`,
      };
    }
  },
};

/** Whether the reader has met the speaker before the quotation, in its paragraph or the one before. */
function isNamedBefore({ paragraphs }: Article, { content, source }: Attribution): boolean {
  const index = indexAfter(paragraphs, content.start);
  const start = (paragraphs[index - 1] ?? paragraphs[index])?.start ?? 0;
  return mentionsIn(source?.person, { start, end: content.start }).length > 0;
}

function startsIn(items: readonly Span[], span: Span): number {
  const [first, end] = rangeOf(items, span);
  return Math.max(1, end - first);
}

/** Indexes of the items that begin in a span: the first, and the one behind the last. */
function rangeOf(items: readonly Span[], { start, end }: Span): [number, number] {
  return [indexFrom(items, start), indexFrom(items, end)];
}

function isWord({ kind }: { readonly kind: string }): boolean {
  return kind !== "punctuation";
}
