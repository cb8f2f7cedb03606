import { attributionsByQuote } from "../article/lookup.ts";
import { comparisonsWith } from "../article/passages.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation that stands in no source, although whoever is quoted has one: a label of a transcript, or the name of
 * a file, has the surname.
 *
 * Only where the reading is sure who is quoted, and only of four words and more.
 */
export const quoteNotInSources: Rule = {
  id: "quote-not-in-sources",
  level: "information",
  summary: "A quotation is in none of the sources of whoever is quoted.",
  explanation: "It may be from another talk: add that as a source, or note where it is from.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“The fish market on the square will be sold in autumn,”⟧ Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“Nobody on this coast has ever asked for a second lighthouse,”⟧ Ben Okoro said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      // No source has this speaker.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“The fish market on the square will be sold in autumn,” Carla Brandt said.",
      // A few words may be anywhere.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“A sad day,” Ana Lund said.",
      // Other words for the same are changed words.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the fishing boats,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    const comparisons = comparisonsWith(article, "not-found");
    const byQuote = attributionsByQuote(article, new Set(comparisons.map(({ quote }) => quote)));
    for (const { quote } of comparisons) {
      const name = byQuote.get(quote)?.source?.name;
      yield {
        span: quote,
        message:
          name === undefined
            ? msg`These words are in none of the sources.`
            : msg`These words are in none of the sources of ${name}.`,
      };
    }
  },
};
