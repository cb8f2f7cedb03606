import type { Mention, Paragraph, Person, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function groupPeople(_parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}): readonly Person[] {
  return [];
}
