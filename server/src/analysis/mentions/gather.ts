import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { readColumn } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { exact } from "../../text/exact.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { numberOfSign } from "./classify.ts";
import { findContext } from "./context.ts";
import { findForm } from "./evidence.ts";
import { type Framed, framedStage } from "./framed.ts";
import { findKey, type NameKey } from "./nameKeys.ts";
import { capitalsOf, isOrdinary, type Reading, sentencesIn } from "./reading.ts";
import { moveTitled } from "./runs.ts";
import { type CellWords, isIn, type Word } from "./words.ts";

/**
 * A place at which a candidate stands, counted from the first word of its paragraph, with what speaks for each kind of
 * name there.
 */
export interface Place extends Candidate {
  /** The first of its words. */
  readonly word: Word | undefined;
  readonly known: NameKey;
  /** By number: what stands beside it says, and what its words say. */
  readonly context: readonly number[];
  readonly form: readonly number[];
  readonly isByline: boolean;
}

/** Collects for each paragraph the candidates of the sentences that tell names by capitals. */
export function gather(reading: Reading): readonly Framed<Place>[] {
  return readColumn(
    reading.cells,
    placesStage,
    (cell, index) => ({
      items: exact(gatherOf(reading, cell)),
      words: (reading.cellWords[index] as CellWords).words,
      seen: reading.seenIn[index] ?? 0,
    }),
    () => ({
      all: [reading.vocabulary],
      each: [reading.seenIn],
      tokensBefore: 1,
      tokensBehind: contextWidth,
    }),
  );
}

/** Words behind a name that may say something of it; see `context.ts`. */
const contextWidth = 12;

const placesStage = framedStage<Place>({ move: moveTitled, isSame: isSamePlace });

function isSamePlace(before: Place, now: Place): boolean {
  return isSameData(before, now, links);
}

const links: ReadonlySet<string> = new Set(["known", "word"]);

function gatherOf(reading: Reading, cell: Cell): readonly Place[] {
  const places: Place[] = [];
  for (const sentence of sentencesIn(reading, cell)) gatherIn(reading, cell, sentence, places);
  return places;
}

/** @param places takes those of a sentence. */
function gatherIn(reading: Reading, { firstToken }: Cell, sentence: Sentence, places: Place[]): void {
  const capitals = capitalsOf(reading, sentence);
  const isByline = sentence.paragraph.kind === "byline";
  if (capitals === "upper" && !isByline) return;
  for (const candidate of findCandidates(reading, sentence)) {
    if (capitals === "title" && hasOrdinary(reading, candidate)) continue;
    const place = toPlace(reading, candidate, isByline);
    // Not `-firstToken`: adding -0 makes a floating-point number, and then all numbers of such objects are.
    moveTitled(place, 0 - firstToken);
    places.push(place);
  }
}

/** Written out, since it is made by the ten thousand. */
function toPlace(reading: Reading, candidate: Candidate, isByline: boolean): Place {
  const { first, end, key, isFirst, title } = candidate;
  const known = findKey(reading.vocabulary, key);
  const context = findContext(reading, candidate).map(numberOfSign);
  const form = formOf(reading, candidate, known);
  const word = reading.words[first];
  return title === undefined
    ? { first, end, key, isFirst, word, known, context, form, isByline }
    : { first, end, key, isFirst, title, word, known, context, form, isByline };
}

/** What the words of a candidate say, looked at once for each spelling, as long as this one stands again and again. */
function formOf(reading: Reading, candidate: Candidate, known: NameKey): readonly number[] {
  const { form } = known;
  const { words, vocabulary } = reading;
  if (form?.reading === vocabulary.reading && isWrittenAlike(words, candidate, form.words)) return form.signs;
  const signs = findForm(reading, candidate).map(numberOfSign);
  const own = words.slice(candidate.first, candidate.end);
  known.form = { reading: vocabulary.reading, words: own, signs };
  return signs;
}

/** Whether a candidate has these words, capitals included. */
function isWrittenAlike(words: readonly Word[], { first, end }: Candidate, same: readonly Word[]): boolean {
  if (end - first !== same.length) return false;
  for (let index = 0; index < same.length; index++) if (words[first + index] !== same[index]) return false;
  return true;
}

function hasOrdinary(reading: Reading, candidate: Candidate): boolean {
  return reading.words
    .slice(candidate.first, candidate.end)
    .some((word) => isOrdinary(reading, word) && !isIn(reading.lexicon.lists.givenNames, word));
}
