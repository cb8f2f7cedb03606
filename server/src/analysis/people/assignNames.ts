import type { Lexicon } from "../../lexicon/lexicon.ts";
import { extend } from "../../text/extend.ts";
import type { Appearance } from "./appearances.ts";
import {
  addBearer,
  type Bearer,
  type Bearers,
  comparedBearers,
  comparedNames,
  createBearers,
  findOrAdd,
  type Gender,
  joinName,
  readName,
  toGender,
} from "./bearers.ts";
import { chooseBearer } from "./chooseBearer.ts";
import type { PersonName } from "./personName.ts";

/**
 * Makes a person of each different full name, then gives each mention to its bearer, in order of the text: a name of
 * one word may stand before the full one, in a headline.
 *
 * @param names of people, in order.
 * @returns in no order that counts; each has at least one appearance.
 */
export function assignNames(names: readonly Appearance[], lexicon: Lexicon): readonly Bearer[] {
  const bearers = collectFullNames(names, lexicon);
  let before: Bearer | undefined;
  for (const appearance of names) before = assign(appearance, before, bearers);
  return bearers.all;
}

function collectFullNames(names: readonly Appearance[], lexicon: Lexicon): Bearers {
  const bearers = createBearers(lexicon);
  const doubtful: PersonName[] = [];
  for (const { written, title, isIntroducedByKin } of names) {
    const name = readName(bearers, written);
    const count = bearers.all.length;
    if (name.isFull) {
      const bearer = findOrAdd(bearers, name);
      if (bearers.all.length > count) bearer.isKin = isIntroducedByKin;
    } else if (name.mayBeFull) doubtful.push(name);
    else if (name.words.length === 1 && title === undefined) bearers.bareWords.add(name.last);
  }
  for (const name of doubtful)
    if (!holdsSequence(bearers, name)) findOrAdd(bearers, extend(name, { isFull: true }));
  return bearers;
}

/** Whether somebody's name has both words beside each other: "Ben Ali" in "Zine Ben Ali". */
function holdsSequence(bearers: Bearers, { key, last }: PersonName): boolean {
  const sequence = ` ${key} `;
  const holders = (bearers.byWord.get(last) ?? []).slice(0, comparedBearers);
  return holders.some(({ names }) =>
    names.slice(0, comparedNames).some((name) => ` ${name.key} `.includes(sequence)),
  );
}

/** @param before whom the text named before. */
function assign(appearance: Appearance, before: Bearer | undefined, bearers: Bearers): Bearer {
  const { written } = appearance;
  const name = readName(bearers, written);
  const title = appearance.title?.toLowerCase() ?? "";
  const gender = title === "" ? undefined : genderOfTitle(title, bearers.lexicon);
  const isFull = name.isFull || (name.mayBeFull && bearers.byKey.has(name.key));
  const bearer =
    (isFull ? findOrAdd(bearers, name) : chooseBearer(bearers, { name, written, title, gender })) ??
    (before !== undefined && appearance.isKnownAs
      ? joinName(bearers, before, name)
      : addBearer(bearers, name));
  bearer.appearances.push(appearance);
  bearer.gender ??= gender;
  for (const word of name.words) bearers.latest.set(word, bearer);
  for (const { words } of bearer.names.slice(0, comparedNames))
    for (const word of words) bearers.latest.set(word, bearer);
  return bearer;
}

/** What a title in lower case says: "mrs." is of a woman. */
function genderOfTitle(title: string, lexicon: Lexicon): Gender {
  for (const word of title.split(/[\s.]+/u)) {
    const gender = toGender(lexicon.lists.titles.get(word));
    if (gender !== undefined) return gender;
  }
  return undefined;
}
