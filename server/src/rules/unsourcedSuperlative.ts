import type { Claim } from "../article/article.ts";
import { findUnsourced } from "../article/unsourced.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports every superlative in the writer's own voice that no source stands near.
 *
 * Off: most are right or plain to see, and the outline lists them all. For a desk that proves each of them.
 */
export const unsourcedSuperlative: Rule = {
  id: "unsourced-superlative",
  level: "off",
  summary: "A superlative has no source near it.",
  explanation:
    "The first, the largest, the only: readers remember them, and somebody always knows an older one. Say who counted, or " +
    "write “one of the first”. All superlatives are listed in the view “Fact Check”, under Claims.",
  examples: {
    bad: [
      {
        text: "The town lies on the coast.\n\n⟦It has the oldest pier in the country.⟧\n\nThe council meets in May.",
      },
      {
        text: "The town lies on the coast.\n\n⟦No other town has ever built a longer bridge, the longest in Europe.⟧\n\nThe council meets in May.",
      },
    ],
    good: [
      "The town lies on the coast.\n\nIt has the oldest pier in the country, according to the chamber of commerce.",
      "The town lies on the coast.\n\nThe first floor of the hall is empty, and at first it was dark.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["claims", "attributions", "dataSources"], opening: true, paragraphs: 2 },
  *check(article) {
    for (const { start, end } of findUnsourced(article, isWanted)) {
      yield {
        span: { start, end },
        message: msg`No source found for this superlative (looked in its paragraph and two sentences before and after it).`,
      };
    }
  },
  yieldsTo: ["unattributed-claim"],
};

function isWanted({ kinds }: Claim): boolean {
  return kinds.includes("superlative");
}
