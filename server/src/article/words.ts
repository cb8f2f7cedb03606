import type { Sentence, Token } from "./article.ts";

/** The tokens of a sentence in lower case, one string for each, punctuation too. */
export function lowerCaseWords(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): readonly string[] {
  return tokens
    .slice(sentence.firstToken, sentence.endToken)
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
}
