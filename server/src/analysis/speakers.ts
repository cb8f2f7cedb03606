import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Sentence,
  Token,
} from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function resolveSpeakers(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}): {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
} {
  return { mentions: parts.mentions, people: parts.people, attributions: parts.attributions };
}
