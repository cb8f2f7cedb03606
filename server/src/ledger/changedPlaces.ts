import { type AlignedWords, alignWords } from "./alignWords.ts";
import type { Extent } from "./itemWords.ts";
import type { TextIndex } from "./textIndex.ts";

/** Where the words of an item were changed, by what stands around and what is left of them. */
export interface ChangedPlace {
  /** Indexes of its first word in the text and behind its last; equal where nothing is left. */
  readonly first: number;
  readonly end: number;
  /** What context and words tell, in bits. */
  readonly score: number;
}

/** The likeliest place of an item whose words are not in the text as they were; undefined where nothing speaks for one. */
export function findChanged(index: TextIndex, items: Int32Array, extent: Extent): ChangedPlace | undefined {
  const { prefix, exact, suffix, end } = extent;
  const head = Math.min(suffix, exact + edge);
  const tail = Math.max(exact, suffix - edge);
  const starts = alignWords(index, items, prefix, head).map((it) => startOf(it, exact - prefix));
  const ends = alignWords(index, items, tail, end).map((it) => endOf(it, suffix - tail));
  let best: ChangedPlace | undefined;
  for (const start of starts)
    for (const finish of ends) {
      const place = join(start, finish, suffix - exact, index.words.count);
      if (place !== undefined && place.score > (best?.score ?? 0)) best = place;
    }
  return best;
}

/** Words of an item that are looked at on either side; the middle of a long quotation says nothing of its ends. */
export const edge = 10;

/** One end of an item in the text, as far as it is known. */
interface Border {
  /** The nearest word of the context that is still there, and how many between it and the item are not. */
  readonly context: number | undefined;
  readonly missing: number;
  /** The outermost word of the item that is still there, and how many of the item's before that are not. */
  readonly own: number | undefined;
  readonly lost: number;
  readonly score: number;
}

/** The start, from an alignment of the prefix and the first words. */
function startOf({ places, score }: AlignedWords, border: number): Border {
  let context = border - 1;
  while (context >= 0 && (places[context] as number) < 0) context--;
  let own = border;
  while (own < places.length && (places[own] as number) < 0) own++;
  return {
    context: context < 0 ? undefined : (places[context] as number),
    missing: border - 1 - context,
    own: own === places.length ? undefined : (places[own] as number),
    lost: own - border,
    score,
  };
}

/** The end, from an alignment of the last words and the suffix. */
function endOf({ places, score }: AlignedWords, border: number): Border {
  const mirrored = startOf({ places: places.slice().reverse(), score }, places.length - border);
  return mirrored;
}

/** A place between two ends, if they go together; `count` is how many words the text has. */
function join(start: Border, finish: Border, length: number, count: number): ChangedPlace | undefined {
  const low = start.context ?? -1;
  const high = finish.context ?? count;
  const first = firstOf(start, high);
  const last = lastOf(finish, low, count);
  if (first === undefined || last === undefined) return undefined;
  const end = last + 1;
  if (end < first || end - first > longest(length)) return undefined;
  if (first <= low || end > high) return undefined;
  return { first, end, score: start.score + finish.score };
}

/** Words that what replaces an item may have; more is another text between the same neighbours. */
function longest(length: number): number {
  return length * 2 + 24;
}

/** Index of the first word: the item's own, with as many before it as are lost and as there is room for. */
function firstOf({ context, missing, own, lost }: Border, high: number): number | undefined {
  if (own === undefined) return context === undefined ? undefined : Math.min(context + 1 + missing, high);
  if (lost === 0) return own;
  const room = context === undefined ? lost : own - context - 1 - missing;
  return own - Math.max(0, context === undefined ? Math.min(lost, own) : room);
}

function lastOf({ context, missing, own, lost }: Border, low: number, count: number): number | undefined {
  if (own === undefined) return context === undefined ? undefined : Math.max(context - 1 - missing, low);
  if (lost === 0) return own;
  const room = context === undefined ? Math.min(lost, count - 1 - own) : context - own - 1 - missing;
  return own + Math.max(0, room);
}
