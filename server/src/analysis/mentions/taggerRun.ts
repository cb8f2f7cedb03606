import type { TaggerDocument } from "./taggerDocument.ts";
import { mix } from "./taggerHash.ts";
import { form, listBit } from "./taggerWords.ts";

/** The run of capitals that it stands in, and what stands before and behind that. */
export function writeRun(document: TaggerDocument, token: number, out: Int32Array, at: number): number {
  const { words } = document;
  const start = document.runStart[token] as number;
  const end = Math.max(document.runEnd[token] as number, token + 1);
  const length = Math.min(end - start, 5);
  const place = placeInRun(token, start, end);
  const before = wordAt(document, token, start - 1);
  const behind = wordAt(document, token, end);
  const behindNext = wordAt(document, token, end + 1);
  const last = words.wordOf[end - 1] as number;
  const first = words.wordOf[start] as number;
  const isWhole = document.sentenceStart[token] === start && document.sentenceEnd[token] === end ? 1 : 0;
  let lists = 0;
  for (let index = start; index < end && index < start + 8; index++)
    lists |= words.lists[words.wordOf[index] as number] as number;
  let next = at;
  out[next++] = mix(length, place);
  out[next++] = mix(mix(length, place), hashOf(document, before));
  out[next++] = mix(mix(length, place), hashOf(document, behind));
  out[next++] = mix(place, listsOf(document, before));
  out[next++] = mix(place, listsOf(document, behind));
  out[next++] = hashOf(document, before);
  out[next++] = hashOf(document, behind);
  out[next++] = mix(hashOf(document, behind), hashOf(document, behindNext));
  out[next++] = mix(hashOf(document, behind), formOf(document, behindNext));
  out[next++] = mix(hashOf(document, behind), listsOf(document, behindNext));
  out[next++] = mix(words.hash[last] as number, 1);
  out[next++] = mix(words.lists[last] as number, place);
  out[next++] = mix(words.lists[first] as number, place);
  out[next++] = mix(words.suffixes[last * 4 + 2] as number, 1);
  out[next++] = mix(lists & headLists, place);
  out[next++] = mix(lists, isWhole);
  out[next++] = mix(place, isWhole);
  return next;
}

const headLists = listBit.place | listBit.placeNoun | listBit.organisation | listBit.organisationNoun;

/** How the words of the run are written together: "Chun-yu" behind a capital is a given name. */
export function writeShapes(document: TaggerDocument, token: number, out: Int32Array, at: number): number {
  const start = document.runStart[token] as number;
  const end = Math.max(document.runEnd[token] as number, token + 1);
  const lengthAndPlace = mix(Math.min(end - start, 5), placeInRun(token, start, end));
  const last = mix(shapeAt(document, token, end - 1), lengthAndPlace);
  let whole = 7;
  for (let index = start; index < end && index < start + 5; index++)
    whole = mix(whole, shapeAt(document, token, index));
  let next = at;
  out[next++] = last;
  out[next++] = mix(shapeAt(document, token, start), lengthAndPlace);
  out[next++] = mix(
    mix(shapeAt(document, token, token - 1), shapeAt(document, token, token)),
    shapeAt(document, token, token + 1),
  );
  out[next++] = mix(whole, placeInRun(token, start, end));
  out[next++] = mix(last, hashOf(document, wordAt(document, token, start - 1)));
  out[next++] = mix(last, hashOf(document, wordAt(document, token, end)));
  return next;
}

/** The shape of the word at a token of the same sentence, or -1. */
function shapeAt(document: TaggerDocument, token: number, other: number): number {
  const word = wordAt(document, token, other);
  return word < 0 ? -1 : (document.words.shape[word] as number);
}

/** The word at a token of the same sentence, or -1. */
function wordAt(document: TaggerDocument, token: number, other: number): number {
  const isInside =
    other >= (document.sentenceStart[token] as number) && other < (document.sentenceEnd[token] as number);
  return isInside ? (document.words.wordOf[other] as number) : -1;
}

function hashOf(document: TaggerDocument, word: number): number {
  return word < 0 ? 0 : (document.words.hash[word] as number);
}

function listsOf(document: TaggerDocument, word: number): number {
  return word < 0 ? 0 : (document.words.lists[word] as number);
}

function formOf(document: TaggerDocument, word: number): number {
  return word < 0 ? form.none : (document.words.form[word] as number);
}

/** How far a token is from the first and from the last of its run, up to three. */
export function placeInRun(token: number, start: number, end: number): number {
  return Math.min(token - start, 3) * 4 + Math.min(Math.max(end - 1 - token, 0), 3);
}
