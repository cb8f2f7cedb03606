import { attributionsByQuote } from "../article/lookup.ts";
import { comparisonsWith, placeInWords } from "../article/passages.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation that the source has under another name: that of somebody else in the article, or of anybody if the
 * source has the quoted person's own words elsewhere. "Speaker 1" and the like name nobody.
 *
 * Only where the reading is sure who is quoted, and the words are at most slightly changed.
 */
export const quoteSpeakerDiffers: Rule = {
  id: "quote-speaker-differs",
  level: "error",
  summary: "The source has these words under another name.",
  explanation:
    "Either the attribution or the label in the transcript is not right. Check who speaks at that place.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“The council has promised a new pier since 1984,”⟧ Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“My father built the old pier with his own hands,”⟧ Ben Okoro said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The council has promised a new pier since 1984,” Ben Okoro said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“My father built the old pier with his own hands,” Ana Lund said.",
      // A few words may be anybody’s.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“A new pier,” Ana Lund said.",
      // Nobody is named.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The council has promised a new pier since 1984,” said a voice from the back of the hall.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    const comparisons = comparisonsWith(article, "speaker-differs");
    const byQuote = attributionsByQuote(article, new Set(comparisons.map(({ quote }) => quote)));
    for (const { quote, passages } of comparisons) {
      const passage = passages[0];
      if (passage?.speaker === undefined) continue;
      const name = byQuote.get(quote)?.source?.name ?? msg`somebody else`;
      yield {
        span: quote,
        message: msg`The words of ${passage.speaker} in ${placeInWords(passage)} are attributed to ${name} here.`,
      };
    }
  },
};
