import type { Claim } from "../article/article.ts";
import { findUnsourced } from "../article/unsourced.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports every cause in the writer's own voice that no source stands near.
 *
 * Off: most are right or plain to see, and the outline lists them all. For a desk that proves each of them.
 */
export const unsourcedCause: Rule = {
  id: "unsourced-cause",
  level: "off",
  summary: "A cause is stated and has no source near it.",
  explanation:
    "That one thing led to another is a finding, not an observation: say who found it. All of them are listed in the view " +
    "“Fact Check”, under Claims.",
  examples: {
    bad: [
      {
        text: "The town lies on the coast.\n\n⟦The shops closed early because of the strike.⟧\n\nThe council meets in May.",
      },
      {
        text: "The town lies on the coast.\n\n⟦The new bridge led to a rise in rents.⟧\n\nThe council meets in May.",
      },
    ],
    good: [
      "The town lies on the coast.\n\nThe shops closed early because of the strike, the chamber of commerce said.",
      "The town lies on the coast.\n\nThe shops closed early, and it rained.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["claims", "attributions", "dataSources"], opening: true, paragraphs: 2 },
  *check(article) {
    for (const { start, end } of findUnsourced(article, isWanted)) {
      yield {
        span: { start, end },
        message: msg`No source found for this cause (looked in its paragraph and two sentences before and after it).`,
      };
    }
  },
  yieldsTo: ["unattributed-claim"],
};

function isWanted({ kinds }: Claim): boolean {
  return kinds.includes("cause");
}
