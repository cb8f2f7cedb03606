import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { joinEach } from "../../rereading/joinEach.ts";
import { extend } from "../../text/extend.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import { seenChangesIn } from "./changes.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type CellWords, isIn, isNamelike, readWords, type Word, type WordParts } from "./words.ts";

/** What the search for names knows of the article. */
export interface Reading extends WordParts {
  /** Of the tokens. */
  readonly words: readonly Word[];
  /** The same for each cell. */
  readonly cellWords: readonly CellWords[];
  readonly sentences: readonly Sentence[];
  readonly vocabulary: Vocabulary;
  /** See {@link seenChangesIn}. */
  readonly seenIn: readonly number[];
}

/** How a sentence uses capital letters: `title` and `upper` say nothing of what is a name. */
export type Capitals = "sentence" | "title" | "upper";

/** Prepares an article for the search. */
export function readArticle(parts: WordParts & Pick<Reading, "sentences">, vocabulary: Vocabulary): Reading {
  const cellWords = readWords(parts, vocabulary);
  const seenIn = seenChangesIn(parts.cells, cellWords, vocabulary);
  const { items: words } = joinEach(
    parts.cells,
    readArticle,
    cellWords.map(({ words }) => words),
  );
  return extend(parts, { words, cellWords, vocabulary, seenIn });
}

/** The sentences of a paragraph. */
export function sentencesIn(
  { sentences }: Reading,
  { paragraph, firstToken, endToken }: Cell,
): readonly Sentence[] {
  if (firstToken === endToken) return [];
  const first = indexFrom(sentences, paragraph.start);
  let end = first;
  while ((sentences[end]?.firstToken ?? endToken) < endToken) end++;
  return sentences.slice(first, end);
}

/** How many characters stand between a word and the next; not a number where there is none. */
export function gapBehind({ tokens }: Reading, index: number): number {
  return (tokens[index + 1]?.start ?? Number.NaN) - (tokens[index]?.end ?? Number.NaN);
}

/** Whether the article also writes a word in lower case: a capital letter alone makes no name of it. */
export function isSeenLower({ usage }: Word): boolean {
  return usage.lowerCount > 0;
}

/** Whether a word is one of the language or of this article, whatever it stands for here. */
export function isOrdinary(reading: Reading, word: Word | undefined): boolean {
  if (word === undefined) return false;
  return isSeenLower(word) || reading.lexicon.lists.ordinaryWords.has(word.lower);
}

/**
 * How a sentence uses capitals. Title case: at least three of four words that are no function words begin with
 * one, and there are five such words or more, or the paragraph is a headline.
 */
export function capitalsOf(reading: Reading, sentence: Sentence): Capitals {
  if (!hasCapitals(reading, sentence)) return "sentence";
  const { all, upper, capital } = countWords(reading, sentence);
  if (all >= 4 && upper >= all * 0.8) return "upper";
  const isHeading = sentence.paragraph.kind === "headline" || sentence.paragraph.kind === "crossHead";
  // A headline has no full stop.
  if (!isHeading && reading.words[sentence.endToken - 1]?.lower === ".") return "sentence";
  const least = isHeading ? 3 : 5;
  const isTitle = all >= least && capital >= all * 0.75 && hasOrdinaryCapitals(reading, sentence);
  return isTitle ? "title" : "sentence";
}

/** Whether a sentence has as many words with a capital as the shortest heading needs; most have not, and are not counted. */
function hasCapitals({ words }: Reading, { firstToken, endToken }: Sentence): boolean {
  let count = 0;
  for (let index = firstToken; index < endToken; index++)
    if (isNamelike(words[index]) && ++count === 3) return true;
  return false;
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
