import type { Cue, Quote } from "../article/article.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import { compareSpans, contains } from "../text/span.ts";
import type { Fix, Rule } from "./rule.ts";

/**
 * Reports a quotation with one of its marks missing; the analysis decides where it must have ended.
 *
 * Fires in 2 of 100 articles of PolNeAR and in 6 of 100 of the world's English-language papers; all of the 20
 * findings that were read lack a mark.
 */
export const unclosedQuote: Rule = {
  id: "unclosed-quote",
  level: "error",
  summary: "A quotation lacks its opening or closing mark.",
  explanation:
    "Without both marks nobody can tell where the speaker's words end and yours begin. " +
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
      {
        text: "The vote ended late.\n\n⟦We will be back in the spring,”⟧ Ana Lund said.",
      },
    ],
    good: [
      "The vote ended late. Ana Lund said: “We will be back in the spring.”",
      // A quotation that runs on opens again in each paragraph and closes only in the last.
      "Ana Lund waited outside. “We will be back in the spring.\n\n“And we will bring our children,” she said.",
      // Feet and inches, and an apostrophe before a year, are no quotation marks.
      "The beam is 6' 2\" long, and it was put up in the winter of ’98, the builder said.",
      // Inner marks that are the same as the outer ones.
      "“They call it “the barn” and never go in,” Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    const isOpen = article.quotes.some(({ ending }) => ending === "open");
    const cues = isOpen ? article.attributions.flatMap(({ cue }) => cue ?? []).sort(compareSpans) : [];
    for (const quote of article.quotes) {
      if (quote.ending === "open") {
        const fixes = fixesOf(article.text, quote, cues);
        yield { span: quote, message: "This quotation is opened and never closed.", fixes };
      } else if (quote.opening === "missing") {
        yield { span: quote, message: "This quotation is closed, but nothing opens it." };
      }
    }
  },
};

/**
 * Closes the quotation where it ends. Nothing is offered where its speaker is named in it, as in
 * `“We will be back, Ana Lund said.`: there the words end somewhere before.
 */
function fixesOf(text: string, quote: Quote, cues: readonly Cue[]): readonly Fix[] {
  const closing = quotationMarkOf(text.charCodeAt(quote.start))?.closers[0];
  const firstCue = cues[indexAfter(cues, quote.start)];
  const endsBefore = firstCue !== undefined && contains(quote, firstCue);
  if (closing === undefined || endsBefore) return [];
  const end = quote.inner.end;
  return [{ title: "Close the quotation", edits: [{ span: { start: end, end }, newText: closing }] }];
}
