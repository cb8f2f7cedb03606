import type { Attribution, Claim, Mention, Paragraph, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function findClaims(_parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}): readonly Claim[] {
  return [];
}
