import { type Amount, findJumps, type Jump, readAmount } from "../article/magnitudes.ts";
import { phraseOf } from "../article/sameFact.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports an amount that the text has a thousand times as large elsewhere: "the £3.2 million bridge" and "£3.2 billion
 * for the bridge".
 *
 * The fewer digits they have in common, the more words must stand near both: $5 million and $5,000 are mostly of two
 * things. Never fires in 1,474 published articles.
 */
export const magnitudeJump: Rule = {
  id: "magnitude-jump",
  level: "information",
  summary: "The same amount seems to be given a thousand times as large elsewhere.",
  explanation:
    "Million and billion, or thousand and million, are easily mixed up. Check whether both amounts are of the same " +
    "thing; if so, one of them is a slip.",
  examples: {
    bad: [
      {
        text: "The bridge cost £3.2 million in all. Few had thought so.\n\nThe loan for the bridge, ⟦£3.2 billion⟧ in all, is paid.",
      },
      {
        text: "The harbor lost $14.75 billion in the storm. Few had thought so.\n\nThe loss of ⟦$14.75 million⟧ is paid by the harbor.",
      },
      {
        text: "The harbor shipped 45 million tonnes of copper. Few had thought so.\n\nOf its ⟦45 billion tonnes⟧ of copper, most went north.",
      },
      {
        text: "Some 2.4 million passengers sailed from the harbor in May. Few had thought so.\n\nOnly ⟦2,400 passengers⟧ sailed from the harbor that May, divers said.",
      },
    ],
    good: [
      "The bridge cost the town £3.2 million in all. Few had thought so.\n\nThe loan for the bridge, £3.2 million in all, is paid.",
      // Other things.
      "The bridge cost the town $25 million in all. Few had thought so.\n\nDivers earn $25,000 a year, as the log has it.",
      // Few digits.
      "The bridge cost the town $5 million in all. Few had thought so.\n\nThe town gave $5,000 to each diver.",
      // Set against each other.
      "The bridge cost £3.2 million, not the £3.2 billion that the loan for the bridge was first said to be.",
      "The bridge cost £3.2 million in all. Few had thought so.\n\nThe loan for the bridge, €3.2 billion in all, is paid.",
    ],
  },
  waitsForTyping: true,
  // A number is another object after an edit in its sentence.
  across: { lists: ["quantities"], isTouched: () => false },
  *check(article, _thresholds, { rereading }) {
    for (const jump of findJumps(article, gather(article, amounts, rereading))) {
      if (jump.shared < neededWords(jump)) continue;
      const { first, second, factor } = jump;
      const [one, other] = [slice(article.text, phraseOf(first)), slice(article.text, phraseOf(second))];
      const times = factor.toLocaleString("en-US");
      yield {
        span: phraseOf(second),
        message: msg`${other} here, ${one} before: ${
          second.low > first.low ? msg`${times} times as much` : msg`${times} times as little`
        }.`,
        related: [{ span: phraseOf(first), message: msg`Here it is ${one}.` }],
      };
    }
  },
};

const amounts: Gathering<"quantities", Amount> = {
  name: "amounts",
  of: "quantities",
  read: readAmount,
};

/** Amounts of three digits hardly agree by chance; of the four pairs in 2,114 articles with fewer, none was of one thing. */
function neededWords({ digits }: Jump): number {
  return Math.max(0, 3 - digits);
}
