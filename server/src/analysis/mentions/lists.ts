import type { TitledName } from "./names.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/**
 * Adds people to lists of bare names: "Mazurek, Thistlewood and Okonjo" are three of one kind, so where one of them
 * is known for a person, or all three are asked or told something, the words that nobody knows are people too.
 *
 * @param names in order, without overlap; so is the result.
 */
export function completeLists(reading: Reading, names: readonly TitledName[]): readonly TitledName[] {
  const added: TitledName[] = [];
  for (const list of findLists(reading, mergeUnknown(reading, names))) {
    if (!list.every(isPersonOrUnknown) || !speaksOfPeople(reading, list)) continue;
    for (const { first, end, of } of list) if (of === undefined) added.push({ first, end, of: "person" });
  }
  if (added.length === 0) return names;
  return [...names, ...added].sort((one, other) => one.first - other.first);
}

/** A name, or a word that may be one: it has no kind then. */
interface Item {
  readonly first: number;
  readonly end: number;
  readonly of?: TitledName["of"];
}

/** A bare name of one word, or nobody knows what. */
function isPersonOrUnknown({ first, end, of }: Item): boolean {
  return end - first === 1 && (of === undefined || of === "person");
}

function speaksOfPeople(reading: Reading, list: readonly Item[]): boolean {
  const before = reading.words[(list[0]?.first ?? 0) - 1];
  return list.some(({ of }) => of === "person") || isIn(reading.lexicon.lists.reportingVerbs, before);
}

/** The names, and between them the words that no list knows, each beside a comma or "and". */
function mergeUnknown(reading: Reading, names: readonly TitledName[]): readonly Item[] {
  const items: Item[] = [];
  let done = 0;
  for (const name of [...names, undefined]) {
    const limit = name?.first ?? reading.words.length;
    for (let first = done; first < limit; first++)
      if (isUnknown(reading, first)) items.push({ first, end: first + 1 });
    if (name === undefined) break;
    items.push(name);
    done = name.end;
  }
  return items;
}

/** Whether a word with a capital, alone or behind a word of the language, stands beside a comma and is in no list. */
function isUnknown(reading: Reading, index: number): boolean {
  const { words } = reading;
  const word = words[index];
  if (word?.shape !== "capital" || isNamelike(words[index + 1])) return false;
  if (!isSeparator(words[index + 1]) && !isSeparator(words[index - 1])) return false;
  if (isOrdinary(reading, word) || isKnown(reading, word)) return false;
  return !isNamelike(words[index - 1]) || isOrdinary(reading, words[index - 1]);
}

function isKnown({ lexicon }: Reading, word: Word): boolean {
  const { functionWords, nationalities, places, calendarNames, roles, titles, knownOrganisations } =
    lexicon.lists;
  const lists = [functionWords, nationalities, places, calendarNames, roles, titles, knownOrganisations];
  return lists.some((list) => isIn(list, word));
}

function isSeparator(word: Word | undefined): boolean {
  return word?.lower === "," || word?.lower === "and";
}

/** Three items or more with only commas or "and" between them. */
function findLists(reading: Reading, items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  for (const item of items) {
    const last = list.at(-1);
    if (last !== undefined && !isListed(reading, last.end, item.first)) {
      if (list.length > 2) lists.push(list);
      list = [];
    }
    list.push(item);
  }
  return list.length > 2 ? [...lists, list] : lists;
}

function isListed({ words }: Reading, end: number, first: number): boolean {
  if (first === end + 1) return isSeparator(words[end]);
  return first === end + 2 && words[end]?.lower === "," && words[end + 1]?.lower === "and";
}
