import { phraseOf } from "../article/sameFact.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a long number that the text has with one digit changed, or two swapped, where the same noun is counted or
 * the same unit measured: "2,383 delegates" and "2,338 delegates".
 *
 * Short numbers differ in a digit by chance, so they are left to `differing-numbers`. Fires once in 1,474 published
 * articles, where two counties had 367 and 360 voters, so it is a `hint`.
 */
export const inconsistentNumber: Rule = {
  id: "inconsistent-number",
  level: "hint",
  summary: "The same number seems to be given with another digit.",
  explanation:
    "Two long numbers of the same things hardly differ in one digit by chance: one of them is probably a slip. Check " +
    "which one is right, and whether both are of the same thing.",
  examples: {
    bad: [
      {
        text: "The company has 2,383 workers at the harbor. Most are divers.\n\nAll ⟦2,338 workers⟧ were paid in May.",
      },
      {
        text: "The ferry cost $41,250 in all. The mayor signed the bill.\n\nThe council paid ⟦$47,250⟧ for the ferry.",
      },
    ],
    good: [
      "The company has 2,383 workers at the harbor. Most are divers.\n\nAll 2,383 workers were paid in May.",
      // A rounded number.
      "The company has 2,383 workers at the harbor. Most are divers.\n\nThe 2,000 workers were paid in May.",
      // More than a digit.
      "The company has 2,383 workers at the harbor. Most are divers.\n\nIts rival has 2,751 workers there.",
      // Two groups, set against each other.
      "The company has 2,383 workers at the harbor, and its rival has 2,338 workers. Most of them are divers.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const { first, second, evidence, isSlip, values } of article.disagreements) {
      if (!isSlip || evidence < leastEvidence || values > mostValues) continue;
      const [one, other] = [phraseOf(first), phraseOf(second)];
      yield {
        span: other,
        message: msg`${slice(article.text, other)} here, ${slice(article.text, one)} before: the two differ in a digit.`,
        related: [{ span: one, message: msg`Here it is ${slice(article.text, one)}.` }],
      };
    }
  },
};

/** Four digits and more, or three and a word in common around them. */
const leastEvidence = 3;

/** A text with more values of a noun or unit is a table in words. */
const mostValues = 3;
