import { phraseOf } from "../article/sameFact.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Points at two numbers of one noun or unit that differ a little, where they may be of the same thing.
 *
 * Off, since in published articles (7 findings in 100) they hardly ever are: it is for those who check every number.
 * With it, a number that was changed in one of two places is found in .83 of articles. Misses amounts in a currency
 * that is written before the number in letters ("RM480,000", "Rs 7,000").
 */
export const differingNumbers: Rule = {
  id: "differing-numbers",
  level: "off",
  summary: "Two numbers of the same things differ a little.",
  explanation: "If both are of the same thing, one is a slip. If not, nothing is to be done.",
  examples: {
    bad: [
      {
        text: "The ferry carried 80 passengers when it sank. Divers searched the bay.\n\nAll ⟦81 passengers⟧ were saved.",
      },
      {
        text: "The town paid $45,000 for the ferry, which is old.\n\nThe price of ⟦$48,000⟧ for the ferry was high.",
      },
    ],
    good: [
      "The ferry carried 80 passengers when it sank. Divers searched the bay.\n\nAll 80 passengers were saved.",
      "The ferry carried 80 passengers when it sank. Divers searched the bay.\n\nAbout 300 passengers sail each day.",
      "The ferry carried 80 passengers when it sank. Divers searched the bay.\n\nMore than 70 passengers were hurt.",
      "The first three boats sank. Divers searched the bay.\n\nThe next four boats were saved.",
    ],
  },
  yieldsTo: ["inconsistent-number", "headline-number"],
  waitsForTyping: true,
  *check(article) {
    for (const pair of article.disagreements) {
      if (pair.evidence < leastEvidence) continue;
      const { first, second } = pair;
      const [one, other] = [slice(article.text, phraseOf(first)), slice(article.text, phraseOf(second))];
      yield {
        span: phraseOf(second),
        message: msg`${other} here, ${one} before: is this the same?`,
        related: [{ span: phraseOf(first), message: msg`Here it is ${one}.` }],
      };
    }
  },
};

/** Of the changed numbers in `polnear.train` and `written.train` .91 have so much. */
const leastEvidence = 1.5;
