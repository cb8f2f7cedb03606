import type { Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import {
  isClosingBracket,
  isClosingMark,
  isHighSurrogate,
  isLetter,
  isLower,
  isOpeningBracket,
  isOpeningMark,
  isSpace,
  isStop,
  isUpper,
} from "../../text/characters.ts";
import { isNamedSpeaker } from "./namedSpeaker.ts";

/** The tokens of one paragraph, by index into the article's, with what is needed to read them. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Whether a token may end a sentence: a stop, a run of periods, or an abbreviation with its last period. */
export function isStopToken(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined) return false;
  return token.kind !== "number" && isStop(reading.text.charCodeAt(token.end - 1));
}

/**
 * Whether the sentence that begins at a token ends with the stop at another.
 *
 * @returns the index behind its last token, closing marks included; `undefined` where it goes on.
 */
export function endsSentence(reading: Reading, firstToken: number, stop: number): number | undefined {
  const next = skipClosers(reading, stop + 1);
  const after = reading.tokens[next];
  if (after === undefined || next >= reading.endToken) return next;
  const last = reading.tokens[next - 1];
  if (last === undefined || !hasGap(reading, last, after)) return undefined;
  const start = findStart(reading, next);
  if (start === undefined) return undefined;
  const mark = reading.text.charCodeAt((reading.tokens[stop]?.end ?? 0) - 1);
  if (mark === period) return allowsPeriod(reading, firstToken, stop, start) ? next : undefined;
  const isQuoted = next > stop + 1;
  return isQuoted && start === next && isNamedSpeaker(reading, next) ? undefined : next;
}

/** Behind the closing marks, brackets, further stops and footnote numbers that touch a stop. */
function skipClosers(reading: Reading, from: number): number {
  let index = from;
  while (index < reading.endToken) {
    const length = closerLength(reading, index);
    if (length === 0) break;
    index += length;
  }
  return index;
}

/** How many tokens close the sentence at an index: a mark, a stop, or a footnote's number in brackets. */
function closerLength({ text, tokens }: Reading, index: number): number {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || token.kind !== "punctuation") return 0;
  const code = text.charCodeAt(token.start);
  if (before.end !== token.start) {
    const isSetOff = isGuillemet(code) && isOnlyNarrowSpace(text, before.end, token.start);
    if (!isSetOff && hasSpace(text, before.end, token.start)) return 0;
  }
  if (isClosingMark(code) || isClosingBracket(code) || isStop(code)) return 1;
  const isNote = isOpeningBracket(code) && tokens[index + 1]?.kind === "number";
  const bracket = isNote ? tokens[index + 2] : undefined;
  return bracket !== undefined && isClosingBracket(text.charCodeAt(bracket.start)) ? 3 : 0;
}

// French « non ! » has a no-break space before its marks.
function isGuillemet(code: number): boolean {
  return code === 0xbb || code === 0xab || code === 0x203a || code === 0x2039;
}

function isOnlyNarrowSpace(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return end === start + 1 && (code === 0xa0 || code === 0x202f);
}

function hasSpace(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (isSpace(text.charCodeAt(offset))) return true;
  return false;
}

/** Whether a sentence may begin behind a token: behind a space, or where one was forgotten (`done.The`). */
function hasGap({ text }: Reading, last: Token, after: Token): boolean {
  if (hasSpace(text, last.end, after.start)) return true;
  const code = text.charCodeAt(last.end - 1);
  return after.kind === "word" && (code === 0x3002 || isUpper(text.charCodeAt(after.start)));
}

/**
 * The token with the first letter of what follows a stop, if a sentence can begin there: not with a lower-case
 * word, a comma or a dash.
 */
function findStart(reading: Reading, from: number): number | undefined {
  let index = from;
  while (index < reading.endToken && index < from + 4) {
    const token = reading.tokens[index];
    if (token === undefined) return undefined;
    const code = reading.text.charCodeAt(token.start);
    if (token.kind !== "punctuation") return isLower(code) ? undefined : index;
    if (beginsSentence(code)) return index;
    if (!isOpeningMark(code) && !isOpeningBracket(code)) return undefined;
    index++;
  }
  return index < reading.endToken ? index : from;
}

// "$", "£", "€", "@", "#", "•", "…" and emoji.
function beginsSentence(code: number): boolean {
  return (
    code === 0x24 ||
    code === 0xa3 ||
    code === 0x20ac ||
    code === 0x40 ||
    code === 0x23 ||
    code === 0x2022 ||
    code === 0x2026 ||
    isHighSurrogate(code)
  );
}

/** Whether a period ends the sentence, of which the next would begin at `start`. */
function allowsPeriod(reading: Reading, firstToken: number, stop: number, start: number): boolean {
  const token = reading.tokens[stop];
  if (token === undefined) return true;
  if (token.kind === "word") return allowsAbbreviation(reading, wordOf(reading, stop, 1), stop, start);
  if (token.end - token.start > 1) return true;
  const before = reading.tokens[stop - 1];
  if (before === undefined || stop === firstToken || before.end !== token.start) return true;
  // "1. Wash the rice." has its number within.
  if (before.kind === "number") return stop - 1 > firstToken;
  if (before.kind !== "word") return true;
  return allowsAbbreviation(reading, wordOf(reading, stop - 1, 0), stop - 1, start);
}

/** Whether a sentence ends behind a word with a period, where that word may be an abbreviation. */
function allowsAbbreviation(reading: Reading, word: string, index: number, start: number): boolean {
  const token = reading.tokens[index];
  const isCapital = token !== undefined && isUpper(reading.text.charCodeAt(token.start));
  const isNumber = reading.tokens[start]?.kind === "number";
  // "P. L. Roe" has initials; "p. 14" a page.
  const isInitial = word.length === 1 && token !== undefined && endsInPeriod(reading, token);
  switch (isInitial ? undefined : reading.lexicon.lists.abbreviations.get(word)) {
    case "inner":
      return false;
    case "name":
      return !isCapital;
    case "number":
      return !isNumber;
    case "month":
      return !isCapital || (!isNumber && isStarter(reading, start));
    case "place":
      return !isCapital || isStarter(reading, start);
    case "end":
      return isStarter(reading, start);
    case "time":
      return !isNumber && !reading.lexicon.lists.timeWords.has(wordOf(reading, start, 0));
    default:
      // "J. Smith" and "N.A.A.C.P. Chairman", of no list.
      return token === undefined || !endsInPeriod(reading, token) || isStarter(reading, start);
  }
}

function endsInPeriod({ text }: Reading, token: Token): boolean {
  return text.charCodeAt(token.end - 1) === period;
}

/** Whether the word that would begin the next sentence is one that begins sentences. */
function isStarter(reading: Reading, start: number): boolean {
  const token = reading.tokens[start];
  if (token === undefined) return true;
  if (token.kind !== "word") return token.kind === "punctuation";
  return !isLetter(reading.text.charCodeAt(token.start)) ||
    reading.lexicon.lists.sentenceStarters.has(wordOf(reading, start, 0))
    ? true
    : opensQuote(reading, start);
}

/** `Acme Inc. “We …`: a quotation with a capital begins a sentence. */
function opensQuote({ text, tokens }: Reading, start: number): boolean {
  const before = tokens[start - 1];
  return (
    before !== undefined && before.kind === "punctuation" && isOpeningMark(text.charCodeAt(before.start))
  );
}

function wordOf({ text, tokens }: Reading, index: number, cut: number): string {
  const token = tokens[index];
  return token === undefined ? "" : text.slice(token.start, token.end - cut).toLowerCase();
}

const period = 0x2e;
