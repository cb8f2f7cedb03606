import type { TitledName } from "./names.ts";
import { gapBehind, type Reading } from "./reading.ts";
import type { Run } from "./runs.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/**
 * Who a person is, where the text says it beside the name.
 *
 * Behind it: ", a plumber from Leeds", ", 43, of Leeds", ", who heads the board". Before it: "human rights
 * activist", "Deputy Warden of the Harbour Board".
 *
 * @param before the name that stands before this one in the paragraph, if any
 * @param bounds the words that it may be of: from the first of the paragraph to the last of the sentence
 */
export function findDescription(
  reading: Reading,
  name: TitledName,
  before: TitledName | undefined,
  bounds: Run,
): Run | undefined {
  if (name.of !== "person") return undefined;
  return (
    findApposition(reading, name.end, bounds.end) ??
    findOffice(reading, name, before, bounds.first) ??
    findRoleBefore(reading, name.title?.first ?? name.first, bounds.first)
  );
}

/** Between commas behind the name, or from its comma to the end of the sentence. */
function findApposition(reading: Reading, end: number, limit: number): Run | undefined {
  const { words } = reading;
  const first = end + 1;
  if (words[end]?.lower !== "," || first >= limit) return undefined;
  const stop = findStop(reading, first, limit);
  if (words[first]?.shape === "number" && stop === first + 1) return findAge(reading, first, limit);
  const word = words[first];
  // "Ann Lee, and the mayor": somebody else.
  if (word === undefined || word.lower === "and" || stop - first > longestDescription) return undefined;
  if (word.lower === "who" || word.lower === "whose") return { first, end: stop };
  if (!beginsApposition(reading, word)) return undefined;
  const start = words.slice(first, Math.min(stop, first + 10));
  return start.some((it) => reading.lexicon.lists.roles.has(it.lower)) ? { first, end: stop } : undefined;
}

/** "43", with what follows behind a comma: "43, of Leeds". */
function findAge(reading: Reading, first: number, limit: number): Run {
  const stop = first + 1;
  const next = reading.words[stop + 1];
  const goesOn = reading.words[stop]?.lower === "," && next !== undefined && stop + 1 < limit;
  const end = goesOn && beginsApposition(reading, next) ? findStop(reading, stop + 1, limit) : stop;
  return { first, end };
}

// Words; a longer stretch up to the next comma is a clause of another kind.
const longestDescription = 25;

function beginsApposition(reading: Reading, word: Word): boolean {
  const { lists } = reading.lexicon;
  return (
    appositionStarts.has(word.lower) || lists.roles.has(word.lower) || lists.titleModifiers.has(word.lower)
  );
}

const appositionStarts: ReadonlySet<string> = new Set(
  "a an the one his her its their our my another who whose of from then formerly also co-founder".split(" "),
);

/** Index of the next comma, bracket, dash or mark, or the limit. */
function findStop(reading: Reading, first: number, limit: number): number {
  const { words } = reading;
  for (let index = first; index < limit; index++) {
    const word = words[index];
    if (word?.shape !== "mark" || !stops.has(word.lower)) continue;
    // Chairman of the Centre “Dawn,” has: the comma stands within the marks of the name.
    const isBeforeMark = words[index + 1]?.shape === "mark" && gapBehind(reading, index) === 0;
    const isInMarks = word.lower === "," && isBeforeMark;
    return isInMarks ? Math.min(index + 2, limit) : index;
  }
  return limit;
}

const stops: ReadonlySet<string> = new Set([",", ".", ";", ":", "(", ")", "–", "—", "--", "?", "!", "…"]);

/** "Deputy Warden of the Harbour Board" directly before the name. */
function findOffice(
  reading: Reading,
  name: TitledName,
  before: TitledName | undefined,
  start: number,
): Run | undefined {
  const { words, lexicon } = reading;
  const { lists } = lexicon;
  if (before === undefined || before.end !== name.first || before.of === "person") return undefined;
  let index = before.first - 1;
  if (words[index]?.lower === "the") index--;
  if (words[index]?.lower !== "of" && words[index]?.lower !== "for") return undefined;
  let first = index;
  while (first > start && isOffice(reading, words[first - 1])) first--;
  const holdsOffice = words
    .slice(first, index)
    .some((word) => lists.titles.has(word.lower) || lists.roles.has(word.lower));
  return holdsOffice ? { first, end: before.end } : undefined;
}

function isOffice(reading: Reading, word: Word | undefined): boolean {
  const { lists } = reading.lexicon;
  return isIn(lists.titles, word) || isIn(lists.titleModifiers, word) || isIn(lists.roles, word);
}

/** "human rights activist" before the name: the role and up to three small words that belong to it. */
function findRoleBefore(reading: Reading, end: number, start: number): Run | undefined {
  const { words, lexicon } = reading;
  const { lists } = lexicon;
  const role = end > start ? words[end - 1] : undefined;
  if (role === undefined || role.shape !== "lower" || !lists.roles.has(role.lower)) return undefined;
  let first = end - 1;
  while (first > start && end - first < 4 && belongsToRole(reading, words[first - 1])) first--;
  return { first: beforeComma(reading, first, start) ?? first, end };
}

/** "Former tenant, bookkeeper", "Former political prisoner, historian": where the first of two roles begins. */
function beforeComma(reading: Reading, first: number, start: number): number | undefined {
  const comma = first - 1;
  if (reading.words[comma]?.lower !== ",") return undefined;
  return [comma - 2, comma - 3].find((index) => index >= start && isFormer(reading, index, start));
}

function isFormer({ words }: Reading, index: number, start: number): boolean {
  const before = index > start ? words[index - 1] : undefined;
  return words[index]?.lower === "former" && (before === undefined || before.shape === "mark");
}

function belongsToRole(reading: Reading, word: Word | undefined): boolean {
  const { lists } = reading.lexicon;
  if (word === undefined || word.shape === "mark" || word.lower === "'s") return false;
  if (isNamelike(word)) return lists.nationalities.has(word.lower) || word.shape === "upper";
  return (
    !lists.functionWords.has(word.lower) &&
    !lists.reportingVerbs.has(word.lower) &&
    !word.lower.endsWith("ed")
  );
}
