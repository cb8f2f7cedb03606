import type { Mention, Organisation, Source } from "../../article/article.ts";
import { indexFrom, itemAt } from "../../text/sortedSpans.ts";
import { compareSpans, type Span } from "../../text/span.ts";
import { indexByRole } from "./makeProfiles.ts";
import type { Parts } from "./parts.ts";
import { mergeSpans, toPlace } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";
import type { Around } from "./references.ts";
import { contentsBySource } from "./sources.ts";

/** A name, and whose it is. */
export interface NamedPlace {
  readonly mention: Mention;
  readonly profile: Profile;
}

/** How far the text has been read, and what was found. Made for one article and dropped with it. */
export interface Walk {
  readonly parts: Parts;
  /** Every name of a person, in order. */
  readonly named: readonly NamedPlace[];
  readonly names: readonly Mention[];
  readonly byWord: ReadonlyMap<string, readonly Profile[]>;
  readonly quotes: readonly Span[];
  /** All that somebody says, quoted or not. */
  readonly reports: readonly Span[];
  /** What a source says, and the organisation that is named there, by the start of its head. */
  readonly contents: ReadonlyMap<number, readonly Span[]>;
  readonly bodies: ReadonlyMap<number, Organisation>;
  readonly people: Map<number, Profile>;
  readonly organisations: Map<number, Organisation>;
  readonly unnamed: Map<Profile, Source>;
  readonly rankings: Map<number, readonly Ranked[]>;
  /** Where people were spoken of, up to here. */
  readonly places: Place[];
  /** Index in `named` of the first name that was not passed yet. */
  next: number;
}

/** A walk that stands before the first word. */
export function beginWalk(parts: Parts, profiles: readonly Profile[]): Walk {
  const named = profiles
    .flatMap((profile) => profile.person.mentions.map((mention) => ({ mention, profile })))
    .sort((one, other) => compareSpans(one.mention, other.mention));
  return {
    parts,
    named,
    names: named.map(({ mention }) => mention),
    byWord: indexByRole(profiles),
    quotes: mergeSpans(parts.attributions.flatMap((attribution) => attribution.quotes)),
    reports: mergeSpans(parts.attributions.map(({ content }) => content)),
    contents: contentsBySource(parts.attributions),
    bodies: findOrganisations(parts),
    people: new Map(),
    organisations: new Map(),
    unnamed: new Map(),
    rankings: new Map(),
    places: [],
    next: 0,
  };
}

/** Walks on to an offset, and notes who is named on the way. */
export function passNames(walk: Walk, offset: number): void {
  const { parts, named, places } = walk;
  for (let it = named[walk.next]; it !== undefined && it.mention.start < offset; it = named[++walk.next]) {
    if (places.at(-1)?.start === it.mention.start) continue;
    places.push(toPlace(parts, it.mention, it.profile, walk, "name"));
  }
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
