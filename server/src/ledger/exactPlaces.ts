import { type Stretch, scoreContext } from "./contextScore.ts";
import type { Extent } from "./itemWords.ts";
import type { TextIndex } from "./textIndex.ts";

/** A place in the text where all words of an item stand in order. */
export interface ExactPlace {
  /** Index of its first word in the text. */
  readonly first: number;
  /** How many words next to it, on both sides together, are those of the context. */
  readonly run: number;
  /** What the context before it tells, in bits, and that behind it. */
  readonly before: number;
  readonly behind: number;
}

/** The first place where an item stands with all of its context, and that `isFree` allows; its first word, or -1. */
export function findWithContext(
  index: TextIndex,
  items: Int32Array,
  { prefix, exact, end }: Extent,
  isFree: (first: number) => boolean,
): number {
  const pivot = rarest(index, items, prefix, end);
  if (pivot < 0) return -1;
  for (const place of placesOf(index, items, { from: prefix, end }, pivot))
    if (isFree(place + exact - prefix)) return place + exact - prefix;
  return -1;
}

/** All places where an item's words stand, each with what its context tells; none for an item without words. */
export function findExact(
  index: TextIndex,
  items: Int32Array,
  { prefix, exact, suffix, end }: Extent,
): readonly ExactPlace[] {
  const pivot = rarest(index, items, exact, suffix);
  if (pivot < 0) return [];
  const before: Stretch = { from: exact - 1, end: prefix - 1, step: -1 };
  const behind: Stretch = { from: suffix, end, step: 1 };
  return [...placesOf(index, items, { from: exact, end: suffix }, pivot)]
    .map((first) => ({ first, run: runAround(index, items, { prefix, exact, suffix, end }, first) }))
    .sort((one, other) => other.run - one.run)
    .slice(0, mostScored)
    .map(({ first, run }) => ({
      first,
      run,
      before: scoreContext(index, items, before, { from: first - 1, step: -1 }),
      behind: scoreContext(index, items, behind, { from: first + suffix - exact, step: 1 }),
    }));
}

/** Places whose context is weighed: those whose nearest words agree best. */
const mostScored = 24;

/** Places of a word that are looked at; only texts that repeat one word over and over have more. */
const mostPlaces = 2000;

/** Index of the word of a stretch that the text has least, or -1 where it lacks one or the stretch is empty. */
function rarest(index: TextIndex, items: Int32Array, from: number, end: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let word = from; word < end; word++) {
    const number = items[word] as number;
    if (number < 0) return -1;
    const count = index.counts[number] as number;
    if (count < least) [best, least] = [word, count];
  }
  return best;
}

/** First words of the places where a stretch of an item stands in the text, in order. */
function* placesOf(
  index: TextIndex,
  items: Int32Array,
  { from, end }: { readonly from: number; readonly end: number },
  pivot: number,
): Generator<number> {
  let place = index.places[items[pivot] as number] as number;
  for (let looked = 0; place >= 0 && looked < mostPlaces; looked++) {
    const first = place - (pivot - from);
    if (standsAt(index, items, from, end, first)) yield first;
    place = index.next[place] as number;
  }
}

function standsAt(index: TextIndex, items: Int32Array, from: number, end: number, first: number): boolean {
  if (first < 0 || first + end - from > index.words.count) return false;
  for (let word = from; word < end; word++)
    if (index.numbers[first + word - from] !== items[word]) return false;
  return true;
}

/** How many words next to a place are those of the context, on both sides together. */
function runAround(
  index: TextIndex,
  items: Int32Array,
  { prefix, exact, suffix, end }: Extent,
  first: number,
): number {
  let before = 0;
  while (exact - 1 - before >= prefix && index.numbers[first - 1 - before] === items[exact - 1 - before])
    before++;
  let behind = 0;
  const last = first + suffix - exact;
  while (suffix + behind < end && index.numbers[last + behind] === items[suffix + behind]) behind++;
  return before + behind;
}
