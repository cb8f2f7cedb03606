import type { Attribution, Organisation, Source } from "../../article/article.ts";
import { itemAt } from "../../text/sortedSpans.ts";
import type { Parts } from "./parts.ts";
import type { Profile } from "./profiles.ts";
import { findRoles, genderOfRoles } from "./roles.ts";
import { sourcesInOrder } from "./sources.ts";

/** A role that speaks in the headline ("… , tenants’ advocate says") is who speaks most in the article. */
export function resolveHeadline(
  parts: Parts,
  people: Map<number, Profile>,
  organisations: ReadonlyMap<number, Organisation>,
  unnamed: ReadonlyMap<Profile, Source>,
): void {
  const main = findMainSpeaker(parts.attributions, people);
  if (main === undefined || unnamed.has(main)) return;
  for (const source of sourcesInOrder(parts.attributions)) {
    const { start } = source.head;
    if (source.kind !== "person" || people.has(start) || organisations.has(start)) continue;
    if (itemAt(parts.paragraphs, start)?.kind !== "headline") continue;
    const roles = findRoles(parts.tokens, source, parts.lexicon);
    const gender = genderOfRoles(roles, parts.lexicon);
    if (roles.length === 0 || (gender !== undefined && main.gender !== undefined && gender !== main.gender))
      continue;
    people.set(start, main);
    main.added.push({ start: source.start, end: source.end, kind: "role", of: "person" });
  }
}

/** Who has at least half of the attributions, and two of them. */
function findMainSpeaker(
  attributions: readonly Attribution[],
  people: ReadonlyMap<number, Profile>,
): Profile | undefined {
  const counts = new Map<Profile, number>();
  for (const { source } of attributions) {
    const profile = source === undefined ? undefined : people.get(source.head.start);
    if (profile !== undefined) counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  for (const [profile, count] of counts) if (count >= 2 && count * 2 >= attributions.length) return profile;
  return undefined;
}
