import type { Mention, Organisation, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { adoptGroups } from "../rereading/adoptGroups.ts";
import type { Key, Memory } from "../rereading/memory.ts";
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
  readonly memory?: Memory | undefined;
}): readonly Organisation[] {
  const { memory } = parts;
  const names = parts.mentions.filter(({ kind, of }) => kind === "name" && of === "organisation");
  const organisations = [...collectOrganisations(parts.text, names)].sort(compareSpans);
  return memory === undefined ? organisations : adoptGroups(memory, lastOrganisations, organisations);
}

const lastOrganisations: Key<ReadonlyMap<object, Organisation>> = { name: "organisations" };
