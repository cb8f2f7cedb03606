import { findMarkup } from "../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../server/src/analysis/paragraphs.ts";
import { findQuotes } from "../../server/src/analysis/quotes.ts";
import { findSentences } from "../../server/src/analysis/sentences.ts";
import { findTokens } from "../../server/src/analysis/tokens.ts";
import type { Format, Quote } from "../../server/src/article/article.ts";
import { cellsOf } from "../../server/src/rereading/cells.ts";
import type { Memory } from "../../server/src/rereading/memory.ts";
import { english } from "./lexicon.ts";

/** The quotes of a text, found with the stages before them; with a memory, as the next reading of a document. */
export function quotesOf(text: string, format: Format = "plain", memory?: Memory): readonly Quote[] {
  memory?.follow(text);
  const markup = findMarkup(text, format, memory);
  const paragraphs = findParagraphs(text, format, markup, english);
  const cells = memory === undefined ? cellsOf(paragraphs) : memory.align(paragraphs);
  const tokens = findTokens(text, cells, markup, memory);
  const sentences = findSentences(text, cells, tokens, english);
  return findQuotes({ text, cells, tokens, sentences, lexicon: english }, memory);
}
