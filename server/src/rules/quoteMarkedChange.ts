import { comparisonsWith, oneLine, placeInWords } from "../article/passages.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Tells what a source has where a quotation has brackets or an ellipsis, if all other words are the same: whether the
 * change keeps the sense only a reader can say.
 */
export const quoteMarkedChange: Rule = {
  id: "quote-marked-change",
  level: "hint",
  summary: "A quotation has marked changes; the source has these words.",
  explanation:
    "Brackets and ellipses are fair where they keep the sense. Read the passage to see whether yours do.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“We will not close [it] to the small boats,”⟧ Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“My father built the old pier … and nobody paid him for it,”⟧ Ana Lund said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“My father built the old pier with his own hands, and nobody paid him for it,” Ana Lund said.",
      // Another rule has the changed word.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close [it] to the large boats,” Ana Lund said.",
      // Of nothing that is in a source.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The fish market … will be sold in autumn,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const { quote, passages } of comparisonsWith(article, "marked-change")) {
      const passage = passages[0];
      if (passage === undefined) continue;
      yield { span: quote, message: msg`In ${placeInWords(passage)} it is “${oneLine(passage.words)}”.` };
    }
  },
};
