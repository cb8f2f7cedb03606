import type { Paragraph, Sentence, Token, Verdict } from "../article/article.ts";
import { readsLike } from "../article/languageNames.ts";
import { findLanguage, leastCommon } from "../lexicon/languages.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { type ColumnStage, readColumn } from "../rereading/readColumn.ts";
import { isLetter, isLower, isQuotationMark, isSpace, isStop } from "../text/characters.ts";
import { type Message, msg, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";

/**
 * Judges by content whether a text is an article in the language of the lexicon.
 *
 * A text is prose by the share of its characters that stand in sentences: several words, hardly any of the marks
 * of code, data and paths. Its language is told by the share of the commonest words. Licences are known by their
 * phrases, logs by the times that their lines begin with. What is shorter than {@link fewestWords} words may be a draft's
 * beginning and is an article, unless marks prevail. Known miss: a manual or a letter in prose is an article.
 */
export function judge(parts: Parts): Verdict {
  const { text, paragraphs, sentences, tokens, lexicon } = parts;
  if (paragraphs.length === 0) return { kind: "empty", reason: sayInEnglish(msg`there is no text yet`) };
  const opening = readOpening(parts);
  if (opening.isLog)
    return { kind: "notProse", reason: sayInEnglish(msg`the lines begin with times, as in a log`) };
  if (opening.isLicence) return { kind: "notProse", reason: sayInEnglish(msg`it reads like a licence`) };
  const { sample, counts } = countSample(parts);
  const all = sumCounts(counts);
  if (all.words >= fewestWords && all.latin < all.words / 2) {
    return inOtherLanguage(tokens, lexicon, msg`most words are not in Latin letters`);
  }
  if (all.symbols > (all.words + all.symbols) * mostSymbols) {
    return { kind: "notProse", reason: sayInEnglish(msg`there are too many marks of code or data`) };
  }
  const unread = sumLengths(paragraphs.filter(({ kind }) => kind === "code" || kind === "table"));
  const read = sumLengths(sentences);
  if (unread > 4 * read) return { kind: "notProse", reason: sayInEnglish(msg`most of it is code or tables`) };
  if (all.words < fewestWords)
    return { kind: "article", reason: sayInEnglish(msg`it is short and reads like prose`) };
  const prose = sumLengths(sample.filter((_, index) => isProse(counts[index] ?? noCounts)));
  if (prose < sumLengths(sample) * leastProse)
    return { kind: "notProse", reason: sayInEnglish(msg`most lines are not sentences`) };
  if (all.common < all.words * leastCommon) {
    const stops = sample.filter(({ end }) => isStop(text.charCodeAt(end - 1))).length;
    if (stops * 4 < sample.length)
      return { kind: "notProse", reason: sayInEnglish(msg`most lines are not sentences`) };
    return inOtherLanguage(
      tokens,
      lexicon,
      msg`it has too few of the commonest words of a language that is read`,
    );
  }
  return { kind: "article", reason: sayInEnglish(msg`most of it is sentences in a language that is read`) };
}

interface Parts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
  readonly memory?: Memory | undefined;
}

/** Names the language where its commonest words tell it. */
function inOtherLanguage(tokens: readonly Token[], lexicon: Lexicon, otherwise: Message): Verdict {
  const words = tokens.slice(0, mostWords).map(({ lower }) => lower);
  const language = findLanguage(words, lexicon.otherLanguages);
  if (language === undefined) return { kind: "otherLanguage", reason: sayInEnglish(otherwise) };
  return { kind: "otherLanguage", reason: sayInEnglish(readsLike(language, "en")), language };
}

interface Counts {
  readonly words: number;
  /** Words in Latin letters, in lower case, and among the commonest. */
  readonly latin: number;
  readonly lower: number;
  readonly common: number;
  /** Marks that prose hardly has, or that no space follows or precedes. */
  readonly symbols: number;
  readonly numbers: number;
}

const noCounts: Counts = { words: 0, latin: 0, lower: 0, common: 0, symbols: 0, numbers: 0 };

/** Sentences that are spread over the text, with what each has. */
function countSample({ text, cells, tokens, sentences, lexicon }: Parts): {
  readonly sample: readonly Sentence[];
  readonly counts: readonly Counts[];
} {
  const step = Math.ceil(sentences.length / mostSampled);
  const known = readColumn(cells, countedSentences, (): (Counts | undefined)[] => []);
  const sample: Sentence[] = [];
  const counts: Counts[] = [];
  let cellIndex = 0;
  for (let index = 0; index < sentences.length; index += step) {
    // An index of the list.
    const sentence = sentences[index] as Sentence;
    while (sentence.firstToken >= (cells[cellIndex]?.endToken ?? Number.POSITIVE_INFINITY)) cellIndex++;
    const ofCell = known[cellIndex];
    const place = sentence.firstToken - (cells[cellIndex]?.firstToken ?? 0);
    const counted = ofCell?.[place] ?? countTokens(text, tokens, sentence, lexicon);
    if (ofCell !== undefined) ofCell[place] = counted;
    sample.push(sentence);
    counts.push(counted);
  }
  return { sample, counts };
}

/** What was counted in the sentences of a paragraph, as far as they have ever been in the sample; by first token in it. */
const countedSentences: ColumnStage<(Counts | undefined)[]> = {};

function countTokens(text: string, tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Counts {
  const counts = { words: 0, latin: 0, lower: 0, common: 0, symbols: 0, numbers: 0 };
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const code = text.charCodeAt(token.start);
    if (token.kind === "number") counts.numbers++;
    else if (token.kind === "punctuation") counts.symbols += Number(isSymbol(text, token));
    else if (isLetter(code)) {
      counts.words++;
      counts.latin += Number(code < 0x250);
      counts.lower += Number(isLower(code));
      counts.common += Number(isCommon(token, lexicon));
    }
  }
  return counts;
}

function isCommon({ start, end, lower }: Token, lexicon: Lexicon): boolean {
  return end - start <= 7 && lexicon.lists.commonWords.has(lower);
}

/** Whether a mark is one of code or data: a brace, or a mark that touches words on both sides. */
function isSymbol(text: string, token: Token): boolean {
  if (token.end > token.start + 1) return false;
  const character = text.charAt(token.start);
  if (codeMarks.includes(character)) return true;
  if (!joiningMarks.includes(character) || token.start === 0 || token.end === text.length) return false;
  const after = text.charCodeAt(token.end);
  return !isSpace(text.charCodeAt(token.start - 1)) && !isSpace(after) && !isQuotationMark(after);
}

function sumCounts(counts: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const { words, latin, lower, common, symbols, numbers } of counts) {
    sum.words += words;
    sum.latin += latin;
    sum.lower += lower;
    sum.common += common;
    sum.symbols += symbols;
    sum.numbers += numbers;
  }
  return sum;
}

/** Whether the tokens are those of a sentence: words enough, most of them in lower case or without case. */
function isProse({ words, latin, lower, symbols, numbers }: Counts): boolean {
  if (words < 4 || symbols * 5 > words || numbers * 2 > words * 3) return false;
  return lower * 3 >= latin;
}

/** What the beginning of a text gives away. */
interface Opening {
  readonly head: string;
  readonly isLog: boolean;
  readonly isLicence: boolean;
}

function readOpening({ text, lexicon, memory }: Parts): Opening {
  const head = text.slice(0, longestOpening);
  const before = memory?.recall(lastOpening);
  const opening =
    before?.head === head
      ? { ...before, head }
      : { head, isLog: isLog(head), isLicence: isLicence(head, lexicon) };
  // Remembered also where it says the same, since the part of a text keeps the whole of that text in memory.
  memory?.remember(lastOpening, opening);
  return opening;
}

const lastOpening: Key<Opening> = { name: "verdict" };

/** Whether at least half of the first lines begin with a time to the second or a log's level. */
function isLog(head: string): boolean {
  const lines = head.split("\n");
  const written = lines.filter((line) => line.length > 1);
  return written.length >= 3 && written.filter((line) => logStart.test(line)).length * 2 >= written.length;
}

/** Whether two phrases of licences stand near the beginning. */
function isLicence(opening: string, lexicon: Lexicon): boolean {
  const head = opening.slice(0, 4000).toLowerCase().replaceAll(spaces, " ").replaceAll(curlyMarks, '"');
  let count = 0;
  for (const phrase of lexicon.lists.licencePhrases.keys()) if (head.includes(phrase)) count++;
  return count >= 2;
}

function sumLengths(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

const fewestWords = 15;
// So many tell the language.
const mostWords = 2000;
// Sentences that are looked at, spread over the text; a long text needs no more.
const mostSampled = 1000;
// Code units that tell a log.
const longestOpening = 20_000;
// Measured on 914 articles: the highest share of symbols is .03, the lowest of prose .7.
const mostSymbols = 0.25;
const leastProse = 0.4;
// Of code wherever they stand; and those that are code between words without space: "a,b" and "x:1".
const codeMarks = "{}<>=\\|^~`+";
const joiningMarks = ",:;/_*@&#!?.";

// "2024-05-01 12:00:03 INFO", "[12:00:03]", "May  1 12:00:03 host", "ERROR: ".
const logStart =
  /^\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d?:\d\d:\d\d|\d+\.\d{3,}\]|\p{Lu}\p{Ll}{2} [ \d]\d \d\d:\d\d:\d\d|(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE)\b)/u;
// Each run of spaces but a single one, of which there are hundreds.
const spaces = /\s{2,}|[^\S ]/gu;
const curlyMarks = /[“”]/gu;
