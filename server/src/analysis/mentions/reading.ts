import type { Sentence } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** What the search for names knows of the article. */
export interface Reading {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** Words that the article also writes in lower case: a capital letter alone makes no name of them. */
  readonly seenLower: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** How a sentence uses capital letters: `title` and `upper` say nothing of what is a name. */
export type Capitals = "sentence" | "title" | "upper";

/** Prepares an article for the search. */
export function readArticle(
  words: readonly Word[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Reading {
  const seenLower = new Set<string>();
  for (const word of words) if (word.shape === "lower") seenLower.add(word.lower);
  return { words, sentences, seenLower, lexicon };
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
  let capital = 0;
  let upper = 0;
  let all = 0;
  let ordinary = 0;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const word = reading.words[index];
    if (word === undefined || word.shape === "mark" || word.shape === "number") continue;
    if (word.shape === "lower" && isIn(reading.lexicon.lists.functionWords, word)) continue;
    if (word.lower === "'s") continue;
    all++;
    if (word.shape === "upper") upper++;
    if (isNamelike(word)) {
      capital++;
      if (isOrdinary(reading, word)) ordinary++;
    }
  }
  if (all >= 4 && upper >= all * 0.8) return "upper";
  const isHeading = sentence.paragraph.kind === "headline" || sentence.paragraph.kind === "crossHead";
  const least = isHeading ? 3 : 5;
  return all >= least && capital >= all * 0.75 && ordinary >= 2 ? "title" : "sentence";
}
