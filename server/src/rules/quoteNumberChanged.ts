import { comparisonsWith, differenceInWords } from "../article/passages.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a number in a quotation that is another one in the source, however alike the words around it are.
 *
 * "Forty" and "40" are one number; "one" counts only where the source has another number in its place.
 */
export const quoteNumberChanged: Rule = {
  id: "quote-number-changed",
  level: "error",
  summary: "A number in a quotation is another one in the source.",
  explanation:
    "A number is what readers take from a quotation. Listen to the recording again, since a transcript may be what has it " +
    "wrong; else quote the number that was said.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think ⟦fourteen⟧ boats is what we have,” Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The council has promised a new pier since ⟦1948⟧,” Ben Okoro said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think 40 boats is what we have,” Ana Lund said.",
      // Other words are no number.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think many boats is what we have,” Ana Lund said.",
      // The number is marked as the writer’s.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think [14] boats is what we have,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The council has promised a new pier since nineteen eighty-four,” Ben Okoro said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const { passages, differences } of comparisonsWith(article, "number-changed")) {
      const passage = passages[0];
      if (passage === undefined) continue;
      for (const difference of differences.filter(({ kind }) => kind === "number"))
        yield { span: difference, message: differenceInWords(difference, passage) };
    }
  },
};
