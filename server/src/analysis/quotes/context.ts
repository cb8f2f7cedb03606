import type { Sentence } from "../../article/article.ts";
import { isLetter, isLower, isUpper } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";
import type { BareQuote, Parts } from "./parts.ts";

/** A word beside a quote, in lower case, and how it is written there. */
export interface Neighbour {
  readonly word: string;
  readonly isCapital: boolean;
  /** Index of its token. */
  readonly token: number;
}

/** What is known of a short string in marks and of its sentence. */
export interface Context {
  /** Its words, in lower case. */
  readonly words: readonly string[];
  /** Every word that a title capitalises has a capital, and there is one. */
  readonly isTitleCase: boolean;
  readonly startsCapital: boolean;
  /** It ends with a stop, before the closing mark. */
  readonly endsWithStop: boolean;
  readonly endsWithComma: boolean;
  /** Tokens of its sentence before it, the nearest first; at most six. */
  readonly before: readonly Neighbour[];
  /** Tokens of its sentence behind it, the nearest first; at most six. */
  readonly behind: readonly Neighbour[];
  /** Whether the sentence, without other quotes, reports speech before it, and behind it. */
  readonly cueBefore: boolean;
  readonly cueBehind: boolean;
}

/** Longest string in marks, in words, that is looked at closely: whatever is longer is speech. */
export const longestTerm = 14;

/** Makes the look-up of contexts for the quotes of one article, which are given in order of start. */
export function contextsOf(
  parts: Parts,
  quotes: readonly BareQuote[],
): (quote: BareQuote, isInner: boolean) => Context | undefined {
  const cues = findCues(parts, quotes);
  return (quote, isInner) => {
    const first = indexAfter(parts.tokens, quote.inner.start);
    const end = indexAfter(parts.tokens, quote.inner.end - 1) + 1;
    if (end - first > 2 * longestTerm) return undefined;
    const words = wordsIn(parts, first, end);
    if (words.length > longestTerm) return undefined;
    const sentence = sentenceAt(parts, quote.start);
    const last = sentenceAt(parts, quote.end - 1);
    const firstToken = sentence?.firstToken ?? first;
    const endToken = Math.max(last?.endToken ?? end, end);
    const own = isInner ? cues.inner : cues.outer;
    const inner = slice(parts.text, quote.inner).trimEnd();
    return {
      words: words.map((word) => word.toLowerCase()),
      isTitleCase: isTitleCase(words),
      startsCapital: words[0] !== undefined && isUpper(words[0].charCodeAt(0)),
      endsWithStop: /[.?!…]$/u.test(inner),
      endsWithComma: inner.endsWith(","),
      before: neighbours(parts, first - 1, firstToken - 1),
      behind: neighbours(parts, end, endToken),
      cueBefore: hasBetween(own, firstToken, first),
      cueBehind: hasBetween(own, end, endToken),
    };
  };
}

interface Cues {
  /** Indexes of the cue tokens outside quotes, in order. */
  readonly outer: readonly number[];
  /** The same within quotes, where they report what a quote in the quote says. */
  readonly inner: readonly number[];
}

/** Finds the words that report speech, in the sentences that hold quotes. */
function findCues(parts: Parts, quotes: readonly BareQuote[]): Cues {
  const outer: number[] = [];
  const inner: number[] = [];
  let done = 0;
  let quoteIndex = 0;
  let covered = -1;
  for (const quote of quotes) {
    const sentence = sentenceAt(parts, quote.start);
    const last = sentenceAt(parts, quote.end - 1) ?? sentence;
    if (sentence === undefined || last === undefined) continue;
    for (let index = Math.max(done, sentence.firstToken); index < last.endToken; index++) {
      const token = parts.tokens[index];
      if (token === undefined) break;
      for (
        let next = quotes[quoteIndex];
        next !== undefined && next.start <= token.start;
        next = quotes[++quoteIndex]
      )
        if (next.marks !== "none") covered = Math.max(covered, next.end);
      if (token.kind === "word" && isCue(parts, token)) (token.start < covered ? inner : outer).push(index);
    }
    done = Math.max(done, last.endToken);
  }
  return { outer, inner };
}

function isCue(parts: Parts, token: Span): boolean {
  if (token.end - token.start > 16) return false;
  const word = slice(parts.text, token).toLowerCase();
  if (word === "according") return true;
  const value = parts.lexicon.lists.reportingVerbs.get(word);
  return value !== undefined && !/ 3 /u.test(value);
}

function hasBetween(sorted: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` is below the length, so the item exists.
    if ((sorted[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found < end;
}

function sentenceAt(parts: Parts, offset: number): Sentence | undefined {
  return parts.sentences[indexAfter(parts.sentences, offset)];
}

function wordsIn(parts: Parts, first: number, end: number): readonly string[] {
  const words: string[] = [];
  for (let index = first; index < end; index++) {
    const token = parts.tokens[index];
    if (token !== undefined && token.kind !== "punctuation") words.push(slice(parts.text, token));
  }
  return words;
}

/** Tokens from one index to another, which is out, in either direction; marks of quotes are left out. */
function neighbours(parts: Parts, from: number, to: number): readonly Neighbour[] {
  const found: Neighbour[] = [];
  const step = from < to ? 1 : -1;
  for (let index = from; index !== to && found.length < reach; index += step) {
    const token = parts.tokens[index];
    if (token === undefined) break;
    const word = slice(parts.text, token);
    if (!/^["“”'‘’„«»`´]+$/u.test(word))
      found.push({ word: word.toLowerCase(), isCapital: isUpper(word.charCodeAt(0)), token: index });
  }
  return found;
}

/** "The Ferry to Geomun" and "Hamlet", not "The ferry" or "save face". */
function isTitleCase(words: readonly string[]): boolean {
  const lettered = words.filter((word) => isLetter(word.charCodeAt(0)));
  const [first] = lettered;
  if (first === undefined || isLower(first.charCodeAt(0))) return false;
  return lettered.every((word) => !isLower(word.charCodeAt(0)) || word.length < 4 || smallWords.has(word));
}

const reach = 6;

/** Words of four letters and more that titles leave in lower case. */
const smallWords: ReadonlySet<string> = new Set([
  "from",
  "into",
  "over",
  "upon",
  "with",
  "than",
  "that",
  "without",
  "feat",
]);
