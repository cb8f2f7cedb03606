import type { Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Spellings } from "../../text/spellings.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** What the search for names knows of the article. */
export interface Reading {
  readonly words: readonly Word[];
  /** Of the words. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Words that the article also writes in lower case: a capital letter alone makes no name of them. */
  readonly seenLower: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** How a sentence uses capital letters: `title` and `upper` say nothing of what is a name. */
export type Capitals = "sentence" | "title" | "upper";

/** Prepares an article for the search; the spellings are those of the words. */
export function readArticle(
  words: readonly Word[],
  tokens: readonly Token[],
  { firstOf }: Spellings,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Reading {
  const seenLower = new Set<string>();
  for (const index of firstOf) {
    const word = words[index];
    if (word?.shape === "lower") seenLower.add(word.lower);
  }
  return { words, tokens, sentences, seenLower, lexicon };
}

/** How many characters stand between a word and the next; not a number where there is none. */
export function gapBehind({ tokens }: Reading, index: number): number {
  return (tokens[index + 1]?.start ?? Number.NaN) - (tokens[index]?.end ?? Number.NaN);
}

/** Whether a word is one of the language or of this article, whatever it stands for here. */
export function isOrdinary(reading: Reading, word: Word | undefined): boolean {
  if (word === undefined) return false;
  return reading.seenLower.has(word.lower) || reading.lexicon.lists.ordinaryWords.has(word.lower);
}

/**
 * How a sentence uses capitals. Title case: at least three of four words that are no function words begin with
 * one, and there are five such words or more, or the paragraph is a headline.
 */
export function capitalsOf(reading: Reading, sentence: Sentence): Capitals {
  const { all, upper, capital } = countWords(reading, sentence);
  if (all >= 4 && upper >= all * 0.8) return "upper";
  const isHeading = sentence.paragraph.kind === "headline" || sentence.paragraph.kind === "crossHead";
  // A headline has no full stop.
  if (!isHeading && reading.words[sentence.endToken - 1]?.lower === ".") return "sentence";
  const least = isHeading ? 3 : 5;
  const isTitle = all >= least && capital >= all * 0.75 && hasOrdinaryCapitals(reading, sentence);
  return isTitle ? "title" : "sentence";
}

/** Words of a sentence that are no function words: all, those in capitals, those with a first capital. */
function countWords(
  reading: Reading,
  { firstToken, endToken }: Sentence,
): { readonly all: number; readonly upper: number; readonly capital: number } {
  let [all, upper, capital] = [0, 0, 0];
  for (let index = firstToken; index < endToken; index++) {
    const word = reading.words[index];
    if (word === undefined || !isCounted(reading, word)) continue;
    all++;
    if (word.shape === "upper") upper++;
    if (isNamelike(word)) capital++;
  }
  return { all, upper, capital };
}

/** Whether two words with a capital are words of the language. */
function hasOrdinaryCapitals(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  let count = 0;
  for (let index = firstToken; index < endToken && count < 2; index++) {
    const word = reading.words[index];
    if (word === undefined || !isNamelike(word) || !isCounted(reading, word)) continue;
    if (isOrdinary(reading, word)) count++;
  }
  return count >= 2;
}

/** Function words are small also in title case. */
function isCounted(reading: Reading, word: Word): boolean {
  if (word.shape === "mark" || word.shape === "number" || word.lower === "'s") return false;
  return word.shape !== "lower" || !isIn(reading.lexicon.lists.functionWords, word);
}
