import type { Claim, ClaimKind } from "../article/article.ts";
import { findUnsourced } from "../article/unsourced.ts";
import { type Message, msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports only the claims that an editor would be asked about first: a figure together with blame, with a cause or with a
 * record, in the writer's own voice and far from any source. The outline lists all claims, the most risky first.
 *
 * Fires once in 100 articles of `polnear.dev` and 4 times in 100 of the world's English-language papers (4 and 6 before polls,
 * counts and the paragraphs behind a lede were sources). 15 of 17 in `polnear.train` (13 of 30 before) and 14 of 24 in the
 * dev files (14 of 30) were statements that an editor would ask about; the rest are results of races and what a list of
 * prizes or a court says, so it is a `hint`.
 */
export const unattributedClaim: Rule = {
  id: "unattributed-claim",
  level: "hint",
  summary: "A risky statement of fact has no source near it.",
  explanation:
    "A figure that names a cause or puts blame, and a record with a number, are what readers and lawyers ask about " +
    "first. Say in this sentence or the next who counted. What you saw yourself needs no source, nor what one in the " +
    "paragraph covers, within two sentences, or in the two paragraphs behind the lede. All other claims are listed in " +
    "the view “Fact Check”, the most risky first, not here.",
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
      // The lede leaves its source to the paragraphs behind it.
      "Sales in the shops fell by 38 percent because of the strike.\n\nThe ferry has not sailed since May, and the pier is shut.\n\n“We counted twice,” said Ana Lund of the chamber of commerce.",
      // A poll that was named before is a source, though no verb reports it.
      "The town lies on the coast.\n\nLund College asked 900 people in a poll.\n\nIn May, 38 percent of them stayed at home because of the strike, up from 12 percent.",
      // A guess, and what the writer saw.
      "The town lies on the coast.\n\nA strike would cost the shops 38 percent of their sales because of the ferry.\n\nOur rent rose by 38 percent because of the strike.",
      // A figure without cause or blame.
      "The town lies on the coast.\n\nAbout 9,000 people live there, and the council meets in May.",
      // A cause without a figure.
      "The town lies on the coast.\n\nThe shops closed early because of the rain.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["claims", "attributions", "dataSources"], opening: true, paragraphs: 2 },
  *check(article) {
    const isWanted = (claim: Claim): boolean => isRisky(claim) && isReport(slice(article.text, claim));
    for (const claim of findUnsourced(article, isWanted)) yield problemOf(claim);
  },
};

/** On `written.train` eight of ten sentences above it are marked as claims without a source. */
const leastStrength = 0.65;

/** The same for a figure with blame, which an editor asks about first. */
const leastOfBlame = 0.5;

/** Whether a claim joins a figure with blame, a cause or a record. */
function isRisky({ kinds, risk, strength }: Claim): boolean {
  if (risk === "blamedFigure") return strength >= leastOfBlame;
  const isFigure = kinds.includes("number") || kinds.includes("quantity");
  return isFigure && strength >= leastStrength && (kinds.includes("cause") || kinds.includes("superlative"));
}

/** Whether a sentence tells others what is so: no memory of the writer's own, and no guess. */
function isReport(sentence: string): boolean {
  return !isWitness.test(sentence) && !isGuess.test(sentence);
}

// What the writer saw: "we know their average age", "my rent rose".
const isWitness = /\b(?:[Ii]|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b/u;

// What is not said to be so: "it would cost", "you will pay", "if it rises"; not "William", "US".
const isGuess = /\b(?:would|could|should|might|will|probably|imagine|suppose|if|your?)\b/iu;

function problemOf({ start, end, kinds }: Claim): Problem {
  const kind = kinds.find((it) => words[it] !== undefined) ?? "number";
  const what = words[kind] ?? msg`this figure`;
  return {
    span: { start, end },
    message: msg`No source found for ${what} (looked in its paragraph and two sentences before and after it).`,
  };
}

/** What the second half of a risky claim is called. */
const words: Partial<Record<ClaimKind, Message>> = {
  accusation: msg`this figure with an accusation`,
  cause: msg`this figure with a cause`,
  superlative: msg`this superlative with a figure`,
};
