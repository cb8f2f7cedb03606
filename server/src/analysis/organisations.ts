import type { Mention, Organisation, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { compareSpans } from "../text/span.ts";
import { collectOrganisations } from "./organisations/organisationNames.ts";

/**
 * Groups the names of one organisation: the full name, its spellings (Center, Centre), its short form in
 * brackets ("Harbour Safety Board (HSB)") and, where only one is named so, its first words ("Harbour Safety").
 *
 * @returns in order of first mention; every name is in exactly one.
 */
export function groupOrganisations(parts: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
}): readonly Organisation[] {
  const names = parts.mentions.filter(({ kind, of }) => kind === "name" && of === "organisation");
  return [...collectOrganisations(parts.text, names)].sort(compareSpans);
}
