import type { ParagraphKind, Sentence } from "../../article/article.ts";
import { isLetter, isLower, isQuotationMark, isStop, isUpper } from "../../text/characters.ts";
import { firstWhere, indexAfter } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import type { BareQuote } from "./bareQuotes.ts";
import { isCue } from "./cues.ts";
import type { Parts } from "./parts.ts";

/** A word beside a quote, in lower case, and how it is written there. */
export interface Neighbour {
  readonly word: string;
  readonly isCapital: boolean;
  /** A word or number, not a mark. */
  readonly isWord: boolean;
  /** A verb of speech, or "according"; only said of the two nearest. */
  readonly isCue: boolean;
  /** What the list `markedWords` says of it. */
  readonly signs: readonly string[];
}

/** What is known of a short string in marks and of its sentence. */
export interface Context {
  /** It stands in a headline or cross-head, where capitals say nothing. */
  readonly isHeading: boolean;
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
  /** Whether the sentence, without other quotes, reports speech before it. */
  readonly cueBefore: boolean;
  /** The same close behind it: “…,” said Lee; behind a comma or stop up to twelve words further on. */
  readonly cueSoon: boolean;
}

/** Longest string in marks, in words, that is looked at closely: whatever is longer is speech. */
const longestTerm = 14;

/** Where quotes stand whose contexts are looked up. */
export interface Surrounding {
  readonly kind: ParagraphKind;
  /** The tokens that count: those of the paragraph, or of all in which a quote stands. */
  readonly firstToken: number;
  readonly endToken: number;
  /** In order of start: those that stand there, and those that reach into it from elsewhere. */
  readonly quotes: () => readonly BareQuote[];
}

/** Makes the look-up of contexts for the quotes of one paragraph, or for one quote that runs over several. */
export function contextsOf(
  parts: Parts,
  surrounding: Surrounding,
): (quote: BareQuote, isInner: boolean) => Context | undefined {
  let cues: Cues | undefined;
  return (quote, isInner) => {
    const first = indexAfter(parts.tokens, quote.inner.start);
    const end = Math.min(indexAfter(parts.tokens, quote.inner.end - 1) + 1, surrounding.endToken);
    if (end - first > 2 * longestTerm) return undefined;
    const words = wordsIn(parts, first, end);
    if (words.length > longestTerm) return undefined;
    const sentence = sentenceAt(parts, quote.start);
    const last = sentenceAt(parts, quote.end - 1);
    const firstToken = sentence?.firstToken ?? first;
    const endToken = Math.max(Math.min(last?.endToken ?? end, surrounding.endToken), end);
    cues ??= findCues(parts, surrounding);
    const own = isInner ? cues.inner : cues.outer;
    const inner = slice(parts.text, quote.inner).trimEnd();
    const endsWithComma = inner.endsWith(",");
    const endsWithStop = /[.?!…]$/u.test(inner);
    const behind = neighbours(parts, end, endToken);
    const isSetOff = endsWithComma || endsWithStop || behind[0]?.word === ",";
    return {
      isHeading: surrounding.kind === "headline" || surrounding.kind === "crossHead",
      words: words.map((word) => word.toLowerCase()),
      isTitleCase: isTitleCase(words),
      startsCapital: words[0] !== undefined && isUpper(words[0].charCodeAt(0)),
      endsWithStop,
      endsWithComma,
      before: followsStop(parts, first, firstToken) ? [] : neighbours(parts, first - 1, firstToken - 1),
      behind,
      cueBefore: hasBetween(own, firstToken, first),
      cueSoon: hasBetween(own, end, Math.min(endToken, end + (isSetOff ? 12 : 4))),
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
function findCues(parts: Parts, { firstToken, endToken, quotes: quotesOf }: Surrounding): Cues {
  const quotes = quotesOf();
  const cues: { outer: number[]; inner: number[] } = { outer: [], inner: [] };
  let done = firstToken;
  for (const [index, quote] of quotes.entries()) {
    const first = Math.max(done, sentenceAt(parts, quote.start)?.firstToken ?? done);
    const end = Math.min(endToken, sentenceAt(parts, quote.end - 1)?.endToken ?? endToken);
    if (end <= first) continue;
    addCues(parts, quotes, index, first, end, cues);
    done = end;
  }
  return cues;
}

function addCues(
  parts: Parts,
  quotes: readonly BareQuote[],
  quoteIndex: number,
  first: number,
  end: number,
  cues: { readonly outer: number[]; readonly inner: number[] },
): void {
  // A quote before this one may reach into the sentence only if it was read up to its end, and so it is done.
  let next = quoteIndex;
  let coveredUpTo = -1;
  for (let index = first; index < end; index++) {
    const token = parts.tokens[index];
    if (token === undefined) return;
    for (let quote = quotes[next]; quote !== undefined && quote.start <= token.start; quote = quotes[++next])
      if (quote.marks !== "none") coveredUpTo = Math.max(coveredUpTo, quote.end);
    if (token.kind === "word" && isCue(parts, token))
      (token.start < coveredUpTo ? cues.inner : cues.outer).push(index);
  }
}

function hasBetween(sorted: readonly number[], start: number, end: number): boolean {
  const found = sorted[firstWhere(sorted, (it) => it >= start)];
  return found !== undefined && found < end;
}

/** Whether a stop stands before the marks: "Inc. “We …”", where the sentence was not cut. */
function followsStop(parts: Parts, first: number, firstToken: number): boolean {
  for (let index = first - 1; index >= Math.max(first - 4, firstToken); index--) {
    const token = parts.tokens[index];
    if (token === undefined) return false;
    const code = parts.text.charCodeAt(token.start);
    if (!isQuotationMark(code)) return isStop(code);
  }
  return false;
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
  // Twice as many tokens as wanted, because marks are left out; a run of marks must not cost more.
  const limit = step * Math.min(Math.abs(to - from), 2 * reach);
  for (let index = from; index !== from + limit && found.length < reach; index += step) {
    const token = parts.tokens[index];
    if (token === undefined) break;
    const word = slice(parts.text, token);
    if (token.kind === "punctuation" && isQuotationMark(word.charCodeAt(0))) continue;
    const lower = word.toLowerCase();
    found.push({
      word: lower,
      signs: parts.lexicon.lists.markedWords.get(lower)?.split(" ") ?? none,
      isCapital: isUpper(word.charCodeAt(0)),
      isWord: token.kind !== "punctuation",
      isCue: found.length < 2 && isCue(parts, token),
    });
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

const none: readonly string[] = [];

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
