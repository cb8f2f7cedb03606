import type { Sentence } from "../../article/article.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import { findRuns, type Run } from "./runs.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** Words that may be a name, without the title before them. */
export interface Candidate extends Run {
  /** What names are compared by: the words in lower case, without marks, a space between. */
  readonly key: string;
  readonly title?: Run;
  /** Whether a capital letter is due here whatever the word: at the start of a sentence or quote. */
  readonly isFirst: boolean;
}

/** The candidates of a sentence, in order, without overlap. */
export function findCandidates(reading: Reading, sentence: Sentence): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const run of findRuns(reading, sentence))
    for (const part of breakRun(reading, run)) splitTitle(reading, part, sentence, candidates);
  return candidates;
}

/** Makes a candidate of words; undefined where none of them can be a name. */
function toCandidate(reading: Reading, run: Run, sentence: Sentence, title?: Run): Candidate | undefined {
  const { words } = reading;
  let { first, end } = run;
  while (first < end && words[first]?.shape === "mark") first++;
  while (end > first && !isLastOfName(words[end - 1])) end--;
  if (first >= end) return undefined;
  const isFirst = title === undefined && isDueCapital(words, first, sentence);
  const key = keyOf(words, { first, end });
  return title === undefined ? { first, end, key, isFirst } : { first, end, key, isFirst, title };
}

/** The words of a run, as names are compared. */
function keyOf(words: readonly Word[], run: Run): string {
  let key = "";
  for (let index = run.first; index < run.end; index++) {
    const word = words[index];
    if (word !== undefined && word.shape !== "mark") key += key === "" ? word.lower : ` ${word.lower}`;
  }
  return key;
}

/** Cuts a run at months and weekdays, and before words that only begin the sentence. */
function breakRun(reading: Reading, run: Run): readonly Run[] {
  const { words, lexicon } = reading;
  const parts: Run[] = [];
  let first = run.first;
  for (let index = run.first; index < run.end; index++) {
    const isCut =
      isCalendarName(reading, index, run) ||
      (index === first && isIn(lexicon.lists.functionWords, words[index]));
    if (!isCut) continue;
    if (index > first) parts.push({ first, end: index });
    first = index + 1;
  }
  if (first < run.end) parts.push({ first, end: run.end });
  return parts;
}

/** "Sunday", but not in "Sunday Okpara"; "April", but not in "April Quispe". */
function isCalendarName(reading: Reading, index: number, run: Run): boolean {
  const { words, lexicon } = reading;
  const { lists } = lexicon;
  const word = words[index];
  if (word === undefined || !lists.calendarNames.has(word.lower) || word.shape === "initial") return false;
  const next = words[index + 1];
  const isBearer =
    index + 1 < run.end && !isOrdinary(reading, next) && !lists.nationalities.has(next?.lower ?? "");
  if (isBearer && !lists.titles.has(next?.lower ?? "") && !lists.places.has(next?.lower ?? "")) {
    return !lists.givenNames.has(word.lower) || isIn(lists.functionWords, words[index - 1]);
  }
  return index === run.first || !lists.givenNames.has(words[index - 1]?.lower ?? "");
}

/**
 * Takes the title off; what stands before it is a candidate of its own ("Acme" in "Acme President Ann Lee").
 *
 * @param candidates takes them.
 */
function splitTitle(reading: Reading, run: Run, sentence: Sentence, candidates: Candidate[]): void {
  const trimmed = trimStart(reading, run, sentence);
  for (const { part, title } of cutRun(reading, trimmed)) {
    const candidate = toCandidate(reading, part, sentence, title);
    if (candidate !== undefined) candidates.push(candidate);
  }
}

/** A part of a run that is a candidate of its own. */
interface Part {
  readonly part: Run;
  readonly title: Run | undefined;
}

function cutRun(reading: Reading, run: Run): readonly Part[] {
  if (isKnownName(reading, run)) return [{ part: run, title: undefined }];
  const { first, end } = run;
  const titleEnd = findTitleEnd(reading, run);
  if (titleEnd !== undefined) {
    const title = { first: findTitleStart(reading, { first, end: titleEnd }), end: titleEnd };
    return [
      { part: { first, end: title.first }, title: undefined },
      { part: { first: titleEnd, end }, title },
    ];
  }
  const given = findGivenName(reading, run);
  if (given === undefined) return [{ part: trimNationality(reading, run), title: undefined }];
  return [
    { part: { first, end: given }, title: undefined },
    { part: { first: given, end }, title: undefined },
  ];
}

/** Takes off an ordinary word that begins the sentence: "Besides Lee", "Police Chief". */
function trimStart(reading: Reading, run: Run, sentence: Sentence): Run {
  const { words, lexicon } = reading;
  const { lists } = lexicon;
  const word = words[run.first];
  if (run.end - run.first < 2 || !isDueCapital(words, run.first, sentence)) return run;
  if (isIn(lists.organisationHeads, words[run.end - 1]) || isIn(lists.placeHeads, words[run.end - 1]))
    return run;
  const isKnown = isIn(lists.givenNames, word) || isIn(lists.titles, word) || isIn(lists.places, word);
  if (isKnown || isIn(lists.titleModifiers, word) || isIn(lists.nationalities, word)) return run;
  return isOrdinary(reading, word) ? { first: run.first + 1, end: run.end } : run;
}

/** "Sri Lanka", "Saint Lucia": what begins with a title word and is a name by itself. */
function isKnownName(reading: Reading, run: Run): boolean {
  if (run.end - run.first < 2) return false;
  const { lists } = reading.lexicon;
  const key = keyOf(reading.words, run);
  return lists.places.has(key) || lists.knownOrganisations.has(key) || lists.nationalities.has(key);
}

/** Where the name of a person begins behind an office or body: "(Secretary of) State Ana Quispe", "Youth Forum Ana Quispe". */
function findGivenName(reading: Reading, run: Run): number | undefined {
  const { words } = reading;
  const { lists } = reading.lexicon;
  const last = words[run.end - 1];
  if (isIn(lists.organisationHeads, last) || isIn(lists.placeHeads, last) || isIn(lists.eventHeads, last))
    return undefined;
  for (let index = run.first; index < run.end - 1; index++) {
    const word = words[index];
    if (!isIn(lists.givenNames, word) || isOrdinary(reading, word) || isIn(lists.places, word)) continue;
    return index > run.first && isBodyWord(reading, words[index - 1]) ? index : undefined;
  }
  return undefined;
}

function isBodyWord(reading: Reading, word: Word | undefined): boolean {
  const { lists } = reading.lexicon;
  if (word === undefined || isIn(lists.givenNames, word)) return false;
  const { lower, shape } = word;
  if (lists.organisationHeads.has(lower) || lists.placeHeads.has(lower) || lists.places.has(lower))
    return true;
  if (lists.nationalities.has(lower) || lists.titleModifiers.has(lower)) return true;
  return shape === "upper" || isOrdinary(reading, word);
}

/** "Peruvian Ana Quispe": a nationality is no part of a name, unless it is a given name or heads an organisation. */
function trimNationality(reading: Reading, run: Run): Run {
  const { lists } = reading.lexicon;
  const { words } = reading;
  if (run.end - run.first < 3 || !isIn(lists.nationalities, words[run.first])) return run;
  if (isIn(lists.givenNames, words[run.first]) && !isIn(lists.givenNames, words[run.first + 1])) return run;
  return isIn(lists.givenNames, words[run.first + 1]) ? { first: run.first + 1, end: run.end } : run;
}

/** Behind the last title word that stands before a name, with its period. */
function findTitleEnd(reading: Reading, run: Run): number | undefined {
  const { words } = reading;
  for (let index = run.end - 2; index >= run.first; index--) {
    if (!isTitle(reading, run, index)) continue;
    const end = words[index + 1]?.lower === "." ? index + 2 : index + 1;
    if (end >= run.end || !isNameBehindTitle(reading, end, run.end)) continue;
    return end;
  }
  return undefined;
}

function isTitle(reading: Reading, run: Run, index: number): boolean {
  const { words } = reading;
  const { lists } = reading.lexicon;
  const word = words[index];
  if (word === undefined || !lists.titles.has(word.lower)) return false;
  if (index === run.first) return true;
  const before = words[index - 1]?.lower === "." ? words[index - 2] : words[index - 1];
  // "Martin Luther King Okpara": a word that can be a title, within a name.
  const isWithinName = isIn(lists.givenNames, before) && !isIn(lists.titles, before);
  return !isWithinName || isIn(lists.titleModifiers, before) || isIn(lists.places, before);
}

/** Whether what follows a title is a name, and not the name of an office or body: "General Assembly". */
function isNameBehindTitle(reading: Reading, first: number, end: number): boolean {
  const { lists } = reading.lexicon;
  const { words } = reading;
  const last = words[end - 1];
  if (isIn(lists.organisationHeads, last) || isIn(lists.eventHeads, last))
    return isIn(lists.givenNames, words[first]);
  if (isIn(lists.placeHeads, last) && end - first > 1 && !isIn(lists.givenNames, words[first])) return false;
  if (end - first === 1 && isIn(lists.places, last) && !isIn(lists.givenNames, last)) return false;
  for (let index = first; index < end; index++) {
    if (
      isNamelike(words[index]) &&
      !isIn(lists.titleModifiers, words[index]) &&
      !isIn(lists.titles, words[index])
    )
      return true;
  }
  return end - first === 1 && isIn(lists.givenNames, words[first]);
}

/** Where the title begins: its modifiers belong to it, and so does a nationality before them. */
function findTitleStart(reading: Reading, run: Run): number {
  const { words } = reading;
  const { lists } = reading.lexicon;
  let first = run.end - 1;
  while (first > run.first && words[first]?.lower === ".") first--;
  while (first > run.first) {
    const before = words[first - 1];
    const isPart = before?.lower === "." || isIn(lists.titleModifiers, before) || isIn(lists.titles, before);
    if (!isPart && !isIn(lists.nationalities, before)) break;
    first--;
  }
  return first;
}

/** "MP", "QC" and the like behind a name, and a word that is left hanging. */
function isLastOfName(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.shape === "mark") return word.lower !== "." && word.lower !== ",";
  return word.shape !== "lower" || word.lower === "jr" || word.lower === "sr";
}

/** Whether a word begins its sentence, or stands behind a mark that opens a quote, or behind a colon. */
function isDueCapital(words: readonly Word[], index: number, sentence: Sentence): boolean {
  if (index === sentence.firstToken) return true;
  const before = words[index - 1];
  if (before?.shape === "number") return index - 1 === sentence.firstToken;
  return before?.shape === "mark" && !isWithinSentence(before);
}

function isWithinSentence(mark: Word): boolean {
  return innerMarks.has(mark.lower);
}

// A comma, an apostrophe, a bracket, a slash or a period of an abbreviation do not begin anything.
const innerMarks: ReadonlySet<string> = new Set([",", "’", "'", "(", "/", ".", ";", "&", "[", "-"]);
