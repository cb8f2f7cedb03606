import type { Mention, Person } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";

/** What is known of a person while speakers are being resolved; kept apart from the model, which is not changed. */
export interface Profile {
  readonly person: Person;
  /** What the text says, or a pronoun that has been resolved. */
  gender: Gender | undefined;
  /** What the given name suggests; only a hint. */
  readonly likelyGender: Gender | undefined;
  /** Words of the text that say what the person is: "lawyer", "minister". */
  readonly roles: Set<string>;
  readonly added: Mention[];
  /** Whether the text names the person; else a pronoun stands for them in the same paragraph only. */
  readonly isNamed: boolean;
}

/** As far as English has it. */
export type Gender = "female" | "male";

/** A place where a person is spoken of. */
export interface Place {
  readonly start: number;
  readonly profile: Profile;
  /** Index of its paragraph and sentence. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Whether it comes first in its sentence: mostly the subject. */
  readonly isFirst: boolean;
  readonly isQuoted: boolean;
  /** Whether it is the source of a report. */
  readonly isSpeaker: boolean;
}

/** What a phrase asks for. */
export interface Wanted {
  readonly start: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly gender: Gender | undefined;
  /** Role words of the phrase; empty for a pronoun. */
  readonly roles: readonly string[];
}

/** What the given name suggests, by the list of given names. */
export function likelyGenderOf(person: Person, lexicon: Lexicon): Gender | undefined {
  const first = person.name.split(/[\s-]/u)[0]?.toLowerCase() ?? "";
  const gender = lexicon.lists.givenNames.get(first);
  return person.name.includes(" ") && (gender === "female" || gender === "male") ? gender : undefined;
}

/**
 * The person whom a pronoun or role stands for: near, first in the sentence, lately speaking, not quoted, and
 * neither of the other gender nor somebody whose role the phrase contradicts.
 *
 * @param places before the phrase, in order; at most the last {@link consideredPlaces} count.
 */
export function findReferent(places: readonly Place[], wanted: Wanted): Profile | undefined {
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

/** How many places back a phrase may point: the paragraphs that a reader keeps in mind; more would make long articles slow. */
export const consideredPlaces = 40;

/** Above 0 for who can be meant; the weights were chosen on the invented articles of test/articles. */
function scoreOf(place: Place, wanted: Wanted): number {
  const { profile } = place;
  const { gender, roles } = wanted;
  if (gender !== undefined && profile.gender !== undefined && profile.gender !== gender) return 0;
  if (!profile.isNamed && roles.length === 0 && place.paragraph !== wanted.paragraph) return 0;
  let score = 10;
  score -= Math.min(6, (wanted.sentence - place.sentence) * 0.8);
  score -= Math.min(4, (wanted.paragraph - place.paragraph) * 0.7);
  if (place.isFirst) score += 2;
  if (place.isQuoted) score -= 3;
  if (place.isSpeaker) score += 3;
  if (gender !== undefined && profile.gender === gender) score += 1;
  if (gender !== undefined && profile.gender === undefined && profile.likelyGender !== undefined) {
    score += profile.likelyGender === gender ? 1 : -6;
  }
  if (roles.length > 0) score += roleScore(profile, roles);
  return score;
}

function roleScore(profile: Profile, roles: readonly string[]): number {
  if (roles.some((role) => profile.roles.has(role))) return 12;
  return profile.roles.size > 0 ? -1 : 0;
}
