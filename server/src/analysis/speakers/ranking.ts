import { isDigit } from "../../text/characters.ts";
import { exact } from "../../text/exact.ts";
import { scoreFeatures, toProbabilities } from "../../text/logLinear.ts";
import {
  type Candidate,
  collectCandidates,
  distantCandidate,
  type GenderFit,
  isOther,
  type Reference,
} from "./candidates.ts";
import { featuresOf, featuresOfNobody, type Rivals } from "./features.ts";
import type { PlaceParts } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import { genderOfPronoun, nothingAround, pronounReference } from "./references.ts";
import { fitRole, type RoleFit } from "./roles.ts";

/** Somebody whom a reference may stand for, or nobody whom the article names (no profile), and how likely that is. */
export interface Ranked {
  readonly profile: Profile | undefined;
  readonly features: readonly string[];
  /** For a role: whether a word of it fits what the text says of the person. */
  readonly fits: boolean;
  /** From 0 to 1, over all that are ranked. */
  readonly probability: number;
}

/** Where else than in the places before it a role finds its person. */
export interface Distant {
  /** By its head, or the age that it tells, as a word of title or description. */
  readonly described: readonly Profile[];
  /** Who is named next behind the reference, with the number of paragraphs up to the name. */
  readonly ahead: readonly { readonly profile: Profile; readonly paragraphs: number }[];
}

/** Where a pronoun looks beside the places before it. */
export const nobodyDistant: Distant = { described: [], ahead: [] };

/** Ranks whom a reference may stand for by the trained weights, the likeliest first; "nobody" is always among them. */
export function rank(
  parts: PlaceParts,
  reference: Reference,
  places: readonly Place[],
  distant: Distant,
): readonly Ranked[] {
  const near =
    reference.determiner === "indefinite"
      ? []
      : collectCandidates(reference, places, ownerOf(parts, reference, places));
  const isPronoun = reference.kind === "pronoun";
  const isGenderSettled = near.some(({ gender, last }) => fitsGender(gender) && isNear(reference, last));
  const considered: Considered[] = [];
  for (const candidate of isPronoun ? near : [...near, ...findDistant(reference, near, distant)]) {
    if (isGenderSettled && isOther(candidate.gender)) continue;
    const fit = isPronoun ? undefined : fitRole(parts, reference, candidate.profile);
    if (mayBe(reference, candidate, fit)) considered.push({ candidate, fit });
  }
  const rivals: Rivals = {
    count: considered.length,
    isRoleSettled: considered.some(({ fit }) => fit?.head === "same"),
  };
  const features = [
    ...considered.map(({ candidate, fit }) => featuresOf(reference, candidate, rivals, fit)),
    featuresOfNobody(
      reference,
      considered.some(({ fit }) => isFit(fit)),
    ),
  ];
  const { speakers } = parts.lexicon.weights;
  const probabilities = toProbabilities(features.map((it) => scoreFeatures(speakers, it)));
  return features
    .map((it, index) => ({
      profile: considered[index]?.candidate.profile,
      features: exact(it),
      fits: isFit(considered[index]?.fit),
      probability: probabilities[index] ?? 0,
    }))
    .sort((one, other) => other.probability - one.probability);
}

interface Considered {
  readonly candidate: Candidate;
  /** For a role. */
  readonly fit: RoleFit | undefined;
}

function mayBe(reference: Reference, candidate: Candidate, fit: RoleFit | undefined): boolean {
  if (reference.isEpithet && isOfOtherAge(reference, candidate)) return false;
  if (reference.kind === "pronoun" || isFit(fit)) return !isWeak(reference, candidate, fit);
  if (reference.isLead && candidate.isNextNamed) return true;
  // Neither "the venue", nor who is named far away without any word that fits.
  return candidate.last !== undefined && reference.isRole;
}

/** "The 61-year-old" is nobody whom the text calls 43. */
function isOfOtherAge({ words }: Reference, { profile }: Candidate): boolean {
  const age = words.find(isNumber);
  if (age === undefined || profile.known.words.has(age)) return false;
  for (const role of profile.known.roles) if (isNumber(role)) return true;
  return false;
}

/** Whether a word is, or begins with, a number. */
export function isNumber(word: string): boolean {
  return isDigit(word.charCodeAt(0));
}

/** Who "his" is in "his lawyer". */
function ownerOf(parts: PlaceParts, reference: Reference, places: readonly Place[]): Profile | undefined {
  const { determiner, kind, words, start } = reference;
  const gender = kind === "role" && determiner === "owned" ? genderOfPronoun(words[0] ?? "") : undefined;
  if (gender === undefined) return undefined;
  const pronoun = pronounReference(parts, { start, end: start }, gender, nothingAround);
  const ranking = rank(parts, pronoun, places, nobodyDistant);
  const owner = ranking.find(({ profile }) => profile !== undefined)?.profile;
  // Who was introduced as a lawyer can be "her lawyer", whoever she is.
  return owner !== undefined && fitRole(parts, reference, owner).head === "same" ? undefined : owner;
}

/** "An engineer said" is not the next engineer but one: only in the lead it is who is named next. */
function isWeak({ determiner, isLead }: Reference, { last }: Candidate, fit: RoleFit | undefined): boolean {
  return determiner === "indefinite" && last === undefined && !isLead && fit?.head !== "same";
}

function isFit(fit: RoleFit | undefined): boolean {
  if (fit === undefined) return false;
  const { head, isOrigin } = fit;
  return head === "same" || head === "kind" || head === "near" || isOrigin;
}

function isNear({ paragraph }: Reference, last: Place | undefined): boolean {
  return last !== undefined && paragraph - last.paragraph <= nearParagraphs;
}

/** Who is spoken of there, and of the gender, keeps out those who seem to be of the other. */
const nearParagraphs = 3;

function fitsGender(fit: GenderFit): boolean {
  return fit === "said" || fit === "used" || fit === "given";
}

/** A role also finds who was described so long before, or is only named behind it. */
function findDistant(
  { determiner }: Reference,
  near: readonly Candidate[],
  { described, ahead }: Distant,
): readonly Candidate[] {
  const known = new Set(near.map(({ profile }) => profile));
  const found = new Map<Profile, Candidate>();
  for (const { profile, paragraphs } of ahead)
    if (!known.has(profile) && !found.has(profile))
      found.set(
        profile,
        distantCandidate(profile, paragraphs, found.size === 0 && profile === ahead[0]?.profile),
      );
  if (determiner === "indefinite") return [...found.values()];
  for (const profile of described)
    if (!known.has(profile) && !found.has(profile)) found.set(profile, distantCandidate(profile, 0, false));
  return [...found.values()];
}
