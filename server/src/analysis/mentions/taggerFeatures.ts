import type { TaggerDocument } from "./taggerDocument.ts";
import { mix } from "./taggerHash.ts";
import { placeInRun, writeRun, writeShapes } from "./taggerRun.ts";
import { listBit } from "./taggerWords.ts";

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

/** An empty view for {@link writeFeatures} to use. */
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
export function writeFeatures(
  document: TaggerDocument,
  view: View,
  token: number,
  out: Int32Array,
  at: number,
): void {
  fillView(document, token, view);
  let next = writeWord(document, token, view, out, at);
  next = writeContext(view, out, next);
  next = writeRun(document, token, out, next);
  next = writeHabits(document, token, view, out, next);
  next = writeHints(document, token, view, out, next);
  next = writeShapes(document, token, out, next);
  // The question is part of the hash: equal answers to two questions are two features.
  for (let index = at; index < next; index++) out[index] = mix(out[index] as number, index - at + 1);
}

function fillView(document: TaggerDocument, token: number, view: View): void {
  const { words } = document;
  const first = document.sentenceStart[token] as number;
  const end = document.sentenceEnd[token] as number;
  for (let index = 0; index < 7; index++) {
    const neighbour = token + index - 3;
    if (neighbour < first || neighbour >= end) {
      view.hash[index] = neighbour < first ? 1 : 2;
      view.lists[index] = 0;
      view.form[index] = 0;
      view.habits[index] = 0;
      continue;
    }
    const word = words.wordOf[neighbour] as number;
    view.hash[index] = words.hash[word] as number;
    view.lists[index] = words.lists[word] as number;
    view.form[index] = words.form[word] as number;
    view.habits[index] = document.habits[words.lower[word] as number] as number;
  }
}

/** The word by itself: its letters, its shape, its lists. */
function writeWord(document: TaggerDocument, token: number, view: View, out: Int32Array, at: number): number {
  const { words } = document;
  const word = words.wordOf[token] as number;
  const hash = view.hash[3] as number;
  const lists = view.lists[3] as number;
  const ownForm = view.form[3] as number;
  const isFirst = document.sentenceStart[token] === token ? 1 : 0;
  let next = at;
  out[next++] = 0;
  out[next++] = hash;
  out[next++] = mix(hash, ownForm);
  out[next++] = words.shape[word] as number;
  out[next++] = mix(ownForm, isFirst);
  for (let length = 0; length < 4; length++) {
    out[next++] = words.prefixes[word * 4 + length] as number;
    out[next++] = words.suffixes[word * 4 + length] as number;
  }
  out[next++] = mix(words.suffixes[word * 4 + 2] as number, ownForm);
  out[next++] = mix(lists, 0);
  out[next++] = mix(mix(lists, ownForm), isFirst);
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

/** What the rest of the document does with the word and its neighbours. */
function writeHabits(
  document: TaggerDocument,
  token: number,
  view: View,
  out: Int32Array,
  at: number,
): number {
  const { habits } = view;
  const own = habits[3] as number;
  const ownForm = view.form[3] as number;
  const runLength = Math.min((document.runEnd[token] as number) - (document.runStart[token] as number), 3);
  let next = at;
  // Each habit by itself, since together they are too many to learn.
  for (let bit = 0; bit < 17; bit++) out[next++] = mix((own >> bit) & 1, runLength);
  out[next++] = own;
  out[next++] = mix(own & personHabits, ownForm);
  out[next++] = mix(own & placeHabits, ownForm);
  out[next++] = mix(own & caseHabits, mix(ownForm, document.sentenceStart[token] === token ? 1 : 0));
  out[next++] = mix(habits[2] as number, 1);
  out[next++] = mix(habits[4] as number, 1);
  out[next++] = mix((habits[4] as number) & personHabits, own & personHabits);
  out[next++] = mix((habits[2] as number) & personHabits, own & personHabits);
  return next;
}

/** What the rules take it for. */
function writeHints(
  document: TaggerDocument,
  token: number,
  view: View,
  out: Int32Array,
  at: number,
): number {
  const { hints, words } = document;
  const own = hints[token] as number;
  const before = token > (document.sentenceStart[token] as number) ? (hints[token - 1] as number) : 0;
  const behind = token + 1 < (document.sentenceEnd[token] as number) ? (hints[token + 1] as number) : 0;
  const start = document.runStart[token] as number;
  const end = document.runEnd[token] as number;
  const place = placeInRun(token, start, end);
  let next = at;
  out[next++] = own;
  out[next++] = mix(own, view.form[3] as number);
  out[next++] = mix(mix(before, own), behind);
  out[next++] = mix(before, own);
  out[next++] = mix(own, behind);
  out[next++] = mix(own, view.lists[3] as number);
  out[next++] = mix(own, place);
  out[next++] = mix(own, (view.habits[3] as number) & personHabits);
  out[next++] = mix(own, view.hash[2] as number);
  out[next++] = mix(own, view.hash[4] as number);
  out[next++] = mix(own, words.suffixes[(words.wordOf[token] as number) * 4 + 2] as number);
  out[next++] = mix(own, (view.habits[3] as number) & caseHabits);
  return next;
}

const personHabits = 0b1_0000_0000_0111_1000 | (1 << 13) | (1 << 6) | (1 << 7);
const placeHabits = (1 << 8) | (1 << 9) | (1 << 10) | (1 << 16);
const caseHabits = 0b111 | (1 << 11) | (1 << 12);
