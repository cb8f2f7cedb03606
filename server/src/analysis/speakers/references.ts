import type { Paragraph, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";
import { findRoles, genderOfRoles } from "./roles.ts";
import { consideredPlaces, findReferent, type Gender, type Place, type Profile } from "./salience.ts";

/** What a reference is read from. */
export interface ReferenceParts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** Who a pronoun or role that speaks stands for; undefined for plurals, bodies, and roles of nobody in particular. */
export function resolveReference(
  parts: ReferenceParts,
  source: Source,
  places: readonly Place[],
): Profile | undefined {
  if (source.kind !== "person" && source.kind !== "anonymous") return undefined;
  const pronoun = pronouns.get(slice(parts.text, source.head).toLowerCase());
  if (pronoun !== undefined) return resolvePronoun(parts, source, places, pronoun);
  return source.kind === "anonymous" ? undefined : resolveRole(parts, source, places);
}

const pronouns: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["she", "female"],
  ["him", "male"],
  ["her", "female"],
]);

function resolvePronoun(
  parts: ReferenceParts,
  source: Source,
  places: readonly Place[],
  gender: Gender,
): Profile | undefined {
  const profile = findReferent(places, { ...placeOf(parts, source), gender, roles: [] });
  if (profile === undefined) return undefined;
  profile.gender ??= gender;
  profile.added.push({ start: source.head.start, end: source.head.end, kind: "pronoun", of: "person" });
  return profile;
}

function resolveRole(parts: ReferenceParts, source: Source, places: readonly Place[]): Profile | undefined {
  const { text, tokens, lexicon } = parts;
  const phrase = slice(text, source);
  const isOwned = ownedRole.test(phrase);
  if (!isOwned && !definiteRole.test(phrase)) return undefined;
  const roles = findRoles(text, tokens, source, lexicon);
  if (roles.length === 0 || (isOwned && !isKnown(places, roles))) return undefined;
  const gender = genderOfRoles(roles, lexicon);
  const profile = findReferent(places, { ...placeOf(parts, source), gender, roles });
  profile?.added.push({ start: source.start, end: source.end, kind: "role", of: "person" });
  return profile;
}

function placeOf(
  { paragraphs, sentences }: ReferenceParts,
  { head: { start } }: Source,
): Pick<Place, "start" | "paragraph" | "sentence"> {
  return { start, paragraph: indexAfter(paragraphs, start), sentence: indexAfter(sentences, start) };
}

function isKnown(places: readonly Place[], roles: readonly string[]): boolean {
  return places.slice(-consideredPlaces).some(({ profile }) => roles.some((role) => profile.roles.has(role)));
}

/** What stands before the name in "Her lawyer, Dana Fox, said", to know "her lawyer" again. */
export function rolesBeforeName(
  { text, tokens, lexicon }: ReferenceParts,
  source: Source,
): readonly string[] {
  const before: Span = { start: source.start, end: source.head.start };
  const leads = ownedRole.test(slice(text, before)) && before.end - before.start < longestLead;
  return leads ? findRoles(text, tokens, before, lexicon) : [];
}

// UTF-16 units; what is longer holds more than a role.
const longestLead = 60;

// "her lawyer", "their coach".
const ownedRole = /^(?:her|his|their)\s/iu;

// "the lawyer", "The 43-year-old", "this mother of two"; not "a lawyer", "one official".
const definiteRole = /^(?:the|this|that)\s/iu;
