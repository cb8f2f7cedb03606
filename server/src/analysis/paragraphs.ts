import type { Format, Paragraph } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Span } from "../text/span.ts";

export function findParagraphs(
  text: string,
  _format: Format,
  _markup: readonly Span[],
  _lexicon: Lexicon,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/\S[^\n\r]*(?:\r?\n[^\n\r]*\S[^\n\r]*)*/gu)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    paragraphs.push({ ...span, kind: "body", content: span });
  }
  return paragraphs;
}
