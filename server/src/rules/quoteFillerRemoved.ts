import { comparisonsWith, oneLine, placeInWords, spanOfDifferences } from "../article/passages.ts";
import { joinMessages, msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation without an "um", "you know", a word said twice or one broken off, where nothing else differs.
 *
 * Most newsrooms print it so; for those that do not, and for whoever wants to know.
 */
export const quoteFillerRemoved: Rule = {
  id: "quote-filler-removed",
  level: "hint",
  summary: "Fillers or repeated words of the source are left out of a quotation.",
  explanation:
    "Most newsrooms leave out “um” and words said twice, some do not. If yours does, turn this rule off.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I ⟦think⟧ forty boats is what we have,” Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats. I ⟦think⟧ forty boats is what we have,” Ana Lund said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think, you know, forty boats is what we have,” Ana Lund said.",
      // What stands before the quotation is not left out of it.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      // Another rule has the changed word.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“I think forty ships is what we have,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“Forty boats is what we have,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const comparison of comparisonsWith(article, "filler-removed")) {
      const passage = comparison.passages[0];
      const left = comparison.differences.filter(({ kind }) => kind === "filler");
      if (passage === undefined) continue;
      yield {
        span: spanOfDifferences(comparison, left),
        message: msg`Left out here, and said in ${placeInWords(passage)}: ${joinMessages(
          left.map(({ said }) => msg`“${oneLine(said)}”`),
          ", ",
        )}.`,
      };
    }
  },
};
