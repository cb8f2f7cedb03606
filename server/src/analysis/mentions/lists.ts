import type { Cell } from "../../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { exact } from "../../text/exact.ts";
import { adoptRuns } from "./adoptRuns.ts";
import { type Framed, framedStage } from "./framed.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import { isSameRun, moveRun, type Run } from "./runs.ts";
import { findSeries, isSeparator } from "./series.ts";
import { type ChosenName, chosenAdoption } from "./titledNames.ts";
import type { TokenName } from "./tokenName.ts";
import { type CellWords, isIn, isNamelike, type Word } from "./words.ts";

/**
 * Adds people to lists of bare names: "Mazurek, Thistlewood and Okonjo" are three of one kind, so where one of them
 * is known for a person, or all three are asked or told something, the words that nobody knows are people too.
 *
 * @param namesIn of each paragraph in order, without overlap; so is the result.
 */
export function completeLists(
  reading: Reading,
  namesIn: readonly (readonly ChosenName[])[],
): readonly (readonly ChosenName[])[] {
  const peopleIn = findPeople(reading, findItems(reading, namesIn));
  if (peopleIn === undefined) return namesIn;
  return readColumn(
    reading.cells,
    mergedStage,
    (_, index) => mergeNames(namesIn[index] ?? [], peopleIn[index] ?? []),
    () => ({ all: [reading.vocabulary], each: [namesIn, peopleIn] }),
  );
}

/** A name, or a word that may be one: it has no kind then. */
export interface Item extends Run {
  readonly of?: TokenName["of"];
  /** Its first word, and the one before it. */
  readonly word: Word | undefined;
  readonly before: Word | undefined;
}

/** The items that were last looked at, and those of each paragraph that are people; absent where nobody is. */
export interface Listed {
  readonly itemsIn: readonly Framed<Item>[];
  readonly peopleIn: readonly (readonly Item[])[] | undefined;
}

/** The unknown words of each paragraph that are people. Where the items are the same as in the last reading, so are they. */
function findPeople(reading: Reading, itemsIn: readonly Framed<Item>[]): Listed["peopleIn"] {
  const { cells, words, vocabulary } = reading;
  if (vocabulary.listed?.itemsIn === itemsIn) return vocabulary.listed.peopleIn;
  const people = new Set<Item>();
  for (const list of findSeries(cells, words, itemsIn)) {
    if (!list.every(isPersonOrUnknown) || !speaksOfPeople(reading, list)) continue;
    for (const item of list) if (item.of === undefined) people.add(item);
  }
  const peopleIn =
    people.size === 0
      ? undefined
      : itemsIn.map(({ items }) => exact(items.filter((item) => people.has(item))));
  vocabulary.listed = { itemsIn, peopleIn };
  return peopleIn;
}

/** A bare name of one word, or nobody knows what. */
function isPersonOrUnknown({ first, end, of }: Item): boolean {
  return end - first === 1 && (of === undefined || of === "person");
}

function speaksOfPeople({ lexicon }: Reading, list: readonly Item[]): boolean {
  return list.some(({ of }) => of === "person") || isIn(lexicon.lists.reportingVerbs, list[0]?.before);
}

const mergedStage: ColumnStage<readonly ChosenName[]> = {
  adopt: (before, now, ends) => adoptRuns(before, now, ends, chosenAdoption),
};

function mergeNames(names: readonly ChosenName[], people: readonly Item[]): readonly ChosenName[] {
  if (people.length === 0) return names;
  const added = people.map(
    ({ first, end, word }): ChosenName => ({
      first,
      end,
      of: "person",
      title: undefined,
      word,
      full: undefined,
    }),
  );
  return [...names, ...added].sort((one, other) => one.first - other.first);
}

/** The names of each paragraph, and between them the words that no list knows, each beside a comma or "and". */
function findItems(reading: Reading, namesIn: readonly (readonly ChosenName[])[]): readonly Framed<Item>[] {
  return readColumn(
    reading.cells,
    itemsStage,
    (cell, index) => ({
      items: exact(mergeUnknown(reading, cell, namesIn[index] ?? [])),
      words: (reading.cellWords[index] as CellWords).words,
      seen: reading.seenIn[index] ?? 0,
    }),
    () => ({ all: [reading.vocabulary], each: [namesIn, reading.seenIn], tokensBefore: 1, tokensBehind: 1 }),
  );
}

const itemsStage = framedStage<Item>({ move: moveRun, isSame: isSameItem });

function isSameItem(one: Item, other: Item): boolean {
  const isSame = one.of === other.of && one.word === other.word && one.before === other.before;
  return isSame && isSameRun(one, other);
}

function mergeUnknown(reading: Reading, cell: Cell, names: readonly ChosenName[]): readonly Item[] {
  const { words } = reading;
  const { firstToken, endToken } = cell;
  const items: Item[] = [];
  let done = firstToken;
  for (const name of [...names, undefined]) {
    const limit = name === undefined ? endToken : firstToken + name.first;
    for (let index = done; index < limit; index++) {
      if (!isUnknown(reading, index)) continue;
      const first = index - firstToken;
      items.push({ first, end: first + 1, word: words[index], before: words[index - 1] });
    }
    if (name === undefined) break;
    const { first, end, of, word } = name;
    items.push({ first, end, of, word, before: words[firstToken + first - 1] });
    done = firstToken + end;
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
