import type { Paragraph, Token } from "../article/article.ts";
import type { Span } from "../text/span.ts";

export function findTokens(
  _text: string,
  _paragraphs: readonly Paragraph[],
  _markup: readonly Span[],
): readonly Token[] {
  return [];
}
