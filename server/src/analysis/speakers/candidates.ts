import { consideredPlaces, type Gender, type Place, type Profile } from "./profiles.ts";

/** A pronoun or role whose person is looked for. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly kind: "pronoun" | "role";
  /** Index of its paragraph and sentence. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Whether it stands in the headline or the first paragraph, where a role often comes before its name. */
  readonly isLead: boolean;
  readonly gender: Gender | undefined;
  /** For a role: its head noun and all words of the phrase, in lower case; "" and none for a pronoun. */
  readonly head: string;
  /** Whether the head is known as what people can be. */
  readonly isRole: boolean;
  readonly words: readonly string[];
  /**
   * Whether the phrase tells something new of somebody in mind instead of asking for a role: "the 61-year-old widow",
   * "the mother of two".
   */
  readonly isEpithet: boolean;
  /** For a role: how it begins. "owned" is "her lawyer", "Ann’s lawyer". */
  readonly determiner: "definite" | "indefinite" | "owned" | "none";
  /** What is said; empty for a pronoun that does not speak. */
  readonly content: readonly { readonly start: number; readonly end: number }[];
  /** Who is named in what is said: seldom who says it. */
  readonly told: readonly Profile[];
  /** Who is named behind it in the sentence, outside what is said: "He accused Ann Lee", "she told Ann Lee". */
  readonly beside: readonly Profile[];
}

/**
 * `said`: by title or role; `used`: the text has used such pronouns of the person; `given`: by the given name;
 * `otherUsed`, `otherGiven`: these speak for the other gender.
 */
export type GenderFit = "said" | "used" | "given" | "unknown" | "otherGiven" | "otherUsed";

/** Somebody whom a reference may stand for, with where the text spoke of them before. */
export interface Candidate {
  readonly profile: Profile;
  /** The latest place before the reference; undefined for who is named only behind it. */
  readonly last: Place | undefined;
  /** How the gender that the reference asks for fits; for a reference without gender `unknown`. */
  readonly gender: GenderFit;
  /** How many of the candidates were spoken of later than this one; only subjects not of seemingly other gender count. */
  readonly rank: number;
  /** The latest place where this one spoke, and how many of the candidates spoke later. */
  readonly spoke: Place | undefined;
  readonly spokeRank: number;
  /** How often the text spoke of this one, within the places that are looked at. */
  readonly count: number;
  /** Whether the paragraph has not spoken of anybody before the reference. */
  readonly isOpening: boolean;
  /** Whether nobody is named earlier in the paragraph of the reference. */
  readonly isFirstInParagraph: boolean;
  /** Whether what somebody says names this one behind the latest place. */
  readonly isToldOf: boolean;
  /** Whether a pronoun or role stood for this one in the paragraph of the reference. */
  readonly isResumed: boolean;
  /** How many paragraphs behind the reference the name comes first; 0 for who was named before. */
  readonly paragraphsAhead: number;
  /** Whether nobody else is named between the reference and this one, who is named only behind it. */
  readonly isNextNamed: boolean;
}

/**
 * Whom a reference may stand for: the people of the last {@link consideredPlaces} places, latest first, without
 * those of another gender. At most {@link mostCandidates}.
 */
export function collectCandidates(
  reference: Reference,
  places: readonly Place[],
  owner: Profile | undefined,
): readonly Candidate[] {
  const drafts = draftCandidates(reference, places, owner);
  const likely = drafts.filter(({ gender }) => !isOther(gender));
  const first = findFirst(likely, reference.paragraph);
  const speakers = likely.filter(({ spoke }) => spoke !== undefined).sort(bySpeech);
  for (const draft of drafts) {
    draft.rank = countLater(likely, draft);
    draft.spokeRank = speakers.indexOf(draft);
    draft.isOpening = first === undefined;
    draft.isFirstInParagraph = draft === first;
    draft.isResumed = draft.resumed === reference.paragraph;
  }
  return drafts;
}

function draftCandidates(
  reference: Reference,
  places: readonly Place[],
  owner: Profile | undefined,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const others = [owner, ...namedWithin(reference, places)];
  const least = Math.max(0, places.length - consideredPlaces);
  for (let index = places.length - 1; index >= least; index--) {
    const place = places[index];
    if (place === undefined || others.includes(place.profile) || !fits(place, reference)) continue;
    if (reference.kind === "role" && place.spot.isQuoted && isIn(place, reference.content)) continue;
    const draft = drafts.find(({ profile }) => profile === place.profile);
    if (draft !== undefined) add(draft, place);
    else if (drafts.length < mostCandidates) drafts.push(newDraft(place, reference));
  }
  return drafts;
}

/** How many candidates were the subject of a sentence later than one was spoken of. */
function countLater(drafts: readonly Draft[], { last: { spot } }: Draft): number {
  let count = 0;
  for (const { last } of drafts)
    if (last.spot.start > spot.start && last.spot.position === "subject") count++;
  return count;
}

/** Whether somebody is named in what somebody says, and the next pronoun therefore seldom means them. */
function isTold({ spot }: Place): boolean {
  return spot.position === "quoted";
}

/** Whether a gender speaks against a candidate. */
export function isOther(fit: GenderFit): boolean {
  return fit === "otherGiven" || fit === "otherUsed";
}

/** Who is named first in a paragraph. */
function findFirst(drafts: readonly Draft[], paragraph: number): Draft | undefined {
  let first: Draft | undefined;
  for (const draft of drafts) {
    if (draft.last.paragraph !== paragraph || isTold(draft.last)) continue;
    if (first === undefined || draft.earliest < first.earliest) first = draft;
  }
  return first;
}

function fitGender({ known }: Profile, { gender }: Reference): GenderFit {
  if (gender === undefined) return "unknown";
  if (known.gender === gender) return "said";
  const fitting = known.pronouns[gender];
  const other = known.pronouns[gender === "female" ? "male" : "female"];
  const given = known.description.likelyGender;
  // One pronoun may be that of somebody else; the given name then decides.
  if (Math.abs(fitting - other) > 1 || given === undefined)
    return fitting === other ? "unknown" : fitting > other ? "used" : "otherUsed";
  return given === gender ? "given" : "otherGiven";
}

/** More would hardly be right, and make texts full of names slow. */
const mostCandidates = 10;

/** A candidate while it is built; `Candidate` is its view for others. */
interface Draft extends Candidate {
  /** Not in what somebody says, where there is such a place. */
  last: Place;
  rank: number;
  spoke: Place | undefined;
  spokeRank: number;
  count: number;
  isOpening: boolean;
  isFirstInParagraph: boolean;
  isToldOf: boolean;
  isResumed: boolean;
  /** Start of the earliest place in the paragraph of the latest. */
  earliest: number;
  /** The paragraph of the latest pronoun or role for this one. */
  resumed: number;
}

function newDraft(place: Place, reference: Reference): Draft {
  return {
    profile: place.profile,
    last: place,
    gender: fitGender(place.profile, reference),
    rank: 0,
    spoke: place.isSpeaker ? place : undefined,
    spokeRank: -1,
    count: 1,
    isOpening: false,
    isFirstInParagraph: false,
    isToldOf: false,
    isResumed: false,
    paragraphsAhead: 0,
    isNextNamed: false,
    earliest: place.spot.start,
    resumed: place.form === "name" ? -1 : place.paragraph,
  };
}

function add(draft: Draft, place: Place): void {
  draft.count++;
  if (isTold(draft.last) && !isTold(place)) {
    draft.last = place;
    draft.isToldOf = true;
    draft.earliest = place.spot.start;
  }
  if (place.paragraph === draft.last.paragraph && !isTold(place)) draft.earliest = place.spot.start;
  if (place.isSpeaker) draft.spoke ??= place;
  if (place.form !== "name" && draft.resumed < 0) draft.resumed = place.paragraph;
}

function bySpeech(one: Draft, other: Draft): number {
  return (other.spoke?.spot.start ?? 0) - (one.spoke?.spot.start ?? 0);
}

/** Who is named in "Ann Lee’s lawyer" is not the lawyer. */
function namedWithin({ start }: Reference, places: readonly Place[]): readonly Profile[] {
  const named: Profile[] = [];
  for (let index = places.length - 1; index >= 0; index--) {
    const place = places[index];
    if (place === undefined || place.spot.start < start) break;
    named.push(place.profile);
  }
  return named;
}

/** Who is named in somebody's words does not speak them. */
function isIn({ spot }: Place, content: Reference["content"]): boolean {
  return content.some((said) => said.start <= spot.start && spot.start < said.end);
}

/** Whether the text does not say that somebody is of another gender. */
function fits({ profile: { known } }: Place, { gender }: Reference): boolean {
  return gender === undefined || known.gender === undefined || known.gender === gender;
}

/** Somebody who is not among the places: named far before, or only behind the reference. */
export function distantCandidate(profile: Profile, paragraphsAhead: number, isNextNamed: boolean): Candidate {
  return {
    profile,
    last: undefined,
    gender: "unknown",
    rank: mostCandidates,
    spoke: undefined,
    spokeRank: -1,
    count: 0,
    isOpening: false,
    isFirstInParagraph: false,
    isToldOf: false,
    isResumed: false,
    paragraphsAhead,
    isNextNamed,
  };
}
