import { readEach, type Stage } from "../../rereading/readEach.ts";
import { namesByCell } from "./byCell.ts";
import { isOrdinary, lastChange, type Reading, wordsAround } from "./reading.ts";
import { moveRun, type Run } from "./runs.ts";
import { findSeries, isSeparator } from "./series.ts";
import type { ChosenName } from "./titledNames.ts";
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
  const added: ChosenName[] = [];
  for (const list of findSeries(reading.words, findItems(reading, namesIn))) {
    if (!list.every(isPersonOrUnknown) || !speaksOfPeople(reading, list)) continue;
    for (const { first, end, of } of list) if (of === undefined) added.push({ first, end, of: "person" });
  }
  if (added.length === 0) return namesIn;
  const addedIn = namesByCell(reading.cells, added);
  return namesIn.map((names, index) => mergeNames(names, addedIn[index] ?? []));
}

function mergeNames(names: readonly ChosenName[], added: readonly ChosenName[]): readonly ChosenName[] {
  if (added.length === 0) return names;
  return [...names, ...added].sort((one, other) => one.first - other.first);
}

/** A name, or a word that may be one: it has no kind then. */
interface Item {
  readonly first: number;
  readonly end: number;
  readonly of?: TokenName["of"];
}

/** A bare name of one word, or nobody knows what. */
function isPersonOrUnknown({ first, end, of }: Item): boolean {
  return end - first === 1 && (of === undefined || of === "person");
}

function speaksOfPeople(reading: Reading, list: readonly Item[]): boolean {
  const before = reading.words[(list[0]?.first ?? 0) - 1];
  return list.some(({ of }) => of === "person") || isIn(reading.lexicon.lists.reportingVerbs, before);
}

/** The names of each paragraph, and between them the words that no list knows, each beside a comma or "and". */
function findItems(
  reading: Reading,
  namesIn: readonly (readonly ChosenName[])[],
): readonly (readonly Item[])[] {
  return readEach(
    reading.cells,
    itemsStage,
    ({ firstToken, endToken }, index) =>
      mergeUnknown(reading, { first: firstToken, end: endToken }, namesIn[index] ?? []),
    (cell, index) => [
      namesIn[index],
      lastChange(reading.cellWords[index] as CellWords, ({ seenChanged }) => seenChanged),
      ...wordsAround(reading, cell, 1),
    ],
  );
}

const itemsStage: Stage<readonly Item[]> = {
  move: (items, by) => {
    for (const item of items) moveRun(item, by);
  },
};

function mergeUnknown(reading: Reading, cell: Run, names: readonly ChosenName[]): readonly Item[] {
  const items: Item[] = [];
  let done = cell.first;
  for (const name of [...names, undefined]) {
    const limit = name?.first ?? cell.end;
    for (let first = done; first < limit; first++)
      if (isUnknown(reading, first)) items.push({ first, end: first + 1 });
    if (name === undefined) break;
    items.push({ first: name.first, end: name.end, of: name.of });
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
