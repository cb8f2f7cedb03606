import type { Cue, Quote } from "../article/article.ts";
import { acrossMarks, findMarkFaultsAgain } from "../rereading/markFaults.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { msg } from "../text/message.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import { compareSpans, contains } from "../text/span.ts";
import type { Mending, Rule } from "./rule.ts";

/**
 * Reports a quotation that is opened and never closed; the analysis decides where it must have ended.
 *
 * Fires in 3 of 100 published articles; of the 21 read there 19 lack a mark, the others are quotations of whole
 * paragraphs whose inner marks are of the same kind. Of closing marks left out it finds 9 in 10, and reports nothing
 * else: a mark left out at the end of a paragraph is not found where the next one begins with an opening mark, for that
 * is how a quotation goes on.
 */
export const unclosedQuote: Rule = {
  id: "unclosed-quote",
  level: "error",
  summary: "A quotation is opened and never closed.",
  explanation:
    "Without its closing mark nobody can tell where the speaker's words end and yours begin. " +
    "A quotation that goes on in the next paragraph needs no closing mark, but must be opened again there.",
  examples: {
    bad: [
      {
        text: "The vote ended late. Ana Lund said: ⟦“We will be back in the spring.⟧",
        fixed: "The vote ended late. Ana Lund said: “We will be back in the spring.”",
      },
      {
        text: 'The vote ended late. Ana Lund said: ⟦"We will be back in the spring.⟧',
        fixed: 'The vote ended late. Ana Lund said: "We will be back in the spring."',
      },
      {
        text: "The vote ended late. ⟦“We will be back,⟧ Ana Lund said.",
        fixed: "The vote ended late. “We will be back,” Ana Lund said.",
      },
    ],
    good: [
      "The vote ended late. Ana Lund said: “We will be back in the spring.”",
      // A quotation that runs on opens again in each paragraph and closes only in the last.
      "Ana Lund waited outside. “We will be back in the spring.\n\n“And we will bring our children,” she said.",
      // A closing mark that nothing opens is another fault.
      "The vote ended late.\n\nWe will be back in the spring,” Ana Lund said.",
      // The mark stands behind the name, as some houses have it where a quotation is set apart.
      "The vote ended late.\n\n“We will be back in the spring.\nAna Lund, mayor.”\n\nThe hall was dark by then.",
      // Feet and inches, and an apostrophe before a year, are no quotation marks.
      "The beam is 6' 2\" long, and it was put up in the winter of ’98, the builder said.",
      // A letter of a name, in an article that quotes in double marks.
      "“The boat is late,” said Leyla ‘Abdi, who runs the pier.",
      // Pasted text: it goes on with marks of another shape, or is closed by them.
      'Ana Lund waited outside. “We will be back in the spring.\n\n"And we will bring our children," she said.',
      "The vote ended late. “We will be back in the spring», Ana Lund said.",
      // Inner marks that are the same as the outer ones.
      "“They call it “the barn” and never go in,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  across: acrossMarks,
  *check(article, _thresholds, { rereading }) {
    const faults = findMarkFaultsAgain(article, rereading).filter(({ kind }) => kind === "unclosed");
    const cues =
      faults.length > 0 ? article.attributions.flatMap(({ cue }) => cue ?? []).sort(compareSpans) : [];
    for (const { quote } of faults) {
      const fixes = fixesOf(article.text, quote, cues);
      yield { span: quote, message: msg`This quotation is opened and never closed.`, fixes };
    }
  },
};

/**
 * Closes the quotation where it ends. Nothing is offered where its speaker is named in it, as in
 * `“We will be back, Ana Lund said.`: there the words end somewhere before.
 */
function fixesOf(text: string, quote: Quote, cues: readonly Cue[]): readonly Mending[] {
  const closing = quotationMarkOf(text.charCodeAt(quote.start))?.closers[0];
  const firstCue = cues[indexAfter(cues, quote.start)];
  const endsBefore = firstCue !== undefined && contains(quote, firstCue);
  if (closing === undefined || endsBefore) return [];
  const end = quote.inner.end;
  return [{ title: msg`Close the quotation`, edits: [{ span: { start: end, end }, newText: closing }] }];
}
