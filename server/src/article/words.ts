import type { Sentence, Token } from "./article.ts";

/** The tokens of a sentence in lower case, punctuation too; the first one stands at `sentence.firstToken`. */
export function lowerWords(tokens: readonly Token[], sentence: Sentence): readonly string[] {
  return tokens.slice(sentence.firstToken, sentence.endToken).map(({ lower }) => lower);
}
