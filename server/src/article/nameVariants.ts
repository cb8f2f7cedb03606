import { copyString } from "../text/copyString.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import { areSlips, areVariants, type ReadWord, readWord } from "../text/spelling.ts";
import { numberSpellings } from "../text/spellings.ts";
import type { Article, Mention, Quote, Token } from "./article.ts";
import { type CountedWord, findOddWords, readWordsOfNames, type WordOfNames } from "./oddWords.ts";

/** A name in one spelling, with its places in order. */
export interface SpelledName {
  readonly name: string;
  readonly words: readonly string[];
  readonly places: readonly Span[];
}

/** One name in two spellings: what the article has mostly or first, and the other. */
export interface NameVariant {
  readonly kept: SpelledName;
  readonly odd: SpelledName;
}

/**
 * Finds names of people and organisations that are spelled in two ways: full names that differ in one word, and single
 * words that no list knows and that are a letter away from a word of somebody's name ("Renshew" for Tobiah Renshaw).
 *
 * Which is right nobody can tell from the text: the rarer is the odd one; of two as rare the one that no list knows,
 * then the one without accents, then the later. Two full names in one sentence are two people ("Jon and John Lund"),
 * and a single word that also stands in a full name of its own is that one's.
 *
 * @param names what is read of the names; it may be kept for as long as they are the same, and their words.
 * @param capitalised the tokens among which those are that `isCapitalised` tells; all, if left out.
 * @returns variants in no order that counts; each odd spelling once.
 */
export function findNameVariants(
  article: Article,
  names: ReadNames = readNames(article),
  capitalised: readonly Token[] = article.tokens,
): NameVariants {
  const { variants, words } = findOddWords(article, names.words, capitalised);
  const isUnlisted = unlistedWords(article);
  const alike = names.similar.filter((pair) => isOneName(pair, isUnlisted)).map(({ names }) => names);
  return { variants: [...findFullNames(article, alike, isUnlisted), ...variants], alike, words };
}

/** What the names of an article say by themselves. */
export interface ReadNames {
  readonly words: ReadonlyMap<string, WordOfNames>;
  readonly similar: readonly SimilarPair[];
}

/** Reads the names of people and organisations. */
export function readNames(article: Article): ReadNames {
  const names = namesOf(article);
  return {
    words: readWordsOfNames(article, names),
    similar: [...similarPairs(spelledNames(article, names))],
  };
}

/** The variants of an article, and what they rest on. */
export interface NameVariants {
  readonly variants: readonly NameVariant[];
  /** Full names that look like one name in two spellings; where they stand in one sentence they are two people. */
  readonly alike: readonly NamePair[];
  /** Words that count wherever they stand, be it in no name. */
  readonly words: readonly CountedWord[];
}

type NamePair = readonly [SpelledName, SpelledName];

/** Names that differ in one word. */
interface SimilarPair {
  readonly names: NamePair;
  readonly words: readonly [string, string];
  /** Whether the words look like one in two spellings; else they are a slip apart, and one of them should be unlisted. */
  readonly isVariant: boolean;
}

function isOneName({ words, isVariant }: SimilarPair, isUnlisted: (word: string) => boolean): boolean {
  return isVariant || words.some(isUnlisted);
}

/** Where a word of a name stands in its places, outside of quotations that stand in no other: what a fix may change. */
export function placesOfWord(
  { text }: Article,
  quotes: readonly Quote[],
  places: readonly Span[],
  word: string,
): readonly Span[] {
  return places.flatMap((place) => {
    const start = place.start + slice(text, place).indexOf(word);
    return start < place.start || itemAt(quotes, start) !== undefined
      ? []
      : [{ start, end: start + word.length }];
  });
}

/** The names of people and organisations, in order. */
function namesOf({ mentions, people, organisations }: Article): readonly Mention[] {
  const ours = new Set<Mention>();
  for (const { mentions: own } of people) for (const mention of own) ours.add(mention);
  for (const { mentions: own } of organisations) for (const mention of own) ours.add(mention);
  return mentions.filter((mention) => mention.kind === "name" && ours.has(mention));
}

function unlistedWords({ unlistedNames }: Article): (word: string) => boolean {
  const unlisted = new Set(unlistedNames.map(({ lower }) => lower));
  return (word) => unlisted.has(word.toLowerCase());
}

function findFullNames(
  article: Article,
  alike: readonly NamePair[],
  isUnlisted: (word: string) => boolean,
): readonly NameVariant[] {
  const found: NameVariant[] = [];
  const reported = new Set<SpelledName>();
  for (const [one, other] of alike) {
    const [kept, odd] = isOdd(one, other, isUnlisted) ? [other, one] : [one, other];
    if (reported.has(odd) || sharesSentence(article, one, other)) continue;
    reported.add(odd);
    found.push({ kept, odd });
  }
  return found;
}

/** The names of two words and more, by spelling, in order of their first mention. */
export function spelledNames(
  article: Pick<Article, "text">,
  mentions: readonly Mention[],
): readonly SpelledName[] {
  const places = new Map<string, Mention[]>();
  const { numberOf, firstOf } = numberSpellings(article.text, mentions);
  const names = firstOf.map((index) => nameOf(article, mentions[index]));
  for (const [index, mention] of mentions.entries()) {
    const name = names[numberOf[index] ?? 0];
    if (name === undefined) continue;
    const known = places.get(name);
    if (known === undefined) places.set(name, [mention]);
    else known.push(mention);
  }
  return [...places].map(([name, found]) => ({ name, words: wordsOf(name), places: found }));
}

/** A name of several words as it is compared. */
function nameOf(article: Pick<Article, "text">, mention: Mention | undefined): string | undefined {
  const name = mention === undefined ? "" : slice(article.text, mention);
  if (plainName.test(name)) return copyString(name);
  return border.test(name) ? name.replace(marksAndCommas, "").replace(/\s+/gu, " ") : undefined;
}

// "Ana Lund": nothing to take out, as in nearly all names; not "O’Brien", which may be one word or a mark.
const plainName = /^[\p{L}.-]+(?: [\p{L}.-]+)+$/u;

// What stands between the words of "Ana Lund": no mark within one, as in "Al-Rashid" and "O’Brien".
const border = /[^\p{L}\p{M}\p{N}'’.-]/u;

// The marks of “Lantern,” and the comma before the closing one: no part of how a name is spelled.
const marksAndCommas = /[“”"«»„]|(?<![,;:])[,;:]+(?=[”"»]|$)/gu;

/** Words without quotation marks; an apostrophe counts only within a word. */
function wordsOf(name: string): readonly string[] {
  if (plainName.test(name)) return name.split(" ");
  return name
    .split(/[^\p{L}\p{M}\p{N}'’.-]+/u)
    .map((word) => word.replace(/^['’]+|(?<!['’])['’]+$/gu, ""))
    .filter((word) => word !== "");
}

/**
 * Pairs of names that differ in one word, which looks like the same word spelled otherwise. Only names that share
 * all other words are compared, so that the work grows with the number of names and not with its square.
 */
function* similarPairs(names: readonly SpelledName[]): Iterable<SimilarPair> {
  const byRest = new Map<string, Namesake[]>();
  const read = wordReader();
  for (const name of names) {
    if (name.words.length < 2 || name.words.length > longestName) continue;
    for (const [index, written] of name.words.entries()) {
      const word = read(written);
      const rest = name.words.with(index, "").join(" ").toLowerCase();
      const namesakes = byRest.get(rest);
      if (namesakes === undefined) {
        byRest.set(rest, [{ word, name }]);
        continue;
      }
      yield* namesakes.flatMap((other) => compareNames(other, { word, name }) ?? []);
      if (namesakes.length < mostNamesakes) namesakes.push({ word, name });
    }
  }
}

function compareNames(one: Namesake, other: Namesake): SimilarPair | undefined {
  const isVariant = areVariants(one.word, other.word);
  if (!isVariant && !areSlips(one.word, other.word)) return undefined;
  return { names: [one.name, other.name], words: [one.word.word, other.word.word], isVariant };
}

/** Reads each spelling once. */
function wordReader(): (word: string) => ReadWord {
  const known = new Map<string, ReadWord>();
  return (word) => {
    const read = known.get(word) ?? readWord(word);
    known.set(word, read);
    return read;
  };
}

/** A name, and the one word in which it may differ from others. */
interface Namesake {
  readonly word: ReadWord;
  readonly name: SpelledName;
}

const longestName = 12;

/** No article has more people of one surname; a hostile text could. */
const mostNamesakes = 50;

/** Whether the earlier of two names is the odd one: the rarer, the one that no list knows, the one without accents. */
function isOdd(one: SpelledName, other: SpelledName, isUnlisted: (word: string) => boolean): boolean {
  if (one.places.length !== other.places.length) return one.places.length < other.places.length;
  const index = one.words.findIndex((word, at) => word !== other.words[at]);
  const [first, second] = [one.words[index] ?? "", other.words[index] ?? ""];
  if (isUnlisted(first) !== isUnlisted(second)) return isUnlisted(first);
  return accent.test(second.normalize("NFD")) && !accent.test(first.normalize("NFD"));
}

const accent = /\p{M}/u;

function sharesSentence(article: Article, one: SpelledName, other: SpelledName): boolean {
  const sentences = new Set(one.places.map(({ start }) => itemAt(article.sentences, start)));
  return other.places.some(({ start }) => sentences.has(itemAt(article.sentences, start)));
}
