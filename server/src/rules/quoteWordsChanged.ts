import { comparisonsWith, differenceInWords, spanOfDifferences } from "../article/passages.ts";
import { joinMessages } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation whose words are not quite those of the source: changed, added or left out without a mark.
 *
 * Capitals, marks, spellings, short forms ("don't"), fillers and how numbers are written do not count. One finding a
 * quotation, from the first word that differs to the last.
 */
export const quoteWordsChanged: Rule = {
  id: "quote-words-changed",
  level: "warning",
  summary: "Words of a quotation are not those of the source.",
  explanation:
    "What stands in quotation marks is what was said. Quote the words, mark what you change with brackets or an ellipsis, or " +
    "report what was said without marks.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the ⟦fishing⟧ boats,” Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The council ⟦always promised a new pier since 1984, and we keep⟧ waiting for it,” Ben Okoro said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We won’t close the harbour to the small boats!,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close [it] to the small boats,” Ana Lund said.",
      // A pause and “you know” are no words that were changed.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think forty boats is what we have,” Ana Lund said.",
      // Nothing like it was said, so it is not known to be changed.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The fish market on the square will be sold in autumn,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const comparison of comparisonsWith(article, "words-changed")) {
      const passage = comparison.passages[0];
      const changed = comparison.differences.filter(({ kind }) => kind === "words");
      if (passage === undefined) continue;
      yield {
        span: spanOfDifferences(comparison, changed),
        message: joinMessages(
          changed.map((difference) => differenceInWords(difference, passage)),
          " ",
        ),
      };
    }
  },
};
