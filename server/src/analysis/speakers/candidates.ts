import { consideredPlaces, type Gender, type Place, type Profile } from "./profiles.ts";

/** A pronoun or role whose person is looked for. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly kind: "pronoun" | "role";
  /** Index of its paragraph and sentence. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly gender: Gender | undefined;
  /** For a role: its head noun and all words of the phrase, in lower case; "" and none for a pronoun. */
  readonly head: string;
  readonly words: readonly string[];
  /** For a role: how it begins. "owned" is "her lawyer", "Ann’s lawyer". */
  readonly determiner: "definite" | "indefinite" | "owned" | "none";
  /** What is said: a name within it is seldom that of who says it. Undefined for a pronoun that does not speak. */
  readonly content: readonly { readonly start: number; readonly end: number }[];
}

/** Somebody whom a reference may stand for, with where the text spoke of them before. */
export interface Candidate {
  readonly profile: Profile;
  /** The latest place before the reference; undefined for who is named only behind it. */
  readonly last: Place | undefined;
  /** How many of the candidates were spoken of later than this one. */
  readonly rank: number;
  /** The latest place where this one spoke, and how many of the candidates spoke later. */
  readonly spoke: Place | undefined;
  readonly spokeRank: number;
  /** How often the text spoke of this one, within the places that are looked at. */
  readonly count: number;
  /** Whether nobody is named earlier in the paragraph of the reference. */
  readonly isFirstInParagraph: boolean;
  /** Whether a pronoun or role stood for this one in the paragraph of the reference. */
  readonly isResumed: boolean;
  /** How many paragraphs behind the reference the name comes first; 0 for who was named before. */
  readonly paragraphsAhead: number;
}

/**
 * Whom a reference may stand for: the people of the last {@link consideredPlaces} places, latest first, without
 * those of another gender. At most {@link mostCandidates}.
 */
export function collectCandidates(reference: Reference, places: readonly Place[]): readonly Candidate[] {
  const found = new Map<Profile, Draft>();
  const least = Math.max(0, places.length - consideredPlaces);
  let first: Profile | undefined;
  for (let index = places.length - 1; index >= least; index--) {
    const place = places[index];
    if (place === undefined || !fits(place, reference)) continue;
    if (place.paragraph === reference.paragraph && !place.isQuoted) first = place.profile;
    const draft = found.get(place.profile);
    if (draft === undefined) {
      if (found.size < mostCandidates) found.set(place.profile, newDraft(place));
    } else add(draft, place);
  }
  const drafts = [...found.values()];
  const speakers = drafts.filter(({ spoke }) => spoke !== undefined).sort(bySpeech);
  return drafts.map((draft, rank) => ({
    profile: draft.last.profile,
    last: draft.last,
    rank,
    spoke: draft.spoke,
    spokeRank: speakers.indexOf(draft),
    count: draft.count,
    isFirstInParagraph: draft.last.profile === first,
    isResumed: draft.resumed === reference.paragraph,
    paragraphsAhead: 0,
  }));
}

/** More would hardly be right, and make texts full of names slow. */
const mostCandidates = 10;

interface Draft {
  readonly last: Place;
  spoke: Place | undefined;
  count: number;
  /** The paragraph of the latest pronoun or role for this one. */
  resumed: number;
}

function newDraft(place: Place): Draft {
  return {
    last: place,
    spoke: place.isSpeaker ? place : undefined,
    count: 1,
    resumed: place.form === "name" ? -1 : place.paragraph,
  };
}

function add(draft: Draft, place: Place): void {
  draft.count++;
  if (place.isSpeaker) draft.spoke ??= place;
  if (place.form !== "name" && draft.resumed < 0) draft.resumed = place.paragraph;
}

function bySpeech(one: Draft, other: Draft): number {
  return (other.spoke?.start ?? 0) - (one.spoke?.start ?? 0);
}

function fits({ profile }: Place, { gender }: Reference): boolean {
  return gender === undefined || profile.gender === undefined || profile.gender === gender;
}

/** Somebody who is not among the places: named far before, or only behind the reference. */
export function distantCandidate(profile: Profile, paragraphsAhead: number): Candidate {
  return {
    profile,
    last: undefined,
    rank: mostCandidates,
    spoke: undefined,
    spokeRank: -1,
    count: 0,
    isFirstInParagraph: false,
    isResumed: false,
    paragraphsAhead,
  };
}
