import type { Comparison } from "../article/article.ts";
import { comparisonsWith, oneLine, placeInWords } from "../article/passages.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation that joins what was said in two places, or that leaves out more than ten words without a mark.
 *
 * An ellipsis may leave out some 120 words; what stands farther apart, in another order or in two sources is spliced.
 */
export const quoteSpliced: Rule = {
  id: "quote-spliced",
  level: "warning",
  summary: "A quotation joins words that were not said together.",
  explanation:
    "Words that were said apart may mean something else together. Quote them apart, each with its own marks, or mark what " +
    "was left out.",
  examples: {
    sources: [
      "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I think, you know, forty boats is what we have.\n\nOKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n\nLUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
    ],
    bad: [
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“We will not close the harbor to the small boats, and nobody paid him for it,”⟧ Ana Lund said.",
      },
      {
        text: "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n⟦“My father built the old pier with his own hands. Forty boats is what we have,”⟧ Ana Lund said.",
      },
    ],
    good: [
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said.",
      // Two quotations.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor to the small boats,” Ana Lund said. “My father built the old pier with his own hands.”",
      // The cut is marked, and short.
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“We will not close the harbor … forty boats is what we have,” Ana Lund said.",
      "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n“Forty boats is what we have,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const comparison of comparisonsWith(article, "spliced"))
      yield { span: comparison.quote, message: messageOf(comparison) };
  },
};

function messageOf({ passages, differences }: Comparison): Message {
  const places = passages.map((passage) => msg`“${oneLine(passage.words)}” in ${placeInWords(passage)}`);
  if (places.length > 1) return msg`These words stand apart: ${joinMessages(places, msg`, and `)}.`;
  const left = differences.toSorted((one, other) => other.said.length - one.said.length)[0];
  const said = oneLine(left?.said ?? "");
  const place = joinMessages(passages.map(placeInWords), ",");
  return msg`“${said}” is left out here without a mark: it stands between these words in ${place}.`;
}
