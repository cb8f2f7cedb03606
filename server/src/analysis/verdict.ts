import type { Paragraph, Sentence, Token, Verdict } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function judge(_parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}): Verdict {
  return { kind: "article", reason: "" };
}
