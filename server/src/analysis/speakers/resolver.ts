import type { Organisation, Source } from "../../article/article.ts";
import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import { type Body, findBodies } from "./bodies.ts";
import type { Reference } from "./candidates.ts";
import { countPronouns } from "./genders.ts";
import { resolveHeadline } from "./headlines.ts";
import { makeProfiles } from "./makeProfiles.ts";
import { findNamed } from "./namedSpeakers.ts";
import type { Parts } from "./parts.ts";
import { toPlace } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import type { Pronoun } from "./pronouns.ts";
import { type Distant, type Ranked, rank } from "./ranking.ts";
import {
  genderOfPronoun,
  pronounReference,
  readReference,
  roleReference,
  wordsBeforeName,
} from "./references.ts";
import { findRoleSubjects } from "./roleSubjects.ts";
import { findSalient } from "./salience.ts";
import { sourcesInOrder } from "./sources.ts";
import { findUnnamed } from "./unnamed.ts";
import { beginWalk, passNames, readAround, type Walk } from "./walk.ts";

/** Who a source is, by the start of its head; and the mentions that were found with it. */
export interface Resolved {
  readonly people: ReadonlyMap<number, Profile>;
  readonly organisations: ReadonlyMap<number, Organisation>;
  /** Which body "it" and "the company" are. */
  readonly bodies: ReadonlyMap<number, Body>;
  readonly profiles: readonly Profile[];
  /** Where a profile is that of somebody without a name: the phrase that brought them in. */
  readonly unnamed: ReadonlyMap<Profile, Source>;
  /** Whom a pronoun or role may stand for, the likeliest first; empty without trained weights. */
  readonly rankings: ReadonlyMap<number, readonly Ranked[]>;
}

/** Walks through the sources in order of the text, with the names, pronouns and roles between them. */
export function* resolveSources(parts: Parts): Steps<Resolved> {
  const profiles = makeProfiles(parts);
  const sources = sourcesInOrder(parts.attributions);
  const walk = beginWalk(parts, profiles);
  const bodies = findBodies(parts, sources);
  for (const [index, stop] of stopsOf(walk, sources).entries()) {
    if (index % stopsAtOnce === 0) yield;
    if (bodies.has(stop.start)) continue;
    passNames(walk, stop.start);
    if (stop.source !== undefined) resolveSource(walk, stop.source);
    else if (stop.pronoun !== undefined) followPronoun(walk, stop.pronoun);
    else if (stop.role !== undefined) followRole(walk, stop.role);
  }
  const { people, organisations, unnamed, rankings } = walk;
  resolveHeadline(parts, people, organisations, unnamed);
  return { people, organisations, bodies, profiles, unnamed, rankings };
}

/** Stops of a step. */
const stopsAtOnce = 1024;

/** Where somebody is spoken of without a name: one of the three. */
interface Stop {
  readonly start: number;
  readonly source?: Source;
  readonly pronoun?: Pronoun;
  readonly role?: Source;
}

/** In order of the text. Without trained weights, who does not speak is not followed. */
function stopsOf({ parts, named, quotes }: Walk, sources: readonly Source[]): readonly Stop[] {
  const stops: Stop[] = sources.map((source) => ({ start: source.head.start, source }));
  if (parts.lexicon.weights.speakers.size === 0) return stops;
  const heads = new Set(sources.map(({ head }) => head.start));
  const pronouns = countPronouns(parts, named, quotes).filter((it) => it.isSubject && !heads.has(it.start));
  const roles = findRoleSubjects(parts, quotes).filter(({ head }) => !heads.has(head.start));
  return [
    ...stops,
    ...pronouns.map((pronoun) => ({ start: pronoun.start, pronoun })),
    ...roles.map((role) => ({ start: role.head.start, role })),
  ].sort((one, other) => one.start - other.start);
}

/** "She has measured." keeps in mind who is spoken of, although nobody is quoted. */
function followPronoun(walk: Walk, { start, end, gender }: Pronoun): void {
  const { parts, places } = walk;
  const reference = pronounReference(parts, { start, end }, gender, readAround(walk, { start, end }, []));
  const [best] = rank(parts, reference, places, noDistant);
  if (best?.profile !== undefined) places.push(toPlace(parts, { start, end }, best.profile, walk, "pronoun"));
}

const noDistant: Distant = { byWord: new Map(), ahead: [] };

/** "The porter followed the hearing.": somebody of whom the next "he" can be said. */
function followRole(walk: Walk, role: Source): void {
  const { parts, places, unnamed } = walk;
  const reference = roleReference(parts, role, readAround(walk, role, []));
  if (reference === undefined) return;
  const best = bestForRole(rank(parts, reference, places, distantOf(walk, reference)));
  const named = best?.fits === true ? best.profile : undefined;
  const profile = named ?? findUnnamed(parts, role, places, unnamed);
  if (profile !== undefined) places.push(toPlace(parts, role.head, profile, walk, "role"));
}

function resolveSource(walk: Walk, source: Source): void {
  const { parts, people, organisations, bodies, places } = walk;
  const { start } = source.head;
  const organisation = bodies.get(start);
  if (organisation !== undefined) {
    organisations.set(start, organisation);
    return;
  }
  const byName = findNamedSpeaker(walk, source);
  const profile = byName ?? findMeant(walk, source) ?? findUnnamed(parts, source, places, walk.unnamed);
  if (profile === undefined) return;
  people.set(start, profile);
  const form = byName === undefined ? formOf(parts.text, source) : "name";
  places.push({ ...toPlace(parts, source.head, profile, walk, form), isSpeaker: true });
}

function formOf(text: string, { head }: Source): Place["form"] {
  return genderOfPronoun(slice(text, head).toLowerCase()) === undefined ? "role" : "pronoun";
}

/** Whom the pronoun or role of a source stands for. */
function findMeant(walk: Walk, source: Source): Profile | undefined {
  const { parts, places } = walk;
  if (isGroupOfPeople(parts, source)) return undefined;
  const reference = readReference(
    parts,
    source,
    readAround(walk, source.head, walk.contents.get(source.head.start) ?? []),
  );
  if (reference === undefined) return undefined;
  if (parts.lexicon.weights.speakers.size > 0) return findLikeliest(walk, source, reference);
  const profile = findSalient(parts, reference, places);
  if (profile === undefined) return undefined;
  if (reference.kind === "pronoun") profile.gender ??= reference.gender;
  addMention(profile, reference);
  return profile;
}

function findLikeliest(walk: Walk, source: Source, reference: Reference): Profile | undefined {
  const { parts, places, rankings } = walk;
  const ranking = rank(parts, reference, places, distantOf(walk, reference));
  rankings.set(source.head.start, ranking);
  const isPronoun = reference.kind === "pronoun" || reference.isEpithet;
  const best = isPronoun ? bestForPronoun(ranking) : bestForRole(ranking);
  if (best?.profile === undefined) return undefined;
  const isSure = best.probability >= surely;
  const { likelyGender } = best.profile;
  const agrees = likelyGender === undefined || likelyGender === reference.gender;
  if (reference.kind === "pronoun" && reference.gender !== undefined && isSure && agrees)
    best.profile.pronouns[reference.gender]++;
  // "its governor" has told who is meant; from here on "the governor" is the same.
  if (reference.kind === "role" && reference.isRole) best.profile.roles.add(reference.head);
  addMention(best.profile, reference);
  return best.profile;
}

/** A pronoun stands for somebody, even where the article does not make it easy, and seldom for who has no name. */
function bestForPronoun(ranking: readonly Ranked[]): Ranked | undefined {
  return ranking.find(
    ({ profile, probability }) =>
      profile !== undefined && (profile.isNamed || profile.isNew || probability >= likely),
  );
}

/** A role may be that of nobody who is named: rather nobody than somebody else. */
function bestForRole(ranking: readonly Ranked[]): Ranked | undefined {
  const best = ranking[0];
  if (best === undefined) return undefined;
  return best.probability >= (best.fits ? likelyIfFits : likely) ? best : undefined;
}

// Of roles that were given a name with less, one in three was right (five folds over the training articles).
const likely = 0.5;
// Where a word of the role fits, the others are mostly further away.
const likelyIfFits = 0.35;

// From here on, a pronoun tells the gender of whom it stands for.
const surely = 0.9;

function addMention(profile: Profile, { start, end, kind }: Reference): void {
  profile.added.push({ start, end, kind, of: "person" });
}

/** Who was described so long before a role, and who is named behind it, a few paragraphs on at most. */
function distantOf({ named, next, parts, byWord }: Walk, { kind, paragraph, end }: Reference): Distant {
  if (kind === "pronoun") return noDistant;
  const ahead = named.slice(next, next + namesAhead).flatMap(({ mention, profile }) => {
    const paragraphs = indexAfter(parts.paragraphs, mention.start) - paragraph;
    // Whose "source close to Ann Lee" it is does not speak.
    return paragraphs <= paragraphsAhead && mention.start >= end ? [{ profile, paragraphs }] : [];
  });
  return { byWord, ahead };
}

const namesAhead = 12;
const paragraphsAhead = 6;

/** "Lund and Okoro said": nobody in particular. */
function isGroupOfPeople({ mentions }: Parts, source: Source): boolean {
  return source.kind === "group" && itemAt(mentions, source.head.start)?.of === "person";
}

function findNamedSpeaker({ parts, named, next }: Walk, source: Source): Profile | undefined {
  if (isGroupOfPeople(parts, source)) return undefined;
  const profile = findNamed(parts, source, named, next);
  if (profile !== undefined) for (const word of wordsBeforeName(parts, source)) addWord(parts, profile, word);
  return profile;
}

function addWord({ lexicon }: Parts, profile: Profile, word: string): void {
  profile.words.add(word);
  if (lexicon.lists.roles.has(word) || lexicon.lists.titles.has(word)) profile.roles.add(word);
}
