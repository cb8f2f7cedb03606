import { hashWord } from "./taggerHash.ts";
import { Rows } from "./taggerRows.ts";
import {
  formAt,
  hashAt,
  isCapital,
  listsAt,
  lowerAt,
  markAt,
  type Passage,
  type Sheet,
} from "./taggerSheet.ts";
import { form, listBit } from "./taggerWords.ts";

/**
 * What a document does with its words in lower case, all its paragraphs taken together. How often it does each thing is
 * counted, so that paragraphs can be taken out again.
 */
export interface Habits {
  /** Bits of {@link documentBit} for each word in lower case. */
  readonly bits: Rows;
  /** For each such word how many of its tokens have each bit; see `inLower` and `inCapitals` for those that no token has. */
  readonly counts: Rows;
  /** For each such word how often the tagger asks for its habits, where paragraphs are kept. */
  readonly asked: Rows;
}

/** What the document does with a word, wherever it stands. */
const documentBit = {
  seenLower: 1,
  mostlyLower: 2,
  seenCapitalInside: 4,
  afterTitle: 8,
  afterGivenName: 16,
  besideSpeech: 32,
  lastOfRun: 64,
  firstOfRun: 128,
  afterPlacePreposition: 256,
  afterArticle: 512,
  possessive: 1024,
  alone: 2048,
  repeated: 4096,
  beforeAge: 8192,
  middleOfRun: 16384,
  frequent: 32768,
  beforeComma: 65536,
} as const;

const bitCount = 17;

/** @param room words in lower case that are to be expected. */
export function createHabits(room: number): Habits {
  return { bits: new Rows(1, room), counts: new Rows(bitCount, room), asked: new Rows(1, room) };
}

/**
 * Counts the words of paragraphs that came, and no longer those that went.
 *
 * @returns whether any habit that is asked for is another now.
 */
export function changeHabits(
  habits: Habits,
  lowerCount: number,
  { added, removed }: { readonly added: readonly Passage[]; readonly removed: readonly Passage[] },
): boolean {
  habits.counts.reach(lowerCount);
  habits.bits.reach(lowerCount);
  const isTouched = new Uint8Array(lowerCount);
  for (const passage of removed) countPassage(habits, passage, -1, isTouched);
  for (const passage of added) countPassage(habits, passage, 1, isTouched);
  const { values } = habits.bits;
  let isChanged = false;
  for (let lower = 0; lower < lowerCount; lower++) {
    if (isTouched[lower] === 0) continue;
    const bits = findBits(habits.counts.values, lower * bitCount);
    if (bits !== values[lower] && (habits.asked.values[lower] as number) > 0) isChanged = true;
    values[lower] = bits;
  }
  return isChanged;
}

/** Adds a number to how often what the words of a passage do is done. */
function countPassage(habits: Habits, passage: Passage, by: 1 | -1, isTouched: Uint8Array): void {
  const { sheet, first, end } = passage;
  const { values } = habits.counts;
  for (let token = first; token < end; token++) {
    const lower = lowerAt(sheet, token);
    const row = lower * bitCount;
    isTouched[lower] = 1;
    if (formAt(sheet, token) === form.lower) {
      values[row + inLower] = (values[row + inLower] as number) + by;
    } else if (isCapital(sheet, token)) {
      values[row + inCapitals] = (values[row + inCapitals] as number) + by;
      countBits(values, row, habitsAt(sheet, token), by);
    }
  }
}

function countBits(counts: Int32Array, row: number, bits: number, by: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const at = row + 31 - Math.clz32(left & -left);
    counts[at] = (counts[at] as number) + by;
  }
}

/** The bits of a word that are done at least once, and those that follow from how often it stands. */
function findBits(counts: Int32Array, row: number): number {
  let bits = 0;
  for (let bit = 0; bit < bitCount; bit++) if ((counts[row + bit] as number) > 0) bits |= 1 << bit;
  const [lower, capitals] = [counts[row + inLower] as number, counts[row + inCapitals] as number];
  if (lower > capitals) bits |= documentBit.mostlyLower;
  if (capitals === 1) bits &= ~documentBit.repeated;
  if (capitals > 4) bits |= documentBit.frequent;
  return bits;
}

/** Where it is counted how often a word stands in lower case and with a capital: at the places of `seenLower` and `repeated`. */
const inLower = 0;
const inCapitals = 12;

function habitsAt(sheet: Sheet, token: number): number {
  const { sentenceStart, sentenceEnd, runStart, runEnd } = sheet;
  const start = runStart[token] as number;
  const end = runEnd[token] as number;
  const first = sentenceStart[token] as number;
  const last = sentenceEnd[token] as number;
  let bits = token > first && formAt(sheet, first) !== form.allCaps ? documentBit.seenCapitalInside : 0;
  if (end - start > 1) bits |= placeInRun(token, start, end);
  else bits |= documentBit.alone;
  if (token > first) bits |= habitsBefore(sheet, token - 1, start === token);
  if (token + 1 < last && token + 1 >= end) bits |= habitsBehind(sheet, token + 1, last);
  return bits;
}

function placeInRun(token: number, start: number, end: number): number {
  if (token === start) return documentBit.firstOfRun;
  return token === end - 1 ? documentBit.lastOfRun : documentBit.middleOfRun;
}

function habitsBefore(sheet: Sheet, before: number, beginsRun: boolean): number {
  const lists = listsAt(sheet, before);
  let bits = 0;
  if (isCapital(sheet, before)) {
    if ((lists & listBit.title) !== 0) bits |= documentBit.afterTitle;
    if ((lists & (listBit.givenName | listBit.commonGiven)) !== 0) bits |= documentBit.afterGivenName;
  }
  if (!beginsRun) return bits;
  if ((lists & listBit.speech) !== 0) bits |= documentBit.besideSpeech;
  if ((lists & listBit.role) !== 0) bits |= documentBit.afterTitle;
  const hash = hashAt(sheet, before);
  if (placePrepositions.has(hash)) bits |= documentBit.afterPlacePreposition;
  if (articles.has(hash)) bits |= documentBit.afterArticle;
  return bits;
}

function habitsBehind(sheet: Sheet, behind: number, last: number): number {
  if ((listsAt(sheet, behind) & listBit.speech) !== 0 && formAt(sheet, behind) === form.lower)
    return documentBit.besideSpeech;
  if (hashAt(sheet, behind) === possessive) return documentBit.possessive;
  if (markAt(sheet, behind) !== comma) return 0;
  const isAge = behind + 1 < last && formAt(sheet, behind + 1) === form.number;
  return documentBit.beforeComma | (isAge ? documentBit.beforeAge : 0);
}

const comma = 0x2c;

const possessive = hashWord("'s");

const placePrepositions: ReadonlySet<number> = new Set(
  ["in", "at", "near", "to", "from", "across", "outside"].map(hashWord),
);

const articles: ReadonlySet<number> = new Set(["the", "a", "an"].map(hashWord));
