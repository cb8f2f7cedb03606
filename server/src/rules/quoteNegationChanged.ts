import { comparisonsWith, differenceInWords } from "../article/passages.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a "not", "never" or "nobody" that a quotation has and the source has not, or the other way round.
 *
 * It looks only within the words that are quoted: one that begins behind the "not" is the same words.
 */
export const quoteNegationChanged: Rule = {
  id: "quote-negation-changed",
  level: "error",
  summary: "A quotation denies what the source does not, or the other way round.",
  explanation:
    "One small word turns a sentence around. Listen to the recording again, since a transcript may have lost it; else quote " +
    "what was said.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We ⟦will⟧ close the harbor to the small boats,” Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“My father built the old pier with his own hands, and ⟦somebody⟧ paid him for it,” Ana Lund said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We won’t close the harbor to the small boats,” Ana Lund said.",
      // The cut is marked.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We … close the harbor to the small boats,” Ana Lund said.",
      // Other words that deny are changed words.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will never close the harbor to the small boats,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const { passages, differences } of comparisonsWith(article, "negation-changed")) {
      const passage = passages[0];
      if (passage === undefined) continue;
      for (const difference of differences.filter(({ kind }) => kind === "negation"))
        yield { span: difference, message: differenceInWords(difference, passage) };
    }
  },
};
