import type { Paragraph, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function findSentences(
  _text: string,
  _paragraphs: readonly Paragraph[],
  _tokens: readonly Token[],
  _lexicon: Lexicon,
): readonly Sentence[] {
  return [];
}
