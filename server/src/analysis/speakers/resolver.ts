import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Sentence,
  Source,
  Token,
} from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import { compareSpans, overlaps, type Span } from "../../text/span.ts";
import { resolveReference, rolesBeforeName } from "./references.ts";
import { findRoles, genderOfRoles, rolesOf } from "./roles.ts";
import { likelyGenderOf, type Place, type Profile } from "./salience.ts";
import { findUnnamed } from "./unnamed.ts";

/** What the stage works on; see `resolveSpeakers`. */
export interface Parts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}

/** Who a source is, by the start of its head; and the mentions that were found with it. */
export interface Resolved {
  readonly people: ReadonlyMap<number, Profile>;
  readonly organisations: ReadonlyMap<number, Organisation>;
  readonly profiles: readonly Profile[];
  /** Where a profile is that of somebody without a name: the phrase that brought them in. */
  readonly unnamed: ReadonlyMap<Profile, Source>;
}

/** Walks through the sources in order of the text, with the names between them. */
export function resolveSources(parts: Parts): Resolved {
  const profiles = parts.people.map((person) => makeProfile(parts, person));
  const named = profiles
    .flatMap((profile) => profile.person.mentions.map((mention) => ({ mention, profile })))
    .sort((one, other) => compareSpans(one.mention, other.mention));
  const organisations = findOrganisations(parts);
  const quotes = mergeSpans(parts.attributions.flatMap((attribution) => attribution.quotes));
  const walk: Walk = { parts, named, quotes, unnamed: new Map(), places: [], next: 0 };
  const people = new Map<number, Profile>();
  const organisationsFound = new Map<number, Organisation>();
  for (const source of sourcesInOrder(parts.attributions)) {
    passNames(walk, source.head.start);
    const organisation = organisations.get(source.head.start);
    if (organisation !== undefined) organisationsFound.set(source.head.start, organisation);
    const profile = organisation === undefined ? findSpeaker(walk, source) : undefined;
    if (profile !== undefined) people.set(source.head.start, profile);
  }
  const { unnamed } = walk;
  resolveHeadline(parts, people, organisationsFound, unnamed);
  return { people, organisations: organisationsFound, profiles, unnamed };
}

/** How far the text has been read. */
interface Walk {
  readonly parts: Parts;
  readonly named: readonly NamedPlace[];
  readonly quotes: readonly Span[];
  readonly unnamed: Map<Profile, Source>;
  readonly places: Place[];
  /** Index in `named` of the first name that was not passed yet. */
  next: number;
}

function passNames(walk: Walk, offset: number): void {
  const { parts, named, quotes, places } = walk;
  for (; walk.next < named.length && isBefore(named[walk.next], offset); walk.next++) {
    const { mention, profile } = named[walk.next] ?? {};
    if (mention !== undefined && profile !== undefined)
      places.push(toPlace(parts, mention.start, profile, quotes, false));
  }
}

function findSpeaker(walk: Walk, source: Source): Profile | undefined {
  const { parts, named, quotes, unnamed, places } = walk;
  const profile =
    resolve(parts, source, named, walk.next, places) ?? findUnnamed(parts, source, places, unnamed);
  if (profile !== undefined) places.push(toPlace(parts, source.head.start, profile, quotes, true));
  return profile;
}

/** A role that speaks in the headline ("… , tenants’ advocate says") is who speaks most in the article. */
function resolveHeadline(
  parts: Parts,
  people: Map<number, Profile>,
  organisations: ReadonlyMap<number, Organisation>,
  unnamed: ReadonlyMap<Profile, Source>,
): void {
  const main = findMainSpeaker(parts.attributions, people);
  if (main === undefined || unnamed.has(main)) return;
  for (const source of sourcesInOrder(parts.attributions)) {
    const { start } = source.head;
    if (source.kind !== "person" || people.has(start) || organisations.has(start)) continue;
    if (itemAt(parts.paragraphs, start)?.kind !== "headline") continue;
    const roles = findRoles(parts.text, parts.tokens, source, parts.lexicon);
    const gender = genderOfRoles(roles, parts.lexicon);
    if (roles.length === 0 || (gender !== undefined && main.gender !== undefined && gender !== main.gender))
      continue;
    people.set(start, main);
    main.added.push({ ...span(source), kind: "role", of: "person" });
  }
}

/** Who has at least half of the attributions, and two of them. */
function findMainSpeaker(
  attributions: readonly Attribution[],
  people: ReadonlyMap<number, Profile>,
): Profile | undefined {
  const counts = new Map<Profile, number>();
  for (const { source } of attributions) {
    const profile = source === undefined ? undefined : people.get(source.head.start);
    if (profile !== undefined) counts.set(profile, (counts.get(profile) ?? 0) + 1);
  }
  for (const [profile, count] of counts) if (count >= 2 && count * 2 >= attributions.length) return profile;
  return undefined;
}

interface NamedPlace {
  readonly mention: Mention;
  readonly profile: Profile;
}

function isBefore(named: NamedPlace | undefined, offset: number): boolean {
  return named !== undefined && named.mention.start < offset;
}

function makeProfile(parts: Parts, person: Person): Profile {
  const { text, tokens, lexicon } = parts;
  return {
    person,
    gender: person.gender,
    likelyGender: likelyGenderOf(person, lexicon),
    roles: rolesOf(text, tokens, person, lexicon),
    added: [],
    isNamed: true,
  };
}

/** Each source once, in order of its head. */
function sourcesInOrder(attributions: readonly Attribution[]): readonly Source[] {
  const byHead = new Map<number, Source>();
  for (const { source } of attributions) {
    if (source !== undefined && !byHead.has(source.head.start)) byHead.set(source.head.start, source);
  }
  return [...byHead.values()].sort((one, other) => one.head.start - other.head.start);
}

function findOrganisations(parts: Parts): ReadonlyMap<number, Organisation> {
  const found = new Map<number, Organisation>();
  for (const organisation of parts.organisations) {
    for (const mention of organisation.mentions) found.set(mention.start, organisation);
  }
  return found;
}

/** Overlapping spans as one, in order. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function toPlace(
  parts: Parts,
  start: number,
  profile: Profile,
  quotes: readonly Span[],
  isSpeaker: boolean,
): Place {
  const sentence = indexAfter(parts.sentences, start);
  const isQuoted = itemAt(quotes, start) !== undefined;
  const begin = parts.sentences[sentence]?.start ?? start;
  return {
    start,
    profile,
    paragraph: indexAfter(parts.paragraphs, start),
    sentence,
    isFirst: start - begin < 40 && !isQuoted,
    isQuoted,
    isSpeaker,
  };
}

/** The person of a source: named in it, or meant by its pronoun or role. */
function resolve(
  parts: Parts,
  source: Source,
  named: readonly NamedPlace[],
  next: number,
  places: readonly Place[],
): Profile | undefined {
  if (source.kind === "group" && itemAt(parts.mentions, source.head.start)?.of === "person") return undefined;
  const byName = findNamed(parts.text, source, named, next);
  if (byName !== undefined) {
    for (const role of rolesBeforeName(parts, source)) byName.roles.add(role);
    return byName;
  }
  return resolveReference(parts, source, places);
}

/** The person whose name is, or overlaps, the head of the source. */
function findNamed(
  text: string,
  source: Source,
  named: readonly NamedPlace[],
  next: number,
): Profile | undefined {
  for (let index = Math.max(0, next - 1); index < named.length && index < next + 2; index++) {
    const it = named[index];
    if (it !== undefined && overlaps(it.mention, source.head)) return it.profile;
  }
  const behind = named[next];
  return behind !== undefined && isApposed(text, source, behind.mention) ? behind.profile : undefined;
}

/** "the committee chair, Ann Lee", "Mr. Lee", "former clerk, historian Ann Lee"; not "the lawyer of Ann Lee". */
function isApposed(text: string, source: Source, mention: Mention): boolean {
  const start = Math.min(mention.title?.start ?? mention.start, mention.description?.start ?? mention.start);
  if (start <= source.head.start) return true;
  if (start - source.head.end > 80) return false;
  const between = text.slice(source.head.end, start);
  if (start >= source.end)
    return /^,? ?(?:\p{Ll}+ ){0,3}$/u.test(text.slice(source.end, start)) && !/\b(?:of|for)\b/u.test(between);
  return (
    /^[\p{L}\s.,-]*$/u.test(between) &&
    !/(?:^|\s)(?:of|for|to|from|with|by|and|who|on|in|at)\s/u.test(between)
  );
}

function span({ start, end }: Span): Span {
  return { start, end };
}
