import type { Mention, Person, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { type Description, describePerson, mostNamed, newProfile, resetProfile } from "./makeProfiles.ts";
import type { Profile } from "./profiles.ts";

/** The profiles of an article; kept from one reading to the next, as long as the first name of a person is the same. */
export interface ProfileBook {
  readonly byPerson: ReadonlyMap<Person, Profile>;
  /** Whose name a mention is. */
  readonly byMention: WeakMap<Mention, Profile>;
  /** Of each profile, once it was read and until it must be read again. */
  readonly descriptions: WeakMap<Profile, Description>;
  /** An object for each cell that is another one whenever the people of its mentions are. */
  readonly bearers: WeakMap<Cell, object>;
}

/** Opens a profile for each person: that of the last reading, where there is one. */
export function openProfiles(
  { cells, people }: { readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  memory: Memory | undefined,
): ProfileBook {
  const known = memory?.recall(lastBook);
  const byPerson = new Map<Person, Profile>();
  const book: ProfileBook = {
    byPerson,
    byMention: known?.byMention ?? new WeakMap(),
    descriptions: known?.descriptions ?? new WeakMap(),
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
  { byMention, bearers, descriptions }: ProfileBook,
  cells: readonly Cell[],
  profile: Profile,
  isKnown: boolean,
): void {
  descriptions.delete(profile);
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

/** Puts all profiles to what is known before the first word is read. @returns them in order of the people. */
export function describeProfiles(
  parts: { readonly tokens: readonly Token[]; readonly people: readonly Person[]; readonly lexicon: Lexicon },
  { byPerson, descriptions }: ProfileBook,
): readonly Profile[] {
  const most = mostNamed(parts.people);
  const profiles = [...byPerson.values()];
  for (const profile of profiles) {
    let description = descriptions.get(profile);
    if (description === undefined) {
      description = describePerson(parts, profile.person);
      descriptions.set(profile, description);
      profile.around = undefined;
    }
    resetProfile(profile, description, most);
  }
  return profiles;
}
