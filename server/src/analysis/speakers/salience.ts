import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Reference } from "./candidates.ts";
import { consideredPlaces, type Gender, type Known, type Place, type Profile } from "./profiles.ts";
import { ageOf } from "./roles.ts";

/** Without trained weights: the nearest who fits, and for a role only "the …", or "his …" that was introduced so. */
export function findSalient(
  { lexicon }: { readonly lexicon: Lexicon },
  reference: Reference,
  places: readonly Place[],
): Profile | undefined {
  const { kind, determiner, words } = reference;
  if (kind === "pronoun") return findReferent(places, { ...reference, roles: [] });
  if (determiner === "indefinite") return undefined;
  const roles = words.flatMap((word) => {
    const age = ageOf(word);
    if (age !== undefined) return [age];
    return lexicon.lists.roles.has(word) || lexicon.lists.titles.has(word) ? [word] : [];
  });
  const isKnown = places
    .slice(-consideredPlaces)
    .some(({ profile }) => roles.some((role) => profile.known.roles.has(role)));
  if (roles.length === 0 || (determiner === "owned" && !isKnown)) return undefined;
  return findReferent(places, { ...reference, roles });
}

/** What a phrase asks for: its place and gender, and the roles that its words name. */
interface Wanted {
  readonly paragraph: number;
  readonly sentence: number;
  readonly gender: Gender | undefined;
  /** Empty for a pronoun. */
  readonly roles: readonly string[];
}

/**
 * The person whom a pronoun or role stands for: near, first in the sentence, lately speaking, not quoted, and
 * neither of the other gender nor somebody whose role the phrase contradicts.
 *
 * @param places before the phrase, in order; at most the last {@link consideredPlaces} count.
 */
function findReferent(places: readonly Place[], wanted: Wanted): Profile | undefined {
  let best: Profile | undefined;
  let bestScore = 0;
  const last = Math.max(0, places.length - consideredPlaces);
  for (let index = places.length - 1; index >= last; index--) {
    const place = places[index];
    if (place === undefined) continue;
    const score = scoreOf(place, wanted);
    if (score <= bestScore) continue;
    best = place.profile;
    bestScore = score;
  }
  return best;
}

/** Above 0 for who can be meant; the weights were chosen on the invented articles of test/articles. */
function scoreOf(place: Place, wanted: Wanted): number {
  const { profile, spot } = place;
  const { known } = profile;
  const { likelyGender } = known.description;
  const { gender, roles } = wanted;
  if (gender !== undefined && known.gender !== undefined && known.gender !== gender) return 0;
  if (!profile.isNamed && roles.length === 0 && place.paragraph !== wanted.paragraph) return 0;
  let score = 10;
  score -= Math.min(6, (wanted.sentence - place.sentence) * 0.8);
  score -= Math.min(4, (wanted.paragraph - place.paragraph) * 0.7);
  if (spot.isFirst) score += 2;
  if (spot.isQuoted) score -= 3;
  if (place.isSpeaker) score += 3;
  if (gender !== undefined && known.gender === gender) score += 1;
  if (gender !== undefined && known.gender === undefined && likelyGender !== undefined) {
    score += likelyGender === gender ? 1 : -6;
  }
  if (roles.length > 0) score += roleScore(known, roles);
  return score;
}

function roleScore(known: Known, roles: readonly string[]): number {
  if (roles.some((role) => known.roles.has(role))) return 12;
  return known.roles.size > 0 ? -1 : 0;
}
