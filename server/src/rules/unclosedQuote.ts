import type { Article, Quote } from "../article/article.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { contains } from "../text/span.ts";
import type { Fix, Problem, Rule } from "./rule.ts";

/** Reports a quotation with one of its marks missing; the analysis decides where it must have ended. */
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
  *check(article) {
    for (const quote of article.quotes) {
      if (quote.ending === "open" || quote.opening === "missing") yield describe(article, quote);
    }
  },
};

function describe(article: Article, quote: Quote): Problem {
  return quote.ending === "open"
    ? { span: quote, message: "This quotation is opened and never closed.", fixes: fixesOf(article, quote) }
    : { span: quote, message: "This quotation is closed, but nothing opens it." };
}

/**
 * Closes the quotation where it ends. Nothing is offered where its speaker is named in it, as in
 * `“We will be back, Ana Lund said.`: there the words end somewhere before.
 */
function fixesOf(article: Article, quote: Quote): readonly Fix[] {
  const closing = closingMark(article, quote);
  const endsBefore = article.attributions.some(({ cue }) => cue !== undefined && contains(quote, cue));
  if (closing === undefined || endsBefore) return [];
  const end = quote.inner.end;
  return [{ title: "Close the quotation", edits: [{ span: { start: end, end }, newText: closing }] }];
}

function closingMark(article: Article, quote: Quote): string | undefined {
  return quotationMarkOf(article.text.charCodeAt(quote.start))?.closers[0];
}
