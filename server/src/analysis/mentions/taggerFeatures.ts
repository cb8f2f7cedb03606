import { mix } from "./taggerHash.ts";
import { placeInRun, writeRun, writeShapes } from "./taggerRun.ts";
import type { Sheet } from "./taggerSheet.ts";
import {
  formOf,
  hashOf,
  hashPrefix,
  hashSuffix,
  listBit,
  listsOf,
  lowerOf,
  shapeOf,
  suffixOf,
} from "./taggerWords.ts";

/** How many features a token has; {@link writeFeatures} writes one hash for each. */
export const featureCount = 112;

/**
 * A token and its neighbours within the sentence, from three before (index 0) to three behind (index 6). Zero where
 * the sentence has no token. One view serves a whole document, so that no token costs an allocation.
 */
export interface View {
  readonly hash: Int32Array;
  readonly lists: Int32Array;
  readonly form: Int32Array;
  readonly habits: Int32Array;
}

/** An empty view for {@link fillView} to use. */
export function createView(): View {
  return {
    hash: new Int32Array(7),
    lists: new Int32Array(7),
    form: new Int32Array(7),
    habits: new Int32Array(7),
  };
}

/**
 * Writes the hashes of a token's features into `out` from `at` on. Each hash stands for a question and its answer
 * ("the word before is in"); the model has weights for hashes, and knows nothing of the questions.
 */
export function writeFeatures(sheet: Sheet, view: View, token: number, out: Int32Array, at: number): void {
  fillView(sheet, token, view);
  let next = writeWord(sheet, token, view, out, at);
  next = writeContext(view, out, next);
  next = writeRun(sheet, token, out, next);
  next = writeHabits(sheet, token, view, out, next);
  next = writeNeighbours(view, out, next);
  next = writeHints(sheet, token, view, out, next);
  next = writeHintedWord(sheet, token, view, out, next);
  next = writeShapes(sheet, token, out, next);
  ask(out, at, next);
}

/** The question is part of the hash: equal answers to two questions are two features. */
function ask(out: Int32Array, from: number, end: number): void {
  for (let index = from; index < end; index++) out[index] = mix(out[index] as number, index - from + 1);
}

/**
 * Writes the answers to {@link ownQuestions}, which tell what stands around a token, from the beginning of `out` on.
 * {@link mix Mixed} with its question each is the hash of a feature.
 */
export function writeOwnAnswers(sheet: Sheet, view: View, token: number, out: Int32Array): void {
  let next = writeContext(view, out, 0);
  next = writeRun(sheet, token, out, next);
  next = writeNeighbours(view, out, next);
  next = writeHintedWord(sheet, token, view, out, next);
  writeShapes(sheet, token, out, next);
}

/** Numbers of questions. Those of all features are counted in the order of {@link writeFeatures}, from 1 on. */
function questionsFrom(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** The questions that no shared group answers. */
export const ownQuestions: Int32Array = Int32Array.from([
  ...questionsFrom(21, 70),
  ...questionsFrom(91, 95),
  ...questionsFrom(100, featureCount + 1),
]);

/** Features that are the same for many tokens. */
export interface SharedGroup {
  readonly questions: Int32Array;
  /** A number that tokens have in common only if they have the answers in common. */
  readonly keyOf: (sheet: Sheet, token: number, view: View) => number;
  /** Writes the answers. @returns the place behind them. */
  readonly write: (sheet: Sheet, token: number, view: View, out: Int32Array, at: number) => number;
}

/** Looks at a token. */
export function fillView(
  { words, wordOf, habits, sentenceStart, sentenceEnd }: Sheet,
  token: number,
  view: View,
): void {
  const first = sentenceStart[token] as number;
  const end = sentenceEnd[token] as number;
  for (let index = 0; index < 7; index++) {
    const neighbour = token + index - 3;
    if (neighbour < first || neighbour >= end) {
      view.hash[index] = neighbour < first ? 1 : 2;
      view.lists[index] = 0;
      view.form[index] = 0;
      view.habits[index] = 0;
      continue;
    }
    const word = wordOf[neighbour] as number;
    view.hash[index] = hashOf(words, word);
    view.lists[index] = listsOf(words, word);
    view.form[index] = formOf(words, word);
    view.habits[index] = habits[neighbour] as number;
  }
}

function isFirst(sheet: Sheet, token: number): 0 | 1 {
  return sheet.sentenceStart[token] === token ? 1 : 0;
}

/** The word by itself: its letters, its shape, its lists. */
function writeWord(sheet: Sheet, token: number, view: View, out: Int32Array, at: number): number {
  const { words } = sheet;
  const word = sheet.wordOf[token] as number;
  const lower = words.lowers[lowerOf(words, word)] as string;
  const hash = view.hash[3] as number;
  const lists = view.lists[3] as number;
  const ownForm = view.form[3] as number;
  const first = isFirst(sheet, token);
  let next = at;
  out[next++] = 0;
  out[next++] = hash;
  out[next++] = mix(hash, ownForm);
  out[next++] = shapeOf(words, word);
  out[next++] = mix(ownForm, first);
  for (let length = 1; length <= 4; length++) {
    out[next++] = hashPrefix(lower, length);
    out[next++] = hashSuffix(lower, length);
  }
  out[next++] = mix(suffixOf(words, word), ownForm);
  out[next++] = mix(lists, 0);
  out[next++] = mix(mix(lists, ownForm), first);
  out[next++] = lists & nameLists;
  out[next++] = lists & placeLists;
  out[next++] = lists & organisationLists;
  out[next++] = lists & otherLists;
  return next;
}

const nameLists = listBit.givenName | listBit.commonGiven | listBit.surname | listBit.particle;
const placeLists = listBit.place | listBit.placeNoun;
const organisationLists = listBit.organisation | listBit.organisationNoun;
const otherLists =
  listBit.nationality | listBit.calendar | listBit.functionWord | listBit.title | listBit.role;

/** The words around it. */
function writeContext(view: View, out: Int32Array, at: number): number {
  const { hash, lists, form: forms } = view;
  let next = at;
  for (let index = 1; index < 6; index++) {
    if (index === 3) continue;
    out[next++] = hash[index] as number;
    out[next++] = mix(lists[index] as number, forms[index] as number);
    out[next++] = mix(hash[index] as number, forms[3] as number);
  }
  for (let index = 1; index < 5; index++) {
    out[next++] = mix(hash[index] as number, hash[index + 1] as number);
    out[next++] = mix(lists[index] as number, lists[index + 1] as number);
    out[next++] = mix(
      mix(lists[index] as number, forms[index] as number),
      mix(lists[index + 1] as number, forms[index + 1] as number),
    );
  }
  out[next++] = mix(hash[2] as number, hash[4] as number);
  out[next++] = mix(mix(lists[2] as number, lists[3] as number), lists[4] as number);
  out[next++] = mix(mix(forms[2] as number, forms[3] as number), forms[4] as number);
  let pattern = 0;
  for (let index = 0; index < 7; index++) pattern = pattern * 8 + (forms[index] as number);
  out[next++] = pattern;
  out[next++] = mix(mix(hash[1] as number, hash[2] as number), forms[3] as number);
  out[next++] = mix(mix(hash[4] as number, hash[5] as number), forms[3] as number);
  out[next++] = mix(hash[0] as number, 3);
  out[next++] = mix(hash[6] as number, 3);
  return next;
}

/** What the rest of the document does with the word. */
function writeHabits(sheet: Sheet, token: number, view: View, out: Int32Array, at: number): number {
  const own = view.habits[3] as number;
  const ownForm = view.form[3] as number;
  const length = shortRun(sheet, token);
  let next = at;
  // Each habit by itself, since together they are too many to learn.
  for (let bit = 0; bit < 17; bit++) out[next++] = mix((own >> bit) & 1, length);
  out[next++] = own;
  out[next++] = mix(own & personHabits, ownForm);
  out[next++] = mix(own & placeHabits, ownForm);
  out[next++] = mix(own & caseHabits, mix(ownForm, isFirst(sheet, token)));
  return next;
}

/** How many words its run has, up to three. */
function shortRun({ runStart, runEnd }: Sheet, token: number): number {
  return Math.min((runEnd[token] as number) - (runStart[token] as number), 3);
}

/** What the rest of the document does with the word's neighbours. */
function writeNeighbours({ habits }: View, out: Int32Array, at: number): number {
  const [before, own, behind] = [habits[2] as number, habits[3] as number, habits[4] as number];
  let next = at;
  out[next++] = mix(before, 1);
  out[next++] = mix(behind, 1);
  out[next++] = mix(behind & personHabits, own & personHabits);
  out[next++] = mix(before & personHabits, own & personHabits);
  return next;
}

/** What the rules take it and its neighbours for. */
function writeHints(sheet: Sheet, token: number, view: View, out: Int32Array, at: number): number {
  const own = sheet.hints[token] as number;
  const before = hintBefore(sheet, token);
  const behind = hintBehind(sheet, token);
  let next = at;
  out[next++] = own;
  out[next++] = mix(own, view.form[3] as number);
  out[next++] = mix(mix(before, own), behind);
  out[next++] = mix(before, own);
  out[next++] = mix(own, behind);
  return next;
}

function hintBefore({ hints, sentenceStart }: Sheet, token: number): number {
  return token > (sentenceStart[token] as number) ? (hints[token - 1] as number) : 0;
}

function hintBehind({ hints, sentenceEnd }: Sheet, token: number): number {
  return token + 1 < (sentenceEnd[token] as number) ? (hints[token + 1] as number) : 0;
}

/** What the rules take it for, being the word that it is and where it is. */
function writeHintedWord(sheet: Sheet, token: number, view: View, out: Int32Array, at: number): number {
  const own = sheet.hints[token] as number;
  const place = placeInRun(token, sheet.runStart[token] as number, sheet.runEnd[token] as number);
  let next = at;
  out[next++] = mix(own, view.lists[3] as number);
  out[next++] = mix(own, place);
  out[next++] = mix(own, (view.habits[3] as number) & personHabits);
  out[next++] = mix(own, view.hash[2] as number);
  out[next++] = mix(own, view.hash[4] as number);
  out[next++] = mix(own, suffixOf(sheet.words, sheet.wordOf[token] as number));
  out[next++] = mix(own, (view.habits[3] as number) & caseHabits);
  return next;
}

const personHabits = 0b1_0000_0000_0111_1000 | (1 << 13) | (1 << 6) | (1 << 7);
const placeHabits = (1 << 8) | (1 << 9) | (1 << 10) | (1 << 16);
const caseHabits = 0b111 | (1 << 11) | (1 << 12);

const word: SharedGroup = {
  questions: Int32Array.from(questionsFrom(1, 21)),
  write: writeWord,
  keyOf: (sheet, token) => (sheet.wordOf[token] as number) * 2 + isFirst(sheet, token),
};

const habits: SharedGroup = {
  questions: Int32Array.from(questionsFrom(70, 91)),
  write: writeHabits,
  keyOf: (sheet, token, view) =>
    (view.habits[3] as number) |
    (shortRun(sheet, token) << 17) |
    ((view.form[3] as number) << 19) |
    (isFirst(sheet, token) << 22),
};

const hints: SharedGroup = {
  questions: Int32Array.from(questionsFrom(95, 100)),
  write: writeHints,
  keyOf: (sheet, token, view) =>
    (sheet.hints[token] as number) |
    (hintBefore(sheet, token) << 4) |
    (hintBehind(sheet, token) << 8) |
    ((view.form[3] as number) << 12),
};

/** Groups that many tokens share: one word, or words with which rules and document do the same. */
export const sharedGroups: readonly SharedGroup[] = [word, habits, hints];
