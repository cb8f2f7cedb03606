import type { Mention } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { slice } from "../../text/span.ts";
import { isSameName, isVariant, type PersonName, readPersonName } from "./personName.ts";

/** A person while mentions are still being collected. */
export interface Bearer {
  readonly names: PersonName[];
  readonly mentions: Mention[];
  gender: "female" | "male" | undefined;
}

/** People by the words of their names. Built for one article and dropped with it. */
export interface Bearers {
  readonly all: Bearer[];
  readonly byKey: Map<string, Bearer>;
  readonly byLast: Map<string, Bearer[]>;
  readonly byWord: Map<string, Bearer[]>;
  /** The bearer of a word whom the text named last. */
  readonly latest: Map<string, Bearer>;
}

// A bare name is compared with so many bearers of its words; more would make long lists of names slow.
const comparedBearers = 8;
const comparedNames = 4;

/** Makes a person of each different full name; a later mention of one word then joins its bearer. */
export function collectFullNames(text: string, mentions: readonly Mention[], lexicon: Lexicon): Bearers {
  const bearers: Bearers = {
    all: [],
    byKey: new Map(),
    byLast: new Map(),
    byWord: new Map(),
    latest: new Map(),
  };
  for (const mention of mentions) {
    const name = readPersonName(slice(text, mention), lexicon.lists.nameParticles);
    if (name.isFull) findOrAdd(bearers, name, lexicon);
  }
  return bearers;
}

/** Gives a mention to its bearer, a new one where nobody bears the name. Call it in order of the text. */
export function assign(text: string, mention: Mention, bearers: Bearers, lexicon: Lexicon): void {
  const name = readPersonName(slice(text, mention), lexicon.lists.nameParticles);
  const gender = genderOfTitle(text, mention, lexicon);
  const bearer = name.isFull
    ? findOrAdd(bearers, name, lexicon)
    : (findBearer(bearers, name, gender, mention.title !== undefined) ?? add(bearers, name));
  bearer.mentions.push(mention);
  bearer.gender ??= gender;
  for (const word of name.words) bearers.latest.set(word, bearer);
  for (const { words } of bearer.names.slice(0, comparedNames)) {
    for (const word of words) bearers.latest.set(word, bearer);
  }
}

/** What a title says: "Mrs." is of a woman. */
function genderOfTitle(text: string, mention: Mention, lexicon: Lexicon): "female" | "male" | undefined {
  if (mention.title === undefined) return undefined;
  for (const word of slice(text, mention.title)
    .toLowerCase()
    .split(/[\s.]+/u)) {
    const gender = lexicon.lists.titles.get(word);
    if (gender === "female" || gender === "male") return gender;
  }
  return undefined;
}

function findOrAdd(bearers: Bearers, name: PersonName, lexicon: Lexicon): Bearer {
  const key = name.words.join(" ");
  const known = bearers.byKey.get(key) ?? findSame(bearers, name, lexicon);
  if (known === undefined) return add(bearers, name);
  if (!bearers.byKey.has(key)) addName(bearers, known, name);
  return known;
}

function findSame(bearers: Bearers, name: PersonName, lexicon: Lexicon): Bearer | undefined {
  const near = [
    ...(bearers.byLast.get(name.last) ?? []).slice(-comparedBearers),
    ...(bearers.byWord.get(name.words[0] ?? "") ?? []).slice(-comparedBearers),
  ];
  return near.find((bearer) =>
    bearer.names
      .slice(0, comparedNames)
      .some((known) => known.isFull && isSameName(known, name, lexicon.lists.nicknames)),
  );
}

function add(bearers: Bearers, name: PersonName): Bearer {
  const bearer: Bearer = { names: [], mentions: [], gender: undefined };
  bearers.all.push(bearer);
  addName(bearers, bearer, name);
  return bearer;
}

function addName(bearers: Bearers, bearer: Bearer, name: PersonName): void {
  bearer.names.push(name);
  bearers.byKey.set(name.words.join(" "), bearer);
  put(bearers.byLast, name.last, bearer);
  for (const word of name.words) put(bearers.byWord, word, bearer);
}

function put(map: Map<string, Bearer[]>, word: string, bearer: Bearer): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [bearer]);
  else if (list.at(-1) !== bearer) list.push(bearer);
}

/**
 * Who bears a name of one word: who was named last with it, a surname before a given name, and nobody whom the
 * title contradicts; else who is named with it first later on; else who bears a spelling of it.
 */
function findBearer(
  bearers: Bearers,
  name: PersonName,
  gender: "female" | "male" | undefined,
  isTitled: boolean,
): Bearer | undefined {
  const fits = (bearer: Bearer | undefined): bearer is Bearer =>
    bearer !== undefined && (gender === undefined || bearer.gender === undefined || bearer.gender === gender);
  const surnamed = bearers.byLast.get(name.last) ?? [];
  const named = bearers.byWord.get(name.last) ?? [];
  const latest = bearers.latest.get(name.last);
  const isSurname = latest?.names.slice(0, comparedNames).some((it) => it.last === name.last);
  if (fits(latest) && (isSurname || surnamed.length === 0 || !isTitled)) return latest;
  const known = [...surnamed.slice(0, comparedBearers), ...named.slice(0, comparedBearers)];
  return known.find((bearer) => fits(bearer)) ?? findVariant(bearers, name);
}

/** "Petrovitch" for "Petrovich": only beside a bearer whose name begins with the same four letters. */
function findVariant(bearers: Bearers, name: PersonName): Bearer | undefined {
  const least = 7;
  if (name.last.length < least) return undefined;
  return bearers.all
    .slice(-comparedBearers * 8)
    .find((bearer) =>
      bearer.names.slice(0, comparedNames).some((known) => isVariant(known.last, name.last, least)),
    );
}
