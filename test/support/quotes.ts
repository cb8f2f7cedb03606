import { findMarkup } from "../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../server/src/analysis/paragraphs.ts";
import { findQuotes } from "../../server/src/analysis/quotes.ts";
import { findSentences } from "../../server/src/analysis/sentences.ts";
import { findTokens } from "../../server/src/analysis/tokens.ts";
import type { Format, Quote } from "../../server/src/article/article.ts";
import { cellsOf } from "../../server/src/rereading/cells.ts";
import { english } from "./lexicon.ts";

/** The quotes of a text, found with the stages before them. */
export function quotesOf(text: string, format: Format = "plain"): readonly Quote[] {
  const markup = findMarkup(text, format);
  const paragraphs = findParagraphs(text, format, markup, english);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  const sentences = findSentences(text, cells, tokens, english);
  return findQuotes({ text, paragraphs, tokens, sentences, lexicon: english });
}
