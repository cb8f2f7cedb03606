import type { Article, Quote, Sentence, Token } from "../article/article.ts";
import { itemsFrom } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import type { ArticleChange } from "./articleChange.ts";
import { findChange } from "./change.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * An edit within one paragraph, which stays one of its kind.
 *
 * The span is what stands in the article now between the last word before the edit and the first behind it that are as
 * they were; nothing else in the text is new.
 */
export interface PlainEdit extends Span {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** From the first to the last sentence in which something is new. */
  readonly sentences: Span;
  /** Whether a sentence may begin or end between other words than before. */
  readonly movesBorders: boolean;
  /** Whether a quotation may begin or end between other words than before; those within another do not count. */
  readonly movesQuotes: boolean;
  /** How far what stands behind it moved, in UTF-16 units. */
  readonly shift: number;
  /** What stood there before. */
  readonly gone: string;
  /** The words that stood there, and those that stand there now, in lower case (see `Token.lower`). */
  readonly words: readonly string[];
}

/** What is kept of an article until it is looked at again. */
export interface Looked {
  readonly text: string;
  readonly snapshot: Snapshot;
  /** Of each paragraph. */
  readonly tokens: readonly (readonly Token[])[];
  readonly sentences: readonly (readonly Sentence[])[];
  /** Where each quotation begins, where the words in it begin and end, and where it ends; without those within another. */
  readonly quoteBorders: Int32Array;
}

/** The words and sentences of a paragraph. */
interface Passage {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * What is to be kept of an article.
 *
 * @param tokens of each paragraph; lists of their own, since that of all words is brought up to date in place.
 * @param before what was kept of an earlier reading, with what has changed since: only new paragraphs are looked at.
 */
export function lookedAt(
  article: Article,
  snapshot: Snapshot,
  tokens: Looked["tokens"],
  before?: { readonly looked: Looked; readonly change: ArticleChange },
): Looked {
  const { text, quotes } = article;
  const { first, endBefore, end } = before?.change ?? {
    first: 0,
    endBefore: 0,
    end: article.paragraphs.length,
  };
  const fresh = article.paragraphs
    .slice(first, end)
    .map((paragraph) => itemsFrom(article.sentences, paragraph));
  const known = before?.looked.sentences ?? [];
  const sentences = known.slice(0, first).concat(fresh, known.slice(endBefore));
  return { text, snapshot, tokens, sentences, quoteBorders: bordersOf(quotes) };
}

function bordersOf(quotes: readonly Quote[]): Int32Array {
  const borders = new Int32Array(4 * quotes.length);
  let count = 0;
  for (const { start, inner, end, outer } of quotes) {
    if (outer !== undefined) continue;
    borders[count++] = start;
    borders[count++] = inner.start;
    borders[count++] = inner.end;
    borders[count++] = end;
  }
  return borders.subarray(0, count);
}

/**
 * What has changed in the words of an article.
 *
 * @returns none or one edit; undefined where more has changed.
 */
export function findPlainEdits(
  before: Looked,
  now: Looked,
  { first, endBefore, end, isEdited }: ArticleChange,
): readonly PlainEdit[] | undefined {
  if (before.snapshot.rest !== now.snapshot.rest) return undefined;
  if (!isEdited) return [];
  const [old, paragraph] = [before.snapshot.paragraphs[first], now.snapshot.paragraphs[first]];
  const isOne = endBefore === first + 1 && end === first + 1;
  if (!isOne || old === undefined || paragraph === undefined || old.kind !== paragraph.kind) return undefined;
  const around = { start: now.snapshot.paragraphs[first - 1]?.end ?? 0, end: startOf(now, first + 1) };
  const region = { ...around, endBefore: startOf(before, first + 1) };
  const passages = [passageOf(before, first), passageOf(now, first)] as const;
  const edit = compareWords(before.text, now.text, region, passages);
  const movesQuotes = !isMoved(before.quoteBorders, now.quoteBorders, edit);
  return [{ ...edit, ...compareSentences(passages, edit), paragraph: first, movesQuotes }];
}

function passageOf({ tokens, sentences }: Looked, index: number): Passage {
  // There are some for each paragraph.
  return { tokens: tokens[index] as readonly Token[], sentences: sentences[index] as readonly Sentence[] };
}

/** A paragraph with the gaps around it, now, and where it ended before. */
interface Region extends Span {
  readonly endBefore: number;
}

function startOf({ snapshot, text }: Looked, index: number): number {
  return snapshot.starts[index] ?? text.length;
}

function compareWords(
  textBefore: string,
  text: string,
  { start, end, endBefore }: Region,
  [{ tokens: oldTokens }, { tokens }]: readonly [Passage, Passage],
): Pick<PlainEdit, "start" | "end" | "shift" | "gone" | "words"> {
  const change = findChange(textBefore.slice(start, endBefore), text.slice(start, end));
  // What touches the change is another word, be it of the same letters.
  const near = { start: start + change.head - 1, end: start + change.tail + 1 };
  const { head, tail } = countAround(oldTokens, tokens, near, (one, other) => one.lower === other.lower);
  const from = tokens[head - 1]?.end ?? start;
  const to = tail === 0 ? end : (tokens[tokens.length - tail] as Token).start;
  const touched = [
    ...oldTokens.slice(head, oldTokens.length - tail),
    ...tokens.slice(head, tokens.length - tail),
  ];
  const gone = textBefore.slice(from, to - change.shift);
  const words = touched.map(({ lower }) => lower);
  return { start: from, end: to, shift: change.shift, gone, words };
}

/** Which sentences are edited: those that are not before or behind the edit with as many words as before. */
function compareSentences(
  [{ sentences: oldSentences }, { sentences }]: readonly [Passage, Passage],
  edit: Span,
): Pick<PlainEdit, "sentences" | "movesBorders"> {
  const { head, tail } = countAround(oldSentences, sentences, edit, hasAsMany);
  const edited = sentences.slice(head, sentences.length - tail);
  const oldCount = oldSentences.length - head - tail;
  return {
    sentences: {
      start: Math.min(edit.start, edited[0]?.start ?? edit.start),
      end: Math.max(edit.end, edited.at(-1)?.end ?? edit.end),
    },
    movesBorders: edited.length !== oldCount || oldCount > 1,
  };
}

/** Whether all offsets stand where the edit moved them, and none within it. */
function isMoved(
  before: Int32Array,
  now: Int32Array,
  { start, end, shift }: Pick<PlainEdit, "start" | "end" | "shift">,
): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < before.length; index++) {
    const offset = before[index] as number;
    if (offset > start && offset < end - shift) return false;
    if ((offset <= start ? offset : offset + shift) !== now[index]) return false;
  }
  return true;
}

function hasAsMany(one: Sentence, other: Sentence): boolean {
  return one.endToken - one.firstToken === other.endToken - other.firstToken;
}

/** How many items before an edit, and how many behind it, are the same as they were. */
function countAround<Item extends Span>(
  before: readonly Item[],
  now: readonly Item[],
  { start, end }: Span,
  isSame: (before: Item, now: Item) => boolean,
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  const isSameAt = (index: number, oldIndex: number): boolean =>
    isSame(before[oldIndex] as Item, now[index] as Item);
  let head = 0;
  while (head < most && (now[head] as Item).end <= start && isSameAt(head, head)) head++;
  const shift = before.length - now.length;
  let last = now.length;
  while (
    now.length - last < most - head &&
    (now[last - 1] as Item).start >= end &&
    isSameAt(last - 1, last - 1 + shift)
  )
    last--;
  return { head, tail: now.length - last };
}
