import type { Claim, ClaimKind } from "../article/article.ts";
import { findUnsourced } from "../article/unsourced.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports only the claims that an editor would be asked about first: a figure together with a cause or with blame,
 * or a superlative with a figure, in the writer's own voice and far from any source. The outline lists all claims.
 *
 * Fires 4 times in 100 articles of PolNeAR and 6 in 100 of the world's English-language papers. Of 30 read, 14 were
 * statements that an editor would ask about; the rest are figures of speech, opinions, results of races and lists of
 * prizes, so it is a `hint`.
 */
export const unattributedClaim: Rule = {
  id: "unattributed-claim",
  level: "hint",
  summary: "A risky statement of fact has no source near it.",
  explanation:
    "A figure that names a cause or puts blame, and a record with a number, are what readers and lawyers ask about " +
    "first. Say in this sentence or the next who counted. What you saw yourself, and what a source within two " +
    "sentences covers, needs no other. All other claims are listed in the view “Fact Check”, not here.",
  examples: {
    bad: [
      {
        text: "The town lies on the coast.\n\n⟦Sales in the shops fell by 38 percent because of the strike.⟧\n\nThe council meets in May.",
      },
      {
        text: "The plant stands on the river.\n\n⟦Negligence at the plant has killed 212 people since 2009.⟧\n\nIts gates are painted blue.",
      },
    ],
    good: [
      "The town lies on the coast.\n\nSales in the shops fell by 38 percent because of the strike, according to the chamber of commerce.",
      // The next sentence says who counted.
      "Sales in the shops fell by 38 percent because of the strike. The figures are from the chamber of commerce, Ana Lund said.",
      // A figure without cause or blame.
      "The town lies on the coast.\n\nAbout 9,000 people live there, and the council meets in May.",
      // A cause without a figure.
      "The town lies on the coast.\n\nThe shops closed early because of the rain.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const claim of findUnsourced(article, isRisky)) yield problemOf(claim);
  },
};

/** On `written.train` eight of ten sentences above it are marked as claims without a source. */
const leastWeight = 0.65;

/** Whether a claim joins a figure with blame, a cause or a record. */
function isRisky(claim: Claim): boolean {
  if (claim.weight < leastWeight) return false;
  const kinds: ReadonlySet<ClaimKind> = new Set(claim.kinds);
  const isFigure = kinds.has("number") || kinds.has("quantity");
  return isFigure && (kinds.has("accusation") || kinds.has("cause") || kinds.has("superlative"));
}

function problemOf({ start, end, kinds }: Claim): Problem {
  const kind = kinds.find((it) => words[it] !== undefined) ?? "number";
  return {
    span: { start, end },
    message: `No source found for this ${words[kind] ?? "figure"} (looked in this sentence, the two before and the two after).`,
  };
}

/** What the second half of a risky claim is called. */
const words: Partial<Record<ClaimKind, string>> = {
  accusation: "figure with an accusation",
  cause: "figure with a cause",
  superlative: "superlative with a figure",
};
