import type { Article, Sentence, Token } from "../article/article.ts";
import { indexFrom } from "../text/sortedSpans.ts";
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
export interface Looked extends Pick<Article, "text" | "tokens" | "sentences"> {
  readonly snapshot: Snapshot;
  /** Where each quotation begins, where the words in it begin and end, and where it ends; without those within another. */
  readonly quoteBorders: Int32Array;
}

/** What is to be kept of an article. */
export function lookedAt({ text, tokens, sentences, quotes }: Article, snapshot: Snapshot): Looked {
  const borders = new Int32Array(4 * quotes.length);
  let count = 0;
  for (const { start, inner, end, outer } of quotes) {
    if (outer !== undefined) continue;
    borders[count++] = start;
    borders[count++] = inner.start;
    borders[count++] = inner.end;
    borders[count++] = end;
  }
  // The list of all words is brought up to date in place.
  const words = tokens.slice();
  return { text, tokens: words, sentences, snapshot, quoteBorders: borders.subarray(0, count) };
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
  const edit = compareWords(before, now, region);
  const movesQuotes = !isMoved(before.quoteBorders, now.quoteBorders, edit);
  return [{ ...edit, ...compareSentences(before, now, region, edit), paragraph: first, movesQuotes }];
}

/** A paragraph with the gaps around it, now, and where it ended before. */
interface Region extends Span {
  readonly endBefore: number;
}

function startOf({ snapshot, text }: Looked, index: number): number {
  return snapshot.starts[index] ?? text.length;
}

function compareWords(
  before: Looked,
  now: Looked,
  region: Region,
): Pick<PlainEdit, "start" | "end" | "shift" | "gone" | "words"> {
  const { start, end, endBefore } = region;
  const change = findChange(before.text.slice(start, endBefore), now.text.slice(start, end));
  const [tokens, oldTokens] = itemsOf(before.tokens, now.tokens, region);
  // What touches the change is another word, be it of the same letters.
  const near = { start: start + change.head - 1, end: start + change.tail + 1 };
  const { head, tail } = countAround(oldTokens, tokens, near, (one, other) => one.lower === other.lower);
  const from = tokens[head - 1]?.end ?? start;
  const to = tail === 0 ? end : (tokens[tokens.length - tail] as Token).start;
  const touched = [
    ...oldTokens.slice(head, oldTokens.length - tail),
    ...tokens.slice(head, tokens.length - tail),
  ];
  const gone = before.text.slice(from, to - change.shift);
  const words = touched.map(({ lower }) => lower);
  return { start: from, end: to, shift: change.shift, gone, words };
}

/** The items of a region, now and before; those around it are the same, and as many. */
function itemsOf<Item extends Span>(
  before: readonly Item[],
  now: readonly Item[],
  { start, end }: Region,
): readonly [now: readonly Item[], before: readonly Item[]] {
  const [first, last] = [indexFrom(now, start), indexFrom(now, end)];
  return [now.slice(first, last), before.slice(first, Math.max(first, before.length - now.length + last))];
}

/** Which sentences are edited: those that are not before or behind the edit with as many words as before. */
function compareSentences(
  before: Looked,
  now: Looked,
  region: Region,
  edit: Span,
): Pick<PlainEdit, "sentences" | "movesBorders"> {
  const [sentences, oldSentences] = itemsOf(before.sentences, now.sentences, region);
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
