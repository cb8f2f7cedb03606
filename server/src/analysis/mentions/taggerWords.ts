import type { Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Spellings } from "../../text/spellings.ts";
import { hashRange, mix } from "./taggerHash.ts";

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

/** Bits of {@link WordTable.lists}: what the word lists know of a word. */
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

/**
 * The distinct words of a document, with all that the tagger asks of a word by itself, computed once each.
 *
 * Every array but `wordOf` and `lowerCount` has a place a word; `prefixes` and `suffixes` have four.
 */
export interface WordTable {
  /** Word of each token. */
  readonly wordOf: Int32Array;
  /** Hash of the word in lower case. */
  readonly hash: Int32Array;
  /** Number of the word in lower case: "Hill" and "hill" share it. */
  readonly lower: Int32Array;
  /** How many different words there are when case does not count. */
  readonly lowerCount: number;
  readonly form: Uint8Array;
  readonly shape: Int32Array;
  readonly lists: Int32Array;
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  /** "." and the like: the code unit of a token of one character, else 0. */
  readonly mark: Int32Array;
}

/** Describes the distinct words of a document. */
export function describeWords(
  text: string,
  tokens: readonly Token[],
  { numberOf, firstOf }: Spellings,
  lexicon: Lexicon,
): WordTable {
  const count = firstOf.length;
  const table = {
    wordOf: numberOf,
    hash: new Int32Array(count),
    lower: new Int32Array(count),
    lowerCount: 0,
    form: new Uint8Array(count),
    shape: new Int32Array(count),
    lists: new Int32Array(count),
    prefixes: new Int32Array(count * 4),
    suffixes: new Int32Array(count * 4),
    mark: new Int32Array(count),
  };
  const lowerNumbers = new Map<string, number>();
  for (let word = 0; word < count; word++) {
    const token = tokens[firstOf[word] as number] as Token;
    const { lower } = token;
    let number = lowerNumbers.get(lower);
    if (number === undefined) {
      number = lowerNumbers.size;
      lowerNumbers.set(lower, number);
    }
    table.lower[word] = number;
    table.hash[word] = hashRange(lower, 0, lower.length);
    table.form[word] = formOf(text, token);
    table.shape[word] = hashShape(text, token);
    table.lists[word] = findLists(lower, lexicon);
    if (token.end - token.start === 1) table.mark[word] = text.charCodeAt(token.start);
    for (let length = 1; length <= 4; length++) {
      const cut = Math.min(length, lower.length);
      table.prefixes[word * 4 + length - 1] = mix(hashRange(lower, 0, cut), length);
      table.suffixes[word * 4 + length - 1] = mix(hashRange(lower, lower.length - cut, lower.length), length);
    }
  }
  table.lowerCount = lowerNumbers.size;
  return table;
}

function formOf(text: string, token: Token): number {
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
