import type { Sentence } from "../../article/article.ts";
import type { Movable } from "../../rereading/move.ts";
import { gapBehind, type Reading } from "./reading.ts";
import { isIn, isNamelike, isQuotation } from "./words.ts";

/** Indexes of words: `first` is in, `end` is out. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Moves a run in place by so many words. */
export function moveRun(run: Run, by: number): void {
  const movable: Movable<Run> = run;
  movable.first += by;
  movable.end += by;
}

/** The same with the title before it, which it shares with no other run. */
export function moveTitled(run: Run & { readonly title?: Run | undefined }, by: number): void {
  moveRun(run, by);
  if (run.title !== undefined) moveRun(run.title, by);
}

/** Whether two runs are of the same words. */
export function isSameRun(one: Run | undefined, other: Run | undefined): boolean {
  return one?.first === other?.first && one?.end === other?.end;
}

/**
 * Capitalised words that stand together, in a sentence: with particles (`van der Berg`), initials, the period
 * of `Dr.`, a suffix behind a comma (`, Jr.`) and a nickname in marks between them.
 *
 * @returns in order, without overlap; each begins and ends with a word.
 */
export function findRuns(reading: Reading, sentence: Sentence): readonly Run[] {
  const runs: Run[] = [];
  const { endToken } = sentence;
  for (let first = sentence.firstToken; first < endToken; ) {
    const begin = findBegin(reading, first, endToken);
    if (begin === undefined) {
      first++;
      continue;
    }
    let end = begin + 1;
    for (let next = extend(reading, first, end, endToken); next > end; ) {
      end = next;
      next = extend(reading, first, end, endToken);
    }
    runs.push({ first, end });
    first = end;
  }
  return runs;
}

/** The first capitalised word of a run that starts here, where a surname's particles may stand before it. */
function findBegin(reading: Reading, first: number, limit: number): number | undefined {
  const { words, lexicon } = reading;
  let index = first;
  while (index < limit && index < first + 3) {
    const word = words[index];
    if (isNamelike(word)) return index;
    if (word === undefined || lexicon.lists.nameParticles.get(word.lower) !== "leading") return undefined;
    // "de Gaulle", never "de, Gaulle".
    if (!isBeside(reading, index)) return undefined;
    index++;
  }
  return undefined;
}

/** Where a run that ends at `end` goes on to; `end` itself where it does not. */
function extend(reading: Reading, first: number, end: number, limit: number): number {
  const { words } = reading;
  if (end >= limit || end - first >= longestRun || isQuotation(words[end - 1])) return end;
  if (isNamelike(words[end]) && isBeside(reading, end - 1)) return end + 1;
  return Math.max(
    extendOverPeriod(reading, end, limit),
    extendOverParticles(reading, end, limit),
    extendOverSuffix(reading, end, limit),
    extendOverNickname(reading, end, limit),
    extendOverPreposition(reading, { first, end }, limit),
  );
}

/** "Dr" "." "Smith": the period of a title or of "St.". */
function extendOverPeriod(reading: Reading, end: number, limit: number): number {
  const { words, lexicon } = reading;
  const before = words[end - 1];
  if (words[end]?.lower !== "." || before === undefined || before.lower.length > 5) return end;
  if (!isIn(lexicon.lists.titles, before) && before.lower !== "st" && before.lower !== "ft") return end;
  const isTitle = gapBehind(reading, end - 1) === 0 && end + 1 < limit && isNamelike(words[end + 1]);
  return isTitle ? end + 2 : end;
}

function extendOverParticles(reading: Reading, end: number, limit: number): number {
  const { words, lexicon } = reading;
  let index = end;
  while (index < limit && index < end + 3 && isIn(lexicon.lists.nameParticles, words[index])) {
    if (!isBeside(reading, index - 1)) return end;
    index++;
  }
  const follows = index > end && index < limit && isNamelike(words[index]) && isBeside(reading, index - 1);
  return follows ? index + 1 : end;
}

/** "King" "," "Jr" ".": the suffix, with its period. */
function extendOverSuffix({ words }: Reading, end: number, limit: number): number {
  const suffix = words[end]?.lower === "," ? end + 1 : end;
  const word = words[suffix];
  if (suffix >= limit || (word?.lower !== "jr" && word?.lower !== "sr")) return end;
  return suffix + 1;
}

/** "Dwayne" "“" "The" "Rock" "”" "Johnson"; the name of an organisation ends with its mark: Centre “Dawn”. */
function extendOverNickname(reading: Reading, end: number, limit: number): number {
  const { words, lexicon } = reading;
  const before = words[end - 1];
  const mark = words[end];
  if (gapBehind(reading, end - 1) !== 1 || !isQuotation(mark) || !isNamelike(words[end + 1])) return end;
  let index = end + 2;
  while (index < limit && index < end + 4 && words[index]?.shape !== "mark") index++;
  if (isIn(lexicon.lists.organisationHeads, before)) return findNameEnd(reading, index, end, limit);
  if (!isQuotation(words[index]) || index + 1 >= limit || !isNamelike(words[index + 1])) return end;
  return isBeside(reading, index) ? index + 2 : end;
}

/** Behind the mark that closes an organisation's name, also where a comma stands within: “Dawn,”. */
function findNameEnd({ words }: Reading, index: number, otherwise: number, limit: number): number {
  const mark = words[index]?.lower === "," ? index + 1 : index;
  return mark < limit && isQuotation(words[mark]) ? mark + 1 : otherwise;
}

/** "Ministry of Health", "Centre for the Study of War": only behind a word that heads an organisation. */
function extendOverPreposition(reading: Reading, run: Run, limit: number): number {
  const { words, lexicon } = reading;
  const { first, end } = run;
  const word = words[end]?.lower;
  const heads = lexicon.lists.organisationHeads;
  if (word !== "of" && word !== "for" && word !== "and" && word !== "&") return end;
  const isHeaded = isIn(heads, words[end - 1]) || (isIn(heads, words[first]) && word === "and");
  const next = words[end + 1]?.lower === "the" ? end + 2 : end + 1;
  if (!isHeaded || next >= limit || !isNamelike(words[next])) return end;
  if (word === "and" && !isIn(lexicon.lists.ordinaryWords, words[next])) return end;
  // "the government of Ana Quispe".
  if (isIn(lexicon.lists.givenNames, words[next]) && !isIn(lexicon.lists.places, words[next])) return end;
  return isBeside(reading, end - 1) && isBeside(reading, end) && isBeside(reading, next - 1) ? next + 1 : end;
}

/** Whether only one or two spaces stand between a word and the next. */
function isBeside(reading: Reading, index: number): boolean {
  const gap = gapBehind(reading, index);
  return gap >= 1 && gap <= 2;
}

// No name is longer, and later steps look at every word of a run more than once.
const longestRun = 16;
