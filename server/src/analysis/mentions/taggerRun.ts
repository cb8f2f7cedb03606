import { mix } from "./taggerHash.ts";
import type { Sheet } from "./taggerSheet.ts";
import { form, formOf, hashOf, listBit, listsOf, shapeOf, suffixOf } from "./taggerWords.ts";

/** The run of capitals that it stands in, and what stands before and behind that. */
export function writeRun(sheet: Sheet, token: number, out: Int32Array, at: number): number {
  const { words, wordOf } = sheet;
  const start = sheet.runStart[token] as number;
  const end = Math.max(sheet.runEnd[token] as number, token + 1);
  const length = Math.min(end - start, 5);
  const place = placeInRun(token, start, end);
  const before = wordAt(sheet, token, start - 1);
  const behind = wordAt(sheet, token, end);
  const behindNext = wordAt(sheet, token, end + 1);
  const last = wordOf[end - 1] as number;
  const first = wordOf[start] as number;
  const isWhole = sheet.sentenceStart[token] === start && sheet.sentenceEnd[token] === end ? 1 : 0;
  let lists = 0;
  for (let index = start; index < end && index < start + 8; index++)
    lists |= listsOf(words, wordOf[index] as number);
  let next = at;
  out[next++] = mix(length, place);
  out[next++] = mix(mix(length, place), hashOr0(sheet, before));
  out[next++] = mix(mix(length, place), hashOr0(sheet, behind));
  out[next++] = mix(place, listsOr0(sheet, before));
  out[next++] = mix(place, listsOr0(sheet, behind));
  out[next++] = hashOr0(sheet, before);
  out[next++] = hashOr0(sheet, behind);
  out[next++] = mix(hashOr0(sheet, behind), hashOr0(sheet, behindNext));
  out[next++] = mix(hashOr0(sheet, behind), formOrNone(sheet, behindNext));
  out[next++] = mix(hashOr0(sheet, behind), listsOr0(sheet, behindNext));
  out[next++] = mix(hashOf(words, last), 1);
  out[next++] = mix(listsOf(words, last), place);
  out[next++] = mix(listsOf(words, first), place);
  out[next++] = mix(suffixOf(words, last), 1);
  out[next++] = mix(lists & headLists, place);
  out[next++] = mix(lists, isWhole);
  out[next++] = mix(place, isWhole);
  return next;
}

const headLists = listBit.place | listBit.placeNoun | listBit.organisation | listBit.organisationNoun;

/** How the words of the run are written together: "Chun-yu" behind a capital is a given name. */
export function writeShapes(sheet: Sheet, token: number, out: Int32Array, at: number): number {
  const start = sheet.runStart[token] as number;
  const end = Math.max(sheet.runEnd[token] as number, token + 1);
  const lengthAndPlace = mix(Math.min(end - start, 5), placeInRun(token, start, end));
  const last = mix(shapeAt(sheet, token, end - 1), lengthAndPlace);
  let whole = 7;
  for (let index = start; index < end && index < start + 5; index++)
    whole = mix(whole, shapeAt(sheet, token, index));
  let next = at;
  out[next++] = last;
  out[next++] = mix(shapeAt(sheet, token, start), lengthAndPlace);
  out[next++] = mix(
    mix(shapeAt(sheet, token, token - 1), shapeAt(sheet, token, token)),
    shapeAt(sheet, token, token + 1),
  );
  out[next++] = mix(whole, placeInRun(token, start, end));
  out[next++] = mix(last, hashOr0(sheet, wordAt(sheet, token, start - 1)));
  out[next++] = mix(last, hashOr0(sheet, wordAt(sheet, token, end)));
  return next;
}

/** The shape of the word at a token of the same sentence, or -1. */
function shapeAt(sheet: Sheet, token: number, other: number): number {
  const word = wordAt(sheet, token, other);
  return word < 0 ? -1 : shapeOf(sheet.words, word);
}

/** The word at a token of the same sentence, or -1. */
function wordAt(sheet: Sheet, token: number, other: number): number {
  const isInside =
    other >= (sheet.sentenceStart[token] as number) && other < (sheet.sentenceEnd[token] as number);
  return isInside ? (sheet.wordOf[other] as number) : -1;
}

function hashOr0({ words }: Sheet, word: number): number {
  return word < 0 ? 0 : hashOf(words, word);
}

function listsOr0({ words }: Sheet, word: number): number {
  return word < 0 ? 0 : listsOf(words, word);
}

function formOrNone({ words }: Sheet, word: number): number {
  return word < 0 ? form.none : formOf(words, word);
}

/** How far a token is from the first and from the last of its run, up to three. */
export function placeInRun(token: number, start: number, end: number): number {
  return Math.min(token - start, 3) * 4 + Math.min(Math.max(end - 1 - token, 0), 3);
}
