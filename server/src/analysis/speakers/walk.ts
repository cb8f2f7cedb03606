import type { Organisation } from "../../article/article.ts";
import { indexFrom, itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { indexByRole } from "./makeProfiles.ts";
import type { Parts } from "./parts.ts";
import type { Spot } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import type { Around } from "./references.ts";
import type { NamedPlace, Stretch } from "./stretches.ts";

/** Who speaks in a phrase. */
export interface Answer {
  /** The head of the phrase. */
  readonly spot: Spot;
  readonly profile?: Profile;
  /** Where the phrase is its name. */
  readonly organisation?: Organisation;
  /** Whom a pronoun or role may stand for, the likeliest first; absent without trained weights. */
  readonly ranking?: readonly Ranked[];
}

/** How far the text has been read, and what was found. Made for one article and dropped with it. */
export interface Walk {
  readonly parts: Parts;
  /** Every name of a person, in order. */
  readonly named: readonly NamedPlace[];
  readonly names: readonly Span[];
  readonly byWord: ReadonlyMap<string, readonly Profile[]>;
  readonly bodies: ReadonlyMap<number, Organisation>;
  readonly firstSentences: readonly number[];
  /** Where people were spoken of, up to here. */
  readonly places: Place[];
  /** Index in `named` of the first name that was not passed yet. */
  next: number;
  /** Index of the paragraph. */
  paragraph: number;
}

/** A walk that stands before the first word. */
export function beginWalk(
  parts: Parts,
  profiles: readonly Profile[],
  stretches: readonly Stretch[],
  firstSentences: readonly number[],
): Walk {
  const named: NamedPlace[] = [];
  for (const { names } of stretches) for (const name of names) named.push(name);
  return {
    parts,
    named,
    names: named.map(({ mention }) => mention),
    byWord: indexByRole(profiles),
    bodies: findOrganisations(parts),
    firstSentences,
    places: [],
    next: 0,
    paragraph: 0,
  };
}

/** Walks on to an offset of the paragraph, and notes who is named on the way. */
export function passNames(walk: Walk, offset: number): void {
  const { named, places } = walk;
  for (let it = named[walk.next]; it !== undefined && it.mention.start < offset; it = named[++walk.next])
    if (places.at(-1)?.start !== it.mention.start) addPlace(walk, it.spot, it.profile, "name");
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
  const sentence = (firstSentences[paragraph] ?? 0) + spot.sentence;
  const { start, isFirst, isQuoted, position } = spot;
  places.push({ start, profile, paragraph, sentence, isFirst, isQuoted, position, isSpeaker, form });
}

/** Who is named in what a phrase says, and who behind it in its sentence; of each so many that no list takes long. */
export function readAround(walk: Walk, { start, end }: Span, content: readonly Span[]): Around {
  const told = content.slice(0, mostLooked).flatMap((said) => namedWithin(walk, said));
  const sentence = itemAt(walk.parts.sentences, start);
  const behind = namedWithin(walk, { start: end, end: sentence?.end ?? end });
  return { content, told, beside: behind.filter((profile) => !told.includes(profile)) };
}

function namedWithin({ names, named }: Walk, { start, end }: Span): readonly Profile[] {
  const first = indexFrom(names, start);
  return named
    .slice(first, first + mostLooked)
    .filter(({ mention }) => mention.start < end)
    .map(({ profile }) => profile);
}

const mostLooked = 12;

function findOrganisations(parts: Parts): ReadonlyMap<number, Organisation> {
  const found = new Map<number, Organisation>();
  for (const organisation of parts.organisations) {
    for (const mention of organisation.mentions) found.set(mention.start, organisation);
  }
  return found;
}
