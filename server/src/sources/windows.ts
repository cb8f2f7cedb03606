import type { Span } from "../text/span.ts";
import { beginsPair, bucketOf, type IndexedSource, nextInPair } from "./indexedSource.ts";
import type { SourceIndex } from "./sourceIndex.ts";
import { scanWords } from "./words.ts";

/** A stretch of a source that may hold the words that are looked for. */
export interface Window {
  readonly indexed: IndexedSource;
  /** Indexes of its words, the end out. */
  readonly from: number;
  readonly to: number;
  /** Bits of the pairs of words that it shares. */
  readonly score: number;
}

/** What is looked for. */
export interface Sought {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Words that may stand between them in the source beyond the usual. */
  readonly gap: number;
}

/** Where words may stand: all of them together, or one half of them, if they were joined from two places. */
export interface Windows {
  readonly whole: readonly Window[];
  readonly halves: readonly Window[];
}

/**
 * The stretches of all sources that share most pairs of neighbouring words with what is looked for, the likeliest first.
 * Rare pairs are looked up first, and of long or common strings only so many; what shares too little is left out.
 */
export function findWindows(index: SourceIndex, sought: Sought): Windows {
  const words = readWordKeys(index, sought);
  const middle = words.length >> 1;
  const pairs = choosePairs(index, words);
  const least = leastShare * Math.log2(Math.max(2, index.wordKeys.total));
  const [whole, first, second] = [
    new Best(mostWhole, least),
    new Best(mostOfHalf, least),
    new Best(mostOfHalf, least),
  ];
  for (const indexed of index.indexed) {
    const hits = findHits(indexed, pairs);
    if (hits.length === 0) continue;
    hits.sort((one, other) => one.shift - other.shift);
    addWindows(whole, indexed, hits, words.length, sought.gap);
    if (words.length < shortestSplit) continue;
    const inFirst = hits.filter(({ pair }) => pair.place < middle);
    addWindows(first, indexed, inFirst, words.length, sought.gap);
    if (inFirst.length < hits.length)
      addWindows(
        second,
        indexed,
        hits.filter(({ pair }) => pair.place >= middle),
        words.length,
        sought.gap,
      );
  }
  return { whole: whole.windows, halves: [...first.windows, ...second.windows] };
}

/** The best windows so far. */
class Best {
  readonly windows: Window[] = [];
  readonly #most: number;
  readonly #least: number;

  constructor(most: number, least: number) {
    this.#most = most;
    this.#least = least;
  }

  add(window: Window): void {
    const { windows } = this;
    if (window.score < this.#least) return;
    if (windows.length >= this.#most && window.score <= (windows.at(-1)?.score ?? 0)) return;
    windows.push(window);
    // Of two that are as good the one of the earlier source stays first: sorting is stable.
    windows.sort((one, other) => other.score - one.score);
    windows.length = Math.min(windows.length, this.#most);
  }
}

const mostWhole = 8;
const mostOfHalf = 4;
/** Words of which each half may stand in a place of its own. */
const shortestSplit = 8;
/** What the pairs must tell, against what tells one place of the sources from all others. */
const leastShare = 0.4;

/** A pair of words that is looked up. */
interface Pair {
  readonly one: number;
  readonly other: number;
  /** Index of its first word in what is looked for. */
  readonly place: number;
  /** How often it is expected in all sources, and what one place more tells. */
  readonly count: number;
  readonly bits: number;
}

function readWordKeys(index: SourceIndex, { text, spans }: Sought): Int32Array {
  const keys: number[] = [];
  for (const span of spans) {
    scanWords(text, span, (start, end) => {
      keys.push(index.wordKeys.find(text.slice(start, end)) ?? unknownKey);
    });
  }
  return Int32Array.from(keys);
}

/** Of a word that no source has; it parts its neighbours. */
const unknownKey = -2;

function choosePairs({ wordKeys }: SourceIndex, keys: Int32Array): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let place = 0; place < keys.length; place++) {
    const next = nextInPair(keys, place);
    const [one, other] = [keys[place] as number, keys[next] ?? unknownKey];
    if (one === unknownKey || other === unknownKey || !beginsPair(keys, place)) continue;
    const [first, second] = [wordKeys.countOf(one), wordKeys.countOf(other)];
    // Neighbours keep company: about ten times as often as chance would have it.
    const count = Math.min(first, second, (10 * first * second) / Math.max(1, wordKeys.total));
    pairs.push({ one, other, place, count, bits: Math.log2(Math.max(2, wordKeys.total / (count + 1))) });
  }
  pairs.sort((one, other) => one.count - other.count);
  const middle = keys.length >> 1;
  // Of each half as many, or a half whose words are common would not be found.
  return [
    ...firstOf(pairs.filter(({ place }) => place < middle)),
    ...firstOf(pairs.filter(({ place }) => place >= middle)),
  ];
}

function firstOf(pairs: readonly Pair[]): readonly Pair[] {
  let expected = 0;
  return pairs.filter(({ count }, index) => {
    expected += count;
    return index < fewestPairs || (index < mostPairs && expected < mostPlaces);
  });
}

/** Of each half. */
const fewestPairs = 2;
const mostPairs = 10;
/** Places that are looked at in all sources, about. */
const mostPlaces = 5_000;

/** @param hits in order of their shift. */
function addWindows(
  best: Best,
  indexed: IndexedSource,
  hits: readonly Hit[],
  length: number,
  gap: number,
): void {
  const slack = 10 + Math.floor(length / 3) + gap;
  const pad = 6 + Math.floor(length / 4);
  let first = 0;
  while (first < hits.length) {
    const start = (hits[first] as Hit).shift;
    let end = first;
    let score = 0;
    const seen = new Set<Pair>();
    while (end < hits.length && (hits[end] as Hit).shift <= start + slack) {
      const { pair } = hits[end] as Hit;
      if (!seen.has(pair)) score += pair.bits;
      seen.add(pair);
      end++;
    }
    const to = Math.min(indexed.keys.length, (hits[end - 1] as Hit).shift + length + pad);
    best.add({ indexed, from: Math.max(0, start - pad), to, score });
    first = end;
  }
}

/** A pair found: how far its place is from that in what is looked for. */
interface Hit {
  readonly pair: Pair;
  readonly shift: number;
}

function findHits({ keys, heads, places }: IndexedSource, pairs: readonly Pair[]): Hit[] {
  const hits: Hit[] = [];
  const mask = heads.length - 2;
  for (const pair of pairs) {
    const bucket = bucketOf(pair.one, pair.other, mask);
    const end = heads[bucket + 1] as number;
    for (let index = heads[bucket] as number; index < end; index++) {
      const place = places[index] as number;
      if (keys[place] === pair.one && keys[nextInPair(keys, place)] === pair.other)
        hits.push({ pair, shift: place - pair.place });
    }
  }
  return hits;
}
