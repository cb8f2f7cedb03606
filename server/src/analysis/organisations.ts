import type { Mention, Organisation, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export function groupOrganisations(_parts: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}): readonly Organisation[] {
  return [];
}
