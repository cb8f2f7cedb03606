import type { Article, VagueSource } from "../article/article.ts";
import { findUnnamed } from "../article/unnamed.ts";
import { msg } from "../text/message.ts";
import { indexAfter, startsWithin } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports "studies show" and "a survey found" where neither the sentence nor the next one says whose study that is.
 */
export const unnamedStudy: Rule = {
  id: "unnamed-study",
  level: "hint",
  summary: "A study is cited, and the text does not say which.",
  explanation:
    "Readers who want to look it up need the institution, the year, the journal or a link; one of them is enough, in " +
    "this sentence or the next. “The study” that was named before is never reported.",
  examples: {
    bad: [
      {
        text: "The ferry came back in May. ⟦Studies show⟧ that boats calm people. The pier has been painted.",
      },
      {
        text: "The ferry came back in May. ⟦A recent survey found⟧ that nine of ten passengers sleep on board. The pier is blue.",
      },
    ],
    good: [
      "The ferry came back in May. A survey by Lund College found that nine of ten passengers sleep on board.",
      // The next sentence names it.
      "The ferry came back in May. A recent survey found that nine of ten passengers sleep on board. It was made by Lund College.",
      "The ferry came back in May. The survey found that nine of ten passengers sleep on board. The pier is blue.",
      "The ferry came back in May. “Studies show that boats calm people,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["vagueSources", "attributions", "mentions"], paragraphs: 1 },
  *check(article) {
    const names = article.mentions.filter(({ kind, of }) => kind === "name" && of === "organisation");
    for (const { start, end } of findUnnamed(article, studies)) {
      const span = { start, end };
      if (startsWithin(names, reachOf(article, span))) continue;
      yield {
        span,
        message: msg`Which study? “${slice(article.text, span)}” does not say, nor does the sentence after.`,
      };
    }
  },
};

const studies: ReadonlySet<VagueSource["kind"]> = new Set(["study"] as const);

/** The sentence of a phrase and the one behind it. */
function reachOf(article: Article, { start }: Span): Span {
  const index = indexAfter(article.sentences, start);
  const next = article.sentences[index + 1] ?? article.sentences[index];
  return { start: article.sentences[index]?.start ?? start, end: next?.end ?? start };
}
