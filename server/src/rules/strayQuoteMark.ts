import type { Article, Quote } from "../article/article.ts";
import { acrossMarks, findMarkFaultsAgain } from "../rereading/markFaults.ts";
import { msg } from "../text/message.ts";
import { quotationMarks } from "../text/quotationMarks.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Mending, Rule } from "./rule.ts";

/**
 * Reports a closing mark that nothing opens. Where its quotation began nobody can tell for sure: what is reported
 * begins with the sentence that the mark ends. Fires in 2 of 100 articles of PolNeAR; 8 of the 9 read there lack a mark,
 * or have one the wrong way round. Of opening marks left out it finds 98 in 100, and reports nothing else.
 */
export const strayQuoteMark: Rule = {
  id: "stray-quote-mark",
  level: "error",
  summary: "A quotation is closed and never opened.",
  explanation:
    "Without its opening mark nobody can tell where your words end and the speaker's begin. Set the mark where the " +
    "quotation begins, or delete the one that closes it.",
  examples: {
    bad: [
      {
        text: "The vote ended late.\n\n⟦We will be back in the spring,”⟧ Ana Lund said.",
        fixed: "The vote ended late.\n\n“We will be back in the spring,” Ana Lund said.",
      },
      { text: 'The vote ended late. ⟦We will be back in the spring,"⟧ Ana Lund said.' },
    ],
    good: [
      "The vote ended late.\n\n“We will be back in the spring,” Ana Lund said.",
      // Inches are no quotation mark.
      'The beam is 72" long, the builder said.',
      // An apostrophe behind an s.
      "The builders’ beam is as long as the boats’ masts, Ana Lund said.",
      // The quotation was opened in the paragraph before; what is missing is the mark that opens it again.
      "Ana Lund waited outside. “We will be back in the spring.\n\nAnd we will bring our children,” she said.",
    ],
  },
  waitsForTyping: true,
  across: acrossMarks,
  *check(article, _thresholds, { rereading }) {
    for (const { kind, quote } of findMarkFaultsAgain(article, rereading)) {
      if (kind !== "stray") continue;
      const message = msg`This quotation is closed, but nothing opens it.`;
      yield { span: quote, message, fixes: fixesOf(article, quote) };
    }
  },
};

/** Opens the quotation where it must begin: at the start of its paragraph, if it is the first there. */
function fixesOf({ text, paragraphs }: Article, { inner }: Quote): readonly Mending[] {
  const closing = text[inner.end] ?? "";
  const opening = quotationMarks.find(({ opens, closers }) => opens && closers[0] === closing)?.character;
  const isFirst = itemAt(paragraphs, inner.start)?.content.start === inner.start;
  if (opening === undefined || !isFirst) return [];
  const span = { start: inner.start, end: inner.start };
  return [{ title: msg`Open the quotation`, edits: [{ span, newText: opening }] }];
}
