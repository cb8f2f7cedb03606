import { acrossMarks, findMarkFaultsAgain } from "../rereading/markFaults.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a paragraph that goes on with a quotation and does not begin with an opening mark: the paragraph before
 * leaves a quotation open, and this one closes it.
 *
 * Once in 840 articles of PolNeAR, and right. Of opening marks left out in 25 quotations of several paragraphs 14 are
 * found; where another paragraph follows that does open, the quotation is reported as unclosed. Misses one whose second
 * paragraph is short, since a line that ends with the mark may say whose words they were (“We tried. ⏎ Ann Lee, mayor.”).
 */
export const missingReopeningMark: Rule = {
  id: "missing-reopening-mark",
  level: "error",
  summary: "A quotation goes on in a paragraph that no mark opens.",
  explanation:
    "A quotation of several paragraphs has an opening mark at the start of each, and a closing mark only at its end. " +
    "Without the mark readers take the paragraph for your own words.",
  examples: {
    bad: [
      {
        text: "Ana Lund waited outside. “We will be back in the spring.\n\n⟦And we will bring our children,”⟧ she said.",
        fixed:
          "Ana Lund waited outside. “We will be back in the spring.\n\n“And we will bring our children,” she said.",
      },
      {
        text: 'Ana Lund said: "We will be back.\n\n⟦We will bring our children. We will bring soup and sing in the dark until somebody opens the door."⟧\n\nThe vote ended late.',
        fixed:
          'Ana Lund said: "We will be back.\n\n"We will bring our children. We will bring soup and sing in the dark until somebody opens the door."\n\nThe vote ended late.',
      },
    ],
    good: [
      "Ana Lund waited outside. “We will be back in the spring.\n\n“And we will bring our children,” she said.",
      // The first quotation was closed: the second lacks its own opening mark.
      "Ana Lund waited outside. “We will be back in the spring.”\n\nAnd we will bring our children,” she said.",
      // Nothing closes it: the mark that is missing is the closing one.
      "Ana Lund waited outside. “We will be back in the spring.\n\nThe vote ended late.",
    ],
  },
  waitsForTyping: true,
  across: acrossMarks,
  *check(article, _thresholds, { rereading }) {
    for (const { kind, span, quote } of findMarkFaultsAgain(article, rereading)) {
      if (kind !== "notReopened") continue;
      const opening = article.text.slice(quote.start, quote.inner.start);
      yield {
        span,
        message: msg`The quotation goes on here, and no opening mark begins this paragraph.`,
        related: [
          { span: { start: quote.start, end: quote.inner.start }, message: msg`It was opened here.` },
        ],
        fixes: [
          {
            title: msg`Open the quotation again`,
            edits: [{ span: { start: span.start, end: span.start }, newText: opening }],
          },
        ],
      };
    }
  },
};
