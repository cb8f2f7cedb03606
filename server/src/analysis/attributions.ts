import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Quote,
  Sentence,
  Token,
} from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function findAttributions(_parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly lexicon: Lexicon;
}): readonly Attribution[] {
  return [];
}
