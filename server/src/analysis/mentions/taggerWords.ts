import type { Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { copyString } from "../../text/copyString.ts";
import { bySpelling } from "../../text/spellings.ts";
import { hashRange, hashWord, mix } from "./taggerHash.ts";
import { Rows } from "./taggerRows.ts";

/** How a token is written. Literals of a table, since they are stored in bytes and hashed. */
export const form = {
  none: 0,
  lower: 1,
  capital: 2,
  allCaps: 3,
  mixed: 4,
  initial: 5,
  number: 6,
  punctuation: 7,
} as const;

/** Bits of {@link listsOf}: what the word lists know of a word. */
export const listBit = {
  givenName: 1,
  surname: 2,
  title: 4,
  place: 8,
  placeNoun: 16,
  organisation: 32,
  organisationNoun: 64,
  nationality: 128,
  calendar: 256,
  role: 512,
  speech: 1024,
  particle: 2048,
  connector: 4096,
  functionWord: 8192,
  namePart: 16384,
  commonGiven: 32768,
} as const;

/** What the tagger asks of a word by itself, as places of its row in {@link WordTable.rows}. */
const field = { hash: 0, lower: 1, form: 2, shape: 3, lists: 4, mark: 5, suffix: 6 } as const;
const wordWidth = 7;

/** The distinct words of a document, with all that the tagger asks of a word by itself, looked at once each. */
export interface WordTable {
  readonly rows: Rows;
  /** The words in lower case, by number: "Hill" and "hill" share it. */
  readonly lowers: string[];
  readonly numberOfLower: Map<string, number>;
  /** The number of each spelling; absent where the text is read once. */
  readonly numberOf: Map<string, number> | undefined;
}

/** @param room words that are to be expected. */
export function createWords(room: number, isKept: boolean): WordTable {
  const numberOf = isKept ? new Map<string, number>() : undefined;
  return { rows: new Rows(wordWidth, room), lowers: [], numberOfLower: new Map(), numberOf };
}

/** Hash of the word in lower case. */
export function hashOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.hash] as number;
}

/** Number of the word in lower case. */
export function lowerOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.lower] as number;
}

/** See {@link form}. */
export function formOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.form] as number;
}

/** Hash of how it is written; see `hashShape`. */
export function shapeOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.shape] as number;
}

/** Bits of {@link listBit}. */
export function listsOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.lists] as number;
}

/** "." and the like: the code unit of a token of one character, else 0. */
export function markOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.mark] as number;
}

/** Hash of its last three letters. */
export function suffixOf({ rows }: WordTable, word: number): number {
  return rows.values[word * wordWidth + field.suffix] as number;
}

/** The words of a text, and what knows them. */
export interface WordSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** The number of the word of each token of some paragraphs, one paragraph behind the other; new words are added. */
export function numberWords(
  words: WordTable,
  { text, tokens, lexicon }: WordSource,
  cells: readonly Cell[],
): Int32Array {
  const wordOfToken = bySpelling((token: Token) => findWord(words, text, token, lexicon));
  const wordOf = new Int32Array(countTokens(cells));
  let at = 0;
  for (const { firstToken, endToken } of cells) {
    for (let index = firstToken; index < endToken; index++)
      wordOf[at++] = wordOfToken(tokens[index] as Token);
  }
  return wordOf;
}

function countTokens(cells: readonly Cell[]): number {
  let count = 0;
  for (const { firstToken, endToken } of cells) count += endToken - firstToken;
  return count;
}

/** The number of the word of a token, which is added if it is new. */
function findWord(words: WordTable, text: string, token: Token, lexicon: Lexicon): number {
  if (words.numberOf === undefined) return addWord(words, text, token, lexicon);
  const spelling = text.slice(token.start, token.end);
  const known = words.numberOf.get(spelling);
  if (known !== undefined) return known;
  const word = addWord(words, text, token, lexicon);
  words.numberOf.set(copyString(spelling), word);
  return word;
}

function addWord(words: WordTable, text: string, token: Token, lexicon: Lexicon): number {
  const { rows } = words;
  const { lower, start, end } = token;
  const word = rows.add();
  const at = word * wordWidth;
  rows.values[at + field.hash] = hashWord(lower);
  rows.values[at + field.lower] = numberLower(words, lower);
  rows.values[at + field.form] = findForm(text, token);
  rows.values[at + field.shape] = hashShape(text, token);
  rows.values[at + field.lists] = findLists(lower, lexicon);
  rows.values[at + field.mark] = end - start === 1 ? text.charCodeAt(start) : 0;
  rows.values[at + field.suffix] = hashSuffix(lower, 3);
  return word;
}

function numberLower({ lowers, numberOfLower }: WordTable, lower: string): number {
  const known = numberOfLower.get(lower);
  if (known !== undefined) return known;
  numberOfLower.set(lower, lowers.length);
  lowers.push(lower);
  return lowers.length - 1;
}

/** Hash of the first letters of a word, all where it has no more. */
export function hashPrefix(lower: string, length: number): number {
  return mix(hashRange(lower, 0, Math.min(length, lower.length)), length);
}

/** Hash of the last letters of a word, all where it has no more. */
export function hashSuffix(lower: string, length: number): number {
  return mix(hashRange(lower, Math.max(0, lower.length - length), lower.length), length);
}

function findForm(text: string, token: Token): number {
  if (token.kind === "punctuation") return form.punctuation;
  if (token.kind === "number") return form.number;
  let upper = 0;
  let lower = 0;
  for (let offset = token.start; offset < token.end; offset++) {
    const kind = letterKind(text.charCodeAt(offset));
    if (kind === 1) upper++;
    else if (kind === 2) lower++;
  }
  if (upper === 0) return form.lower;
  if (lower === 0) return upper === 1 ? form.initial : form.allCaps;
  return letterKind(text.charCodeAt(token.start)) === 1
    ? upper === 1
      ? form.capital
      : form.mixed
    : form.mixed;
}

/** 1 upper-case letter, 2 lower-case letter, 3 digit, 0 anything else. */
function letterKind(code: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return 2;
    if (code >= 65 && code <= 90) return 1;
    return code >= 48 && code <= 57 ? 3 : 0;
  }
  const character = String.fromCharCode(code);
  if (character.toLowerCase() !== character) return 1;
  return character.toUpperCase() !== character ? 2 : 0;
}

/** Hash of the word's shape, equal neighbours taken once: "McDonald’s" is that of "XxXx’x". */
function hashShape(text: string, token: Token): number {
  let hash = 17;
  let previous = -1;
  for (let offset = token.start; offset < token.end; offset++) {
    const code = text.charCodeAt(offset);
    const kind = letterKind(code);
    const sign = kind === 0 ? (code > 127 ? 5 : code) : kind;
    if (sign !== previous) hash = mix(hash, sign);
    previous = sign;
  }
  return hash;
}

function findLists(lower: string, lexicon: Lexicon): number {
  let bits = 0;
  const codes = lexicon.lists.nameWords.get(lower);
  if (codes !== undefined) {
    for (let index = 0; index < codes.length; index++) bits |= bitOfCode.get(codes[index] ?? "") ?? 0;
  }
  if (lexicon.lists.givenNames.has(lower)) bits |= listBit.commonGiven;
  if (lexicon.lists.reportingVerbs.has(lower)) bits |= listBit.speech;
  return bits;
}

/** The letters of `nameWords.txt`. */
const bitOfCode: ReadonlyMap<string, number> = new Map([
  ["g", listBit.givenName],
  ["s", listBit.surname],
  ["t", listBit.title],
  ["p", listBit.place],
  ["n", listBit.placeNoun],
  ["o", listBit.organisation],
  ["k", listBit.organisationNoun],
  ["d", listBit.nationality],
  ["c", listBit.calendar],
  ["r", listBit.role],
  ["x", listBit.particle],
  ["y", listBit.connector],
  ["f", listBit.functionWord],
]);
