import type { Mention, Paragraph, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import { compareSpans, type Span } from "../../text/span.ts";

/** What a place is read from. */
export interface PlaceParts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** Where a name, pronoun or role stands in its paragraph, and what it is in its sentence, whoever it is. */
export interface Spot {
  readonly start: number;
  /** Counted from the first of the paragraph. */
  readonly sentence: number;
  /** Whether it comes first in its sentence: mostly the subject. */
  readonly isFirst: boolean;
  readonly isQuoted: boolean;
  readonly position: Position;
}

/** What a phrase is in its sentence, as far as the words beside it tell; `reported` and `quoted` are in somebody’s words. */
export type Position = "subject" | "object" | "possessive" | "other" | "reported" | "quoted";

/** What is quoted and what is reported in a paragraph: each in order, without overlaps. */
export interface Said {
  readonly quotes: readonly Span[];
  readonly reports: readonly Span[];
}

/** Looks at a spot. @param firstSentence from which the sentences of the paragraph are counted */
export function toSpot(
  parts: PlaceParts & { readonly firstSentence: number; readonly said: Said },
  span: Pick<Mention, "start" | "end" | "title">,
): Spot {
  const { start } = span;
  const sentence = indexAfter(parts.sentences, start);
  const isQuoted = isIn(parts.said.quotes, start);
  const isReported = isIn(parts.said.reports, start);
  const begin = parts.sentences[sentence]?.start ?? start;
  return {
    start,
    sentence: sentence - parts.firstSentence,
    isFirst: start - begin < 40 && !isQuoted,
    position: isQuoted ? "quoted" : (isReported && "reported") || positionOf(parts, span),
    isQuoted,
  };
}

/** Whether an offset lies in one of some spans, which are in order and without overlaps. */
export function isIn(spans: readonly Span[], offset: number): boolean {
  return itemAt(spans, offset) !== undefined;
}

/** What some spans cover, in order and without overlaps. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of isInOrder(spans) ? spans : spans.toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function isInOrder(spans: readonly Span[]): boolean {
  for (let index = 1; index < spans.length; index++)
    if (compareSpans(spans[index - 1] as Span, spans[index] as Span) > 0) return false;
  return true;
}

/** What a name is in its sentence, by the word before and the mark behind; a subject is what neither a preposition nor a verb governs. */
export function positionOf(
  { text, tokens, lexicon }: PlaceParts,
  { start, end, title }: Pick<Mention, "start" | "end" | "title">,
): Position {
  if (isApostrophe(text.charCodeAt(end))) return "possessive";
  const index = indexAfter(tokens, title?.start ?? start);
  const before = tokens[index - 1];
  if (before?.kind !== "word") return isListed(text, tokens, index, end) ? "other" : "subject";
  const wordClass = lexicon.lists.wordClasses.get(before.lower);
  if (wordClass === "preposition" || wordClass === "to" || wordClass === "as") return "object";
  if (wordClass === "conjunction" || before.lower === "and")
    return isBeforeVerb(tokens, end, lexicon) ? "subject" : "other";
  return wordClass === undefined && verbEnd.test(before.lower) ? "object" : "subject";
}

/** "’s" behind a name, or the apostrophe alone behind an s. */
function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** "but Lund agreed": a clause begins; not "and Lund." or "and Lund of Ashby". */
function isBeforeVerb(tokens: readonly Token[], end: number, { lists }: Lexicon): boolean {
  const next = tokens[indexAfter(tokens, end)];
  if (next?.kind !== "word") return false;
  const wordClass = lists.wordClasses.get(next.lower);
  return wordClass === undefined || verbClasses.has(wordClass);
}

const verbClasses: ReadonlySet<string> = new Set(["adverb", "be", "do", "have", "modal"]);

/** "Lund, Brandt and Roth": between commas or "and", behind a word with a capital. */
function isListed(text: string, tokens: readonly Token[], index: number, end: number): boolean {
  const last = tokens[index - 2];
  if (tokens[index - 1]?.lower !== "," || last === undefined) return false;
  return capital.test(text.slice(last.start, last.end)) && listGoesOn.test(text.slice(end, end + 5));
}

const capital = /^\p{Lu}/u;
// ", " and " and " behind a name in a list.
const listGoesOn = /^(?:, | and )/u;

// "praised Ann Lee", "joining Ann Lee"; not "coach Ann Lee".
const verbEnd = /(?:ed|ing|told|asks|beat|met)$/u;
