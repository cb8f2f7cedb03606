import type { Format, Paragraph } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Span } from "../text/span.ts";

export function findParagraphs(
  _text: string,
  _format: Format,
  _markup: readonly Span[],
  _lexicon: Lexicon,
): readonly Paragraph[] {
  return [];
}
