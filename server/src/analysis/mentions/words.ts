import type { Token } from "../../article/article.ts";
import type { Lexicon, WordList } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { isDigit, isLetter, isLower, isUpper, quotationMarkOf } from "../../text/characters.ts";
import { copyString } from "../../text/copyString.ts";
import { exact } from "../../text/exact.ts";
import { countWords, findUsage, type Usage, type Vocabulary } from "./vocabulary.ts";

/** A token as the search for names sees it. */
export interface Word {
  /** Lower case, with straight apostrophes, composed accents and no final period: what lists are asked for. */
  readonly lower: string;
  readonly shape: Shape;
  /** What the article does with the word; shared by all spellings of one lower case. */
  readonly usage: Usage;
}

/**
 * How a token is written. `capital`: a capital letter first, also behind a particle (`al-Assad`, `d’Orsay`);
 * `upper`: two capital letters or more and no small one; `initial`: `J.`, `J.K.`, `W`; `lower`: a word without
 * a first capital.
 */
export type Shape = "capital" | "upper" | "initial" | "lower" | "number" | "mark";

/** The words of a paragraph. */
export interface CellWords {
  /** A word for each token. */
  readonly words: readonly Word[];
  /** Those of them that can be part of a name. */
  readonly names: readonly Word[];
}

/** What words are read in. */
export interface WordParts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** The words of each paragraph; those of one vocabulary and spelling are the same object. */
export function readWords(parts: WordParts, vocabulary: Vocabulary): readonly CellWords[] {
  const bySpelling: Word[] = [];
  const wordOf = (token: Token): Word => (bySpelling[token.spelling] ??= findWord(parts, vocabulary, token));
  const readCell = ({ firstToken, endToken }: Cell): CellWords => {
    const words = parts.tokens.slice(firstToken, endToken).map(wordOf);
    return { words, names: exact(words.filter(isNamelike)) };
  };
  return countWords(vocabulary, parts.cells, readCell);
}

function findWord({ text, lexicon }: WordParts, vocabulary: Vocabulary, token: Token): Word {
  const cut = text.slice(token.start, token.end);
  const known = vocabulary.words.get(cut);
  if (known !== undefined) return known;
  const spelling = copyString(cut);
  const { lower, shape } = readWord(spelling, token, lexicon);
  const word = { lower, shape, usage: findUsage(vocabulary, lower) };
  if (vocabulary.isKept) vocabulary.words.set(spelling, word);
  return word;
}

function readWord(written: string, token: Token, lexicon: Lexicon): Pick<Word, "lower" | "shape"> {
  if (token.kind === "number") return { lower: written, shape: "number" };
  if (token.kind === "punctuation") return { lower: written, shape: "mark" };
  return { lower: normalise(token.lower, written), shape: shapeOf(written, lexicon) };
}

/** The form in which words are compared and lists are asked: lower case, `'`, composed, no final period. */
function normalise(lower: string, written: string): string {
  // Most words are plain ASCII letters, and need no more.
  if (/^[a-z]+$/u.test(lower)) return lower;
  const plain = written
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’‘ʼ`´]/gu, "'");
  return plain.endsWith(".") && !plain.slice(0, -1).includes(".") ? plain.slice(0, -1) : plain;
}

/** Whether a word can be part of a name by its letters. */
export function isNamelike(word: Word | undefined): boolean {
  return word?.shape === "capital" || word?.shape === "upper" || word?.shape === "initial";
}

/** Whether a word is a quotation mark. An apostrophe can be one too. */
export function isQuotation(word: Word | undefined): boolean {
  return word?.shape === "mark" && quotationMarkOf(word.lower.charCodeAt(0)) !== undefined;
}

/** Whether a list holds a word. */
export function isIn(list: WordList, word: Word | undefined): boolean {
  return word !== undefined && list.has(word.lower);
}

function shapeOf(written: string, lexicon: Lexicon): Shape {
  const first = written.charCodeAt(0);
  if (isUpper(first))
    return isAdjective(written, lexicon.lists.compoundEndings) ? "lower" : shapeOfCapital(written);
  return isDigit(first) || !hasInnerCapital(written, lexicon.lists.nameParticles) ? "lower" : "capital";
}

// "London-based", "Harbour-led".
function isAdjective(written: string, endings: WordList): boolean {
  const hyphen = Math.max(written.lastIndexOf("-"), written.lastIndexOf("‑"));
  return hyphen > 0 && endings.has(written.slice(hyphen + 1));
}

function shapeOfCapital(written: string): Shape {
  let upper = 0;
  let lower = 0;
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index);
    if (isUpper(code)) upper++;
    else if (isLower(code)) lower++;
  }
  // "MPs" is an acronym in the plural.
  if (lower === 1 && upper > 1 && written.endsWith("s")) return "upper";
  if (lower > 0) return "capital";
  if (upper === 1) return "initial";
  return written.endsWith(".") && upper <= 3 ? "initial" : "upper";
}

// "al-Assad", "d’Orsay", "iPhone"; not "mid-June".
function hasInnerCapital(written: string, particles: WordList): boolean {
  if (isUpper(written.charCodeAt(1))) return true;
  for (let index = 1; index < Math.min(written.length - 1, 5); index++) {
    if (isLetter(written.charCodeAt(index))) continue;
    return isUpper(written.charCodeAt(index + 1)) && particles.has(written.slice(0, index));
  }
  return false;
}
