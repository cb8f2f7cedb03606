import type { Lexicon } from "../../lexicon/lexicon.ts";
import { givenGender } from "../../lexicon/nameGender.ts";
import type { Appearance } from "./appearances.ts";
import { initialsOf, isSameName, type PersonName, readPersonName } from "./personName.ts";

/** What titles and given names say. */
export type Gender = "female" | "male" | undefined;

/** A person while mentions are still being collected. */
export interface Bearer {
  readonly names: PersonName[];
  readonly appearances: Appearance[];
  gender: Gender;
  /** What the given name makes likely; it decides only between people. */
  readonly likelyGender: Gender;
  /** Whether the text introduces them as somebody's: "her daughter, Ana Quispe". */
  isKin: boolean;
}

/** People by the words of their names. Built for one article and dropped with it. */
export interface Bearers {
  readonly all: Bearer[];
  readonly byKey: Map<string, Bearer>;
  readonly byLast: Map<string, Bearer[]>;
  readonly bySurname: Map<string, Bearer[]>;
  readonly byWord: Map<string, Bearer[]>;
  /** By nickname, by a part of a name with a hyphen, and by initials. */
  readonly byOther: Map<string, Bearer[]>;
  /** The bearer of a word whom the text named last. */
  readonly latest: Map<string, Bearer>;
  /** Names of one word without a title: who is called by a given name is not called by surname. */
  readonly bareWords: Set<string>;
  /** Names that have been read, as written: most stand more than once. */
  readonly read: Map<string, PersonName>;
  readonly lexicon: Lexicon;
}

/** A bare name is compared with so many bearers of its words; more would make long lists of names slow. */
export const comparedBearers = 8;
/** And with so many names of each. */
export const comparedNames = 4;

/** Nobody yet. */
export function createBearers(lexicon: Lexicon): Bearers {
  return {
    all: [],
    byKey: new Map(),
    byLast: new Map(),
    bySurname: new Map(),
    byWord: new Map(),
    byOther: new Map(),
    latest: new Map(),
    bareWords: new Set(),
    read: new Map(),
    lexicon,
  };
}

/** Reads a name, each spelling once. */
export function readName(bearers: Bearers, written: string): PersonName {
  const known = bearers.read.get(written);
  if (known !== undefined) return known;
  const name = readPersonName(written, bearers.lexicon);
  bearers.read.set(written, name);
  return name;
}

/** The person of a full name, a new one where nobody bears it. */
export function findOrAdd(bearers: Bearers, name: PersonName): Bearer {
  const known = bearers.byKey.get(name.key) ?? findSame(bearers, name);
  if (known === undefined) return addBearer(bearers, name);
  return bearers.byKey.has(name.key) ? known : joinName(bearers, known, name);
}

function findSame(bearers: Bearers, name: PersonName): Bearer | undefined {
  const near = [
    ...(bearers.byLast.get(name.last) ?? []).slice(-comparedBearers),
    ...(bearers.byWord.get(name.words[0] ?? "") ?? []).slice(-comparedBearers),
  ];
  const { nicknames } = bearers.lexicon.lists;
  return near.find((bearer) =>
    bearer.names.slice(0, comparedNames).some((known) => known.isFull && isSameName(known, name, nicknames)),
  );
}

/** A new person. */
export function addBearer(bearers: Bearers, name: PersonName): Bearer {
  const [given = ""] = name.words;
  const hasGiven = name.isFull && !name.surnames.includes(given);
  const likelyGender = hasGiven ? givenGender(given, bearers.lexicon) : undefined;
  const bearer: Bearer = { names: [], appearances: [], gender: undefined, likelyGender, isKin: false };
  bearers.all.push(bearer);
  return joinName(bearers, bearer, name);
}

/** Reads the value of a list; anything else is no gender. */
export function toGender(value: string | undefined): Gender {
  return value === "female" || value === "male" ? value : undefined;
}

/** Notes one more name of a person. */
export function joinName(bearers: Bearers, bearer: Bearer, name: PersonName): Bearer {
  bearer.names.push(name);
  bearers.byKey.set(name.key, bearer);
  put(bearers.byLast, [name.last], bearer);
  put(bearers.byWord, name.words, bearer);
  put(bearers.bySurname, name.surnames, bearer);
  put(bearers.byOther, name.nicknames, bearer);
  put(bearers.byOther, halvesOf(name), bearer);
  if (name.isFull) put(bearers.byOther, initialsOf(name), bearer);
  return bearer;
}

/** "pereira" and "lobo" of "Agnelo Pereira-Lobo". */
function halvesOf({ words }: PersonName): readonly string[] {
  return words
    .filter((word) => word.includes("-"))
    .flatMap((word) => word.split("-").filter((part) => part.length > 2));
}

function put(map: Map<string, Bearer[]>, words: readonly string[], bearer: Bearer): void {
  for (const word of words) {
    const list = map.get(word);
    if (list === undefined) map.set(word, [bearer]);
    else if (list.at(-1) !== bearer) list.push(bearer);
  }
}
