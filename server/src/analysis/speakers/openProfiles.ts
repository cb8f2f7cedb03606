import type { Mention, Person, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { isSameList } from "../../rereading/stage.ts";
import { isSameDescription, isSameTally, knownFrom } from "./known.ts";
import { describePerson, indexByRole, mostNamed, newProfile, weightOf } from "./makeProfiles.ts";
import type { Description, Known, Profile, PronounTally } from "./profiles.ts";
import { wordsAround } from "./roles.ts";

/** The profiles of an article; kept from one reading to the next, as long as the first name of a person is the same. */
export interface ProfileBook {
  readonly people: readonly Person[];
  readonly byPerson: ReadonlyMap<Person, Profile>;
  /** Whose name a mention is. */
  readonly byMention: WeakMap<Mention, Profile>;
  /** Those without a name, by the phrase that brought them in. */
  readonly byPhrase: WeakMap<Source, Profile>;
  /** An object for each cell that is another one whenever the people of its mentions are. */
  readonly bearers: WeakMap<Cell, object>;
}

/** Opens a profile for each person: that of the last reading, where there is one. */
export function openProfiles(
  { cells, people }: { readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  memory: Memory | undefined,
): ProfileBook {
  const known = memory?.recall(lastBook);
  if (known?.people === people) return known;
  const byPerson = new Map<Person, Profile>();
  const book: ProfileBook = {
    people,
    byPerson,
    byMention: known?.byMention ?? new WeakMap(),
    byPhrase: known?.byPhrase ?? new WeakMap(),
    bearers: known?.bearers ?? new WeakMap(),
  };
  const now = new Set(people);
  const byFirst = new Map<Mention | undefined, Profile>();
  for (const [person, profile] of known?.byPerson ?? []) {
    if (now.has(person)) continue;
    closeProfile(book, cells, person);
    byFirst.set(person.mentions[0], profile);
  }
  for (const person of people) {
    const same = known?.byPerson.get(person);
    const profile = same ?? byFirst.get(person.mentions[0]) ?? newProfile(person);
    profile.person = person;
    byPerson.set(person, profile);
    if (same === undefined) enterProfile(book, cells, profile, known !== undefined);
  }
  memory?.remember(lastBook, book);
  return book;
}

const lastBook: Key<ProfileBook> = { name: "profiles" };

function closeProfile(
  { byMention, bearers }: ProfileBook,
  cells: readonly Cell[],
  { mentions }: Person,
): void {
  for (const mention of mentions) {
    byMention.delete(mention);
    forgetBearers(bearers, cells, mention);
  }
}

function enterProfile(
  { byMention, bearers }: ProfileBook,
  cells: readonly Cell[],
  profile: Profile,
  isKnown: boolean,
): void {
  profile.isStale = true;
  for (const mention of profile.person.mentions) {
    byMention.set(mention, profile);
    if (isKnown) forgetBearers(bearers, cells, mention);
  }
}

function forgetBearers(bearers: WeakMap<Cell, object>, cells: readonly Cell[], { start }: Mention): void {
  const cell = cells[cellIndexAt(cells, start, 0)];
  if (cell !== undefined) bearers.delete(cell);
}

/** For a cell an object that is another one whenever the people of its mentions are. */
export function bearersOf({ bearers }: ProfileBook, cell: Cell): object {
  let known = bearers.get(cell);
  if (known === undefined) {
    known = {};
    bearers.set(cell, known);
  }
  return known;
}

/** What descriptions are read from. */
interface DescribedParts {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly lexicon: Lexicon;
}

/**
 * Puts all profiles to what is known before the first word is read.
 *
 * @param counts the pronouns that the text itself has told of.
 * @returns them in order of the people.
 */
export function describeProfiles(
  parts: DescribedParts,
  { byPerson }: ProfileBook,
  counts: ReadonlyMap<Profile, PronounTally>,
): readonly Profile[] {
  const most = mostNamed(parts.people);
  const profiles = [...byPerson.values()];
  for (const profile of profiles) {
    const { initial, person } = profile;
    const description = profile.isStale ? describeAgain(parts, profile) : initial.description;
    profile.isStale = false;
    profile.initial = beginWith(initial, description, weightOf(person, most), counts.get(profile) ?? none);
    profile.known = profile.initial;
  }
  return profiles;
}

const none: PronounTally = { female: 0, male: 0 };

function describeAgain(parts: DescribedParts, { initial, person }: Profile): Description {
  const before = initial.description;
  const now = describePerson(parts, person);
  return isSameDescription(before, now, () => wordsAround(parts, person)) ? before : now;
}

function beginWith(
  initial: Known,
  description: Description,
  weight: Known["weight"],
  pronouns: PronounTally,
): Known {
  const isSame =
    initial.description === description &&
    initial.weight === weight &&
    isSameTally(initial.pronouns, pronouns);
  return isSame ? initial : knownFrom(description, weight, pronouns);
}

/** People by the words that say what they are; lists that are the same are those of the last reading. */
export function openIndex(
  profiles: readonly Profile[],
  memory: Memory | undefined,
): ReadonlyMap<string, readonly Profile[]> {
  if (memory === undefined) return indexByRole(profiles);
  const last = memory.recall(lastIndex);
  const roles = profiles.map(({ initial }) => initial.roles);
  if (last !== undefined && isSameList(last.profiles, profiles) && isSameList(last.roles, roles))
    return last.index;
  const index = indexByRole(profiles);
  for (const [word, list] of last?.index ?? [])
    if (isSameList(index.get(word) ?? [], list)) index.set(word, list);
  memory.remember(lastIndex, { profiles, roles, index });
  return index;
}

const lastIndex: Key<{
  readonly profiles: readonly Profile[];
  readonly roles: readonly ReadonlySet<string>[];
  readonly index: ReadonlyMap<string, readonly Profile[]>;
}> = { name: "people by role" };
