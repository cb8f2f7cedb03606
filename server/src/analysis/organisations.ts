import type { Mention, Organisation } from "../article/article.ts";
import { adoptGroups, moveGroup } from "../rereading/adoptGroups.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { collectOrganisations, type SpelledName, spellNames } from "./organisations/organisationNames.ts";

/**
 * Groups the names of one organisation: the full name, its spellings (Center, Centre), its short form in
 * brackets ("Harbour Safety Board (HSB)") and, where only one is named so, its first words ("Harbour Safety").
 *
 * @returns in order of first mention; every name is in exactly one.
 */
export function groupOrganisations(parts: {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly mentions: readonly Mention[];
  readonly memory?: Memory | undefined;
}): readonly Organisation[] {
  const { text, cells, memory } = parts;
  const names = parts.mentions.filter(({ kind, of }) => kind === "name" && of === "organisation");
  const spelled = spellNames({ text, cells, isKept: memory !== undefined }, names);
  const last = memory?.recall(lastOrganisations);
  const isSame = last !== undefined && saysSame(last.spelled, spelled);
  const organisations = isSame
    ? last.organisations
    : adoptGroups(last?.organisations ?? [], collectOrganisations(spelled));
  if (isSame) for (const organisation of organisations) moveGroup(organisation);
  memory?.remember(lastOrganisations, { spelled, organisations });
  return organisations;
}

/** What organisations were made of. */
const lastOrganisations: Key<{
  readonly spelled: readonly SpelledName[];
  readonly organisations: readonly Organisation[];
}> = { name: "organisations" };

function saysSame(before: readonly SpelledName[], now: readonly SpelledName[]): boolean {
  if (before === now) return true;
  return before.length === now.length && now.every((it, index) => isSameName(before[index], it));
}

function isSameName(one: SpelledName | undefined, other: SpelledName): boolean {
  return one === other || (one?.mention === other.mention && one.written === other.written);
}
