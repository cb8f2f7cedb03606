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
import { isDigit } from "../../text/characters.ts";
import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import { compareSpans, overlaps, type Span, slice } from "../../text/span.ts";
import type { Reference } from "./candidates.ts";
import { countPronouns } from "./genders.ts";
import type { NamedPlace } from "./named.ts";
import { mergeSpans, toPlace } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import type { Pronoun } from "./pronouns.ts";
import { type Distant, type Ranked, rank } from "./ranking.ts";
import { genderOfPronoun, pronounReference, readReference, wordsBeforeName } from "./references.ts";
import { describingWords, findRoles, genderOfRoles } from "./roles.ts";
import { findSalient, likelyGenderOf } from "./salience.ts";
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
  /** Whom a pronoun or role may stand for, the likeliest first; empty without trained weights. */
  readonly rankings: ReadonlyMap<number, readonly Ranked[]>;
}

/** Walks through the sources in order of the text, with the names and pronouns between them. */
export function resolveSources(parts: Parts): Resolved {
  const profiles = parts.people.map((person) => makeProfile(parts, person));
  const walk = beginWalk(parts, profiles);
  const isTrained = parts.lexicon.weights.speakers.size > 0;
  const pronouns = isTrained ? countPronouns(parts, walk.named, walk.quotes) : [];
  let next = 0;
  for (const source of sourcesInOrder(parts.attributions)) {
    for (let it = pronouns[next]; it !== undefined && it.start <= source.head.start; it = pronouns[++next])
      if (it.isSubject && it.start < source.head.start) followPronoun(walk, it);
    passNames(walk, source.head.start);
    resolveSource(walk, source);
  }
  const { people, organisations, unnamed, rankings } = walk;
  resolveHeadline(parts, people, organisations, unnamed);
  return { people, organisations, profiles, unnamed, rankings };
}

/** How far the text has been read, and what was found. */
interface Walk {
  readonly parts: Parts;
  readonly named: readonly NamedPlace[];
  readonly byWord: ReadonlyMap<string, readonly Profile[]>;
  readonly quotes: readonly Span[];
  readonly contents: ReadonlyMap<number, readonly Span[]>;
  readonly bodies: ReadonlyMap<number, Organisation>;
  readonly people: Map<number, Profile>;
  readonly organisations: Map<number, Organisation>;
  readonly unnamed: Map<Profile, Source>;
  readonly rankings: Map<number, readonly Ranked[]>;
  readonly places: Place[];
  /** Index in `named` of the first name that was not passed yet. */
  next: number;
}

function beginWalk(parts: Parts, profiles: readonly Profile[]): Walk {
  return {
    parts,
    named: profiles
      .flatMap((profile) => profile.person.mentions.map((mention) => ({ mention, profile })))
      .sort((one, other) => compareSpans(one.mention, other.mention)),
    byWord: indexByRole(profiles),
    quotes: mergeSpans(parts.attributions.flatMap((attribution) => attribution.quotes)),
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

function passNames(walk: Walk, offset: number): void {
  const { parts, named, quotes, places } = walk;
  for (; walk.next < named.length && isBefore(named[walk.next], offset); walk.next++) {
    const { mention, profile } = named[walk.next] ?? {};
    if (mention === undefined || profile === undefined || places.at(-1)?.start === mention.start) continue;
    places.push(toPlace(parts, mention, profile, quotes, "name"));
  }
}

/** "She has measured." keeps in mind who is spoken of, although nobody is quoted. */
function followPronoun(walk: Walk, { start, end, gender }: Pronoun): void {
  passNames(walk, start);
  const { parts, places, quotes } = walk;
  const reference = pronounReference(parts, { start, end }, gender, []);
  const [best] = rank(parts, reference, places, noDistant);
  if (best?.profile !== undefined)
    places.push(toPlace(parts, { start, end }, best.profile, quotes, "pronoun"));
}

const noDistant: Distant = { byWord: new Map(), ahead: [] };

function resolveSource(walk: Walk, source: Source): void {
  const { parts, people, organisations, bodies, quotes, places } = walk;
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
  places.push({ ...toPlace(parts, source.head, profile, quotes, form), isSpeaker: true });
}

function formOf(text: string, { head }: Source): Place["form"] {
  return genderOfPronoun(slice(text, head).toLowerCase()) === undefined ? "role" : "pronoun";
}

/** Whom the pronoun or role of a source stands for. */
function findMeant(walk: Walk, source: Source): Profile | undefined {
  const { parts, places } = walk;
  if (isGroupOfPeople(parts, source)) return undefined;
  const reference = readReference(parts, source, walk.contents.get(source.head.start) ?? []);
  if (reference === undefined) return undefined;
  const profile =
    parts.lexicon.weights.speakers.size > 0
      ? findLikeliest(walk, source, reference)
      : findSalient(parts, reference, places);
  if (profile === undefined) return undefined;
  if (reference.kind === "pronoun") profile.gender ??= reference.gender;
  const { start, end } = reference;
  profile.added.push({ start, end, kind: reference.kind, of: "person" });
  return profile;
}

function findLikeliest(walk: Walk, source: Source, reference: Reference): Profile | undefined {
  const { parts, places, byWord } = walk;
  const ahead = reference.kind === "pronoun" ? [] : namedAhead(walk, reference);
  const ranking = rank(parts, reference, places, { byWord, ahead });
  walk.rankings.set(source.head.start, ranking);
  // A pronoun stands for somebody, even where the article does not make it easy.
  const best =
    reference.kind === "pronoun" ? ranking.find(({ profile }) => profile !== undefined) : ranking[0];
  return best?.profile;
}

/** Who is named for the first time behind a role, a few paragraphs on at most. */
function namedAhead({ named, next, parts }: Walk, { paragraph }: Reference): Distant["ahead"] {
  return named.slice(next, next + namesAhead).flatMap(({ mention, profile }) => {
    const paragraphs = indexAfter(parts.paragraphs, mention.start) - paragraph;
    return paragraphs <= paragraphsAhead ? [{ profile, paragraphs }] : [];
  });
}

const namesAhead = 12;
const paragraphsAhead = 6;

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
    const roles = findRoles(parts.tokens, source, parts.lexicon);
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

function isBefore(named: NamedPlace | undefined, offset: number): boolean {
  return named !== undefined && named.mention.start < offset;
}

function makeProfile(parts: Parts, person: Person): Profile {
  const { tokens, lexicon } = parts;
  const { words } = describingWords(tokens, person);
  const { roles, titles } = lexicon.lists;
  const ofRole = [...words].filter(
    (word) => roles.has(word) || titles.has(word) || isDigit(word.charCodeAt(0)),
  );
  return {
    person,
    gender: person.gender ?? genderOfRoles(ofRole.slice(0, 2), lexicon),
    likelyGender: likelyGenderOf(person, lexicon),
    pronouns: { female: 0, male: 0 },
    roles: new Set(ofRole),
    words,
    added: [],
    isNamed: true,
  };
}

function indexByRole(profiles: readonly Profile[]): ReadonlyMap<string, readonly Profile[]> {
  const index = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const role of profile.roles) {
      const known = index.get(role);
      if (known === undefined) index.set(role, [profile]);
      else known.push(profile);
    }
  }
  return index;
}

function contentsBySource(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Span[]> {
  const contents = new Map<number, Span[]>();
  for (const { source, content } of attributions) {
    if (source === undefined) continue;
    const known = contents.get(source.head.start);
    if (known === undefined) contents.set(source.head.start, [content]);
    else known.push(content);
  }
  return contents;
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

/** "Lund and Okoro said": nobody in particular. */
function isGroupOfPeople({ mentions }: Parts, source: Source): boolean {
  return source.kind === "group" && itemAt(mentions, source.head.start)?.of === "person";
}

function findNamedSpeaker({ parts, named, next }: Walk, source: Source): Profile | undefined {
  if (isGroupOfPeople(parts, source)) return undefined;
  const profile = findNamed(parts.text, source, named, next);
  if (profile !== undefined) for (const word of wordsBeforeName(parts, source)) addWord(parts, profile, word);
  return profile;
}

function addWord({ lexicon }: Parts, profile: Profile, word: string): void {
  profile.words.add(word);
  if (lexicon.lists.roles.has(word) || lexicon.lists.titles.has(word)) profile.roles.add(word);
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
