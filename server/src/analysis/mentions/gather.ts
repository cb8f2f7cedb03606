import type { Sentence } from "../../article/article.ts";
import type { Shift } from "../../rereading/move.ts";
import { readEach, type Stage } from "../../rereading/readEach.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { numberOfSign } from "./classify.ts";
import { findContext } from "./context.ts";
import { findForm } from "./evidence.ts";
import { findKey, type NameKey } from "./nameKeys.ts";
import { capitalsOf, isOrdinary, lastChange, type Reading, sentencesIn, wordsAround } from "./reading.ts";
import { moveRun } from "./runs.ts";
import { type CellWords, isIn, type Word } from "./words.ts";

/** A place at which a candidate stands, with what speaks for each kind of name there. */
export interface Place extends Candidate {
  readonly known: NameKey;
  /** By number: what stands beside it says, and what its words say. */
  readonly context: readonly number[];
  readonly form: readonly number[];
  readonly isByline: boolean;
}

/** Collects for each paragraph the candidates of the sentences that tell names by capitals. */
export function gather(reading: Reading): readonly (readonly Place[])[] {
  return readEach(
    reading.cells,
    placesStage,
    (cell) => sentencesIn(reading, cell).flatMap((sentence) => gatherIn(reading, sentence)),
    (cell, index) => [
      reading.vocabulary,
      lastChange(reading.cellWords[index] as CellWords, ({ seenChanged }) => seenChanged),
      ...wordsAround(reading, cell, contextWidth),
    ],
  );
}

/** Words behind a name that may say something of it; see `context.ts`. */
const contextWidth = 12;

const placesStage: Stage<readonly Place[]> = { move: movePlaces };

function movePlaces(places: readonly Place[], by: Shift): void {
  for (const place of places) {
    moveRun(place, by);
    if (place.title !== undefined) moveRun(place.title, by);
  }
}

function gatherIn(reading: Reading, sentence: Sentence): readonly Place[] {
  const capitals = capitalsOf(reading, sentence);
  const isByline = sentence.paragraph.kind === "byline";
  if (capitals === "upper" && !isByline) return [];
  const places: Place[] = [];
  for (const candidate of findCandidates(reading, sentence)) {
    if (capitals === "title" && hasOrdinary(reading, candidate)) continue;
    const known = findKey(reading.vocabulary, candidate.key);
    const context = findContext(reading, candidate).map(numberOfSign);
    places.push({ ...candidate, known, context, form: formOf(reading, candidate, known), isByline });
  }
  return places;
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
