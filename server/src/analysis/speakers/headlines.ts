import { cellIndexAt } from "../../rereading/cells.ts";
import type { Parts } from "./parts.ts";
import type { Profile } from "./profiles.ts";
import { findRoles, genderOfRoles } from "./roles.ts";
import type { Stop, Stretch } from "./stretches.ts";
import type { Answer } from "./walk.ts";

/** A role that speaks in the headline ("… , tenants’ advocate says") is who speaks most in the article. */
export function resolveHeadline(
  parts: Parts,
  stretches: readonly Stretch[],
  answers: readonly Answer[][],
): void {
  let main: Profile | undefined;
  for (const [index, { paragraph }] of parts.cells.entries()) {
    if (paragraph.kind !== "headline") continue;
    for (const stop of stretches[index]?.stops ?? []) {
      if (!isRoleAlone(stop, answers[index] ?? [])) continue;
      main ??= findMainSpeaker(parts, answers);
      if (main === undefined || !main.isNamed) return;
      addRole(parts, stop, main, answers[index] ?? []);
    }
  }
}

function isRoleAlone({ speech, spot }: Stop, answers: readonly Answer[]): boolean {
  if (speech?.source.kind !== "person") return false;
  const answer = answers.find((it) => it.spot === spot);
  return answer?.profile === undefined && answer?.organisation === undefined;
}

function addRole(parts: Parts, { speech, spot }: Stop, main: Profile, answers: Answer[]): void {
  if (speech === undefined) return;
  const { start, end } = speech.source;
  const roles = findRoles(parts.tokens, speech.source, parts.lexicon);
  const gender = genderOfRoles(roles, parts.lexicon);
  if (roles.length === 0 || (gender !== undefined && main.gender !== undefined && gender !== main.gender))
    return;
  const index = answers.findIndex((it) => it.spot === spot);
  if (index < 0) answers.push({ spot, profile: main });
  else answers[index] = { ...answers[index], spot, profile: main };
  main.added.push({ start, end, kind: "role", of: "person" });
}

/** Who has at least half of the attributions, and two of them. */
function findMainSpeaker(
  { cells, attributions }: Parts,
  answers: readonly (readonly Answer[])[],
): Profile | undefined {
  const counts = new Map<Profile, number>();
  let near = 0;
  for (const { source } of attributions) {
    if (source === undefined) continue;
    const { start } = source.head;
    near = cellIndexAt(cells, start, near);
    const profile = answers[near]?.find(({ spot }) => spot.start === start)?.profile;
    if (profile !== undefined) counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  for (const [profile, count] of counts) if (count >= 2 && count * 2 >= attributions.length) return profile;
  return undefined;
}
