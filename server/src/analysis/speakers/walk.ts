import type { Mention, Organisation, Source } from "../../article/article.ts";
import { cellIndexAt } from "../../rereading/cells.ts";
import { indexFrom, itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Body } from "./bodyNames.ts";
import type { Reference } from "./candidates.ts";
import type { Parts } from "./parts.ts";
import type { Spot } from "./places.ts";
import { consideredPlaces, type Known, type Place, type Profile } from "./profiles.ts";
import { type Distant, isNumber, nobodyDistant, type Ranked } from "./ranking.ts";
import type { Around } from "./references.ts";
import type { Stretch } from "./stretches.ts";

/** Who speaks in a phrase. */
export interface Answer {
  readonly profile?: Profile;
  /** Where the phrase is its name. */
  readonly organisation?: Organisation;
  /** Whom a pronoun or role may stand for, the likeliest first; absent without trained weights. */
  readonly ranking?: readonly Ranked[];
}

/** A role or pronoun that stands for somebody. */
export interface Added {
  readonly profile: Profile;
  readonly mention: Mention;
}

/** What a walk goes through, and what it looks people and bodies up in. */
export interface Way {
  readonly parts: Parts;
  /** By cell. */
  readonly stretches: readonly Stretch[];
  /** Index of the first sentence of each cell. */
  readonly firstSentences: readonly number[];
  /** By a role, or a word of a title. */
  readonly byRole: ReadonlyMap<string, readonly Profile[]>;
  /** Those without a name, by the phrase that brought them in. */
  readonly byPhrase: WeakMap<Source, Profile>;
  readonly organisations: ReadonlyMap<Mention, Organisation>;
  /** Which body "it" and "the company" are, by the start of the phrase. */
  readonly bodies: ReadonlyMap<number, Body>;
}

/** How far the text has been read. Made for one article and dropped with it. */
export interface Walk extends Way {
  /** Where people were spoken of, up to here. */
  readonly places: Place[];
  /** Index of the paragraph. */
  paragraph: number;
  /** How many of its names were passed. */
  passed: number;
  /** The roles and pronouns in it that stand for somebody, up to here. */
  added: Added[];
  /** What was looked at for it; undefined where nobody asks. */
  sight: Sight | undefined;
}

/** All that a walk looks at for a paragraph, beside the paragraph itself: where it is the same, so is what is found. */
export interface Sight {
  /** The paragraphs from which something counts, from the one to the other, counted from the paragraph itself. */
  first: number;
  last: number;
  /** Whether the places before it count. */
  isBack: boolean;
  /** What was known, before the paragraph, of whom was asked; undefined for those whom it brings in. */
  readonly knowns: Map<Profile, Known | undefined>;
  readonly byRole: Map<string, readonly Profile[] | undefined>;
}

/** Enters a paragraph. @param sight takes what is looked at for it */
export function enterStretch(walk: Walk, index: number, sight: Sight | undefined): void {
  walk.paragraph = index;
  walk.passed = 0;
  walk.added = [];
  walk.sight = sight;
}

/** Walks on to an offset of the paragraph, and notes who is named on the way. */
export function passNames(walk: Walk, offset: number): void {
  const { stretches, places, paragraph } = walk;
  const { names } = stretches[paragraph] as Stretch;
  for (let it = names[walk.passed]; it !== undefined && it.mention.start < offset; it = names[++walk.passed])
    if (places.at(-1)?.spot.start !== it.mention.start) addPlace(walk, it.spot, it.profile, "name");
}

/** Notes that somebody is spoken of at a spot of the paragraph. */
export function addPlace(
  walk: Walk,
  spot: Spot,
  profile: Profile,
  form: Place["form"],
  isSpeaker = false,
): void {
  const { places, paragraph, firstSentences } = walk;
  lookAtPerson(walk, profile);
  const sentence = (firstSentences[paragraph] ?? 0) + spot.sentence;
  places.push({ spot, profile, paragraph, sentence, isSpeaker, form });
}

/** Notes what the text tells of somebody. */
export function learn(walk: Walk, profile: Profile, known: Known): void {
  lookAtPerson(walk, profile);
  profile.known = known;
}

/** Notes whom the paragraph brings in. */
export function welcome({ sight }: Walk, profile: Profile): void {
  if (sight?.knowns.has(profile) === false) sight.knowns.set(profile, undefined);
}

/** The places that a phrase points back to, of which the last {@link consideredPlaces} count. */
export function lookBack(walk: Walk): readonly Place[] {
  const { places, sight } = walk;
  if (sight !== undefined && !sight.isBack) {
    sight.isBack = true;
    const least = Math.max(0, places.length - consideredPlaces);
    // The index is below the length.
    for (let index = least; index < places.length; index++)
      lookAtPerson(walk, (places[index] as Place).profile);
  }
  return places;
}

function lookAtPerson({ sight }: Walk, profile: Profile): void {
  if (sight?.knowns.has(profile) === false) sight.knowns.set(profile, profile.known);
}

/** Notes that the paragraphs of a span count. */
export function lookAtSpan(walk: Walk, { start, end }: Span): void {
  if (walk.sight === undefined) return;
  lookAtParagraph(walk, cellIndexAt(walk.parts.cells, start, walk.paragraph));
  lookAtParagraph(walk, cellIndexAt(walk.parts.cells, end - 1, walk.paragraph));
}

function lookAtParagraph({ sight, paragraph }: Walk, index: number): void {
  if (sight === undefined) return;
  sight.first = Math.min(sight.first, index - paragraph);
  sight.last = Math.max(sight.last, index - paragraph);
}

/** Who is named in what a phrase says, and who behind it in its sentence; of each so many that no list takes long. */
export function readAround(walk: Walk, { start, end }: Span, content: readonly Span[]): Around {
  for (const said of content) lookAtSpan(walk, said);
  const told = content.slice(0, mostLooked).flatMap((said) => namedWithin(walk, said));
  const sentence = itemAt(walk.parts.sentences, start);
  const behind = namedWithin(walk, { start: end, end: sentence?.end ?? end });
  return { content, told, beside: behind.filter((profile) => !told.includes(profile)) };
}

function namedWithin(walk: Walk, { start, end }: Span): readonly Profile[] {
  const { cells } = walk.parts;
  const found: Profile[] = [];
  const at = cellIndexAt(cells, start, walk.paragraph);
  for (let index = at; found.length < mostLooked; index++) {
    const cell = cells[index];
    if (cell === undefined || (index > at && cell.paragraph.start >= end)) break;
    // There is a stretch for each cell.
    const { names, mentions } = walk.stretches[index] as Stretch;
    let next = index === at ? indexFrom(mentions, start) : 0;
    for (; next < names.length && found.length < mostLooked; next++) {
      const it = names[next];
      if (it === undefined || it.mention.start >= end) return found;
      found.push(it.profile);
    }
  }
  return found;
}

const mostLooked = 12;

/** Who was described so long before a role, and who is named behind it, a few paragraphs on at most. */
export function lookAfar(walk: Walk, reference: Reference): Distant {
  if (reference.kind === "pronoun") return nobodyDistant;
  const { head, words } = reference;
  const described = lookUp(walk, head) ?? lookUp(walk, words.find(isNumber) ?? head) ?? [];
  return { described, ahead: lookAhead(walk, reference) };
}

function lookUp(walk: Walk, word: string): readonly Profile[] | undefined {
  const found = walk.byRole.get(word);
  walk.sight?.byRole.set(word, found);
  for (const profile of found ?? []) lookAtPerson(walk, profile);
  return found;
}

function lookAhead(walk: Walk, { paragraph, end }: Reference): Distant["ahead"] {
  const { stretches } = walk;
  const ahead: { readonly profile: Profile; readonly paragraphs: number }[] = [];
  const last = Math.min(stretches.length - 1, paragraph + paragraphsAhead);
  let left = namesAhead;
  let passed = walk.passed;
  for (let index = walk.paragraph; index <= last && left > 0; index++, passed = 0) {
    // The index is that of a stretch.
    const { names } = stretches[index] as Stretch;
    for (let it = names[passed]; it !== undefined && left > 0; it = names[++passed], left--) {
      // Whose "source close to Ann Lee" it is does not speak.
      if (it.mention.start < end) continue;
      lookAtPerson(walk, it.profile);
      ahead.push({ profile: it.profile, paragraphs: index - paragraph });
    }
  }
  lookAtParagraph(walk, paragraph + paragraphsAhead);
  return ahead;
}

const namesAhead = 12;
const paragraphsAhead = 6;
