import type { Span } from "../text/span.ts";
import type { Source } from "./source.ts";
import { noKey, numberKey, type WordKeys } from "./wordKeys.ts";
import { scanWords } from "./words.ts";

/** A source with its words as numbers, and where each pair of neighbours stands. */
export interface IndexedSource {
  readonly source: Source;
  /** Of each word, in order; see {@link WordKeys}. */
  readonly keys: Int32Array;
  /** Where each word begins in the text. */
  readonly starts: Uint32Array;
  /** Where the places of each bucket of pairs begin in `places`; one more than there are buckets. */
  readonly heads: Uint16Array | Uint32Array;
  /** Words that begin a pair, by bucket. */
  readonly places: Uint16Array | Uint32Array;
  /** Who speaks in it, each label once. */
  readonly speakers: readonly string[];
}

/** Indexes a source: 14 bytes a word beside its text. */
export function indexSource(source: Source, wordKeys: WordKeys): IndexedSource {
  const spans = source.segments.flatMap((segment) => spokenSpans(source.text, segment));
  const { keys, starts } = readKeys(source.text, spans, wordKeys);
  const speakers = [...new Set(source.segments.flatMap(({ speaker }) => speaker ?? []))];
  return { source, keys, starts, speakers, ...groupPairs(keys) };
}

/** The parts of a stretch that somebody says: without notes in brackets ("[laughter]", "(inaudible)"). */
export function spokenSpans(text: string, span: Span): readonly Span[] {
  const words = text.slice(span.start, span.end);
  if (!words.includes("[") && !words.includes("(")) return [span];
  const spans: Span[] = [];
  let start = span.start;
  for (const match of words.matchAll(note)) {
    const noteStart = span.start + match.index;
    if (noteStart > start) spans.push({ start, end: noteStart });
    start = noteStart + match[0].length;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

/** Index behind the pair that begins at a word: fillers, negations and further words of a number stand in none. */
export function nextInPair(keys: Int32Array, index: number): number {
  const key = keys[index];
  let next = index + 1;
  while (next < keys.length && (keys[next] === noKey || (key === numberKey && keys[next] === numberKey)))
    next++;
  return next;
}

/** The bucket of a pair of keys. */
export function bucketOf(one: number, other: number, mask: number): number {
  const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}

/** Whether a pair begins at a word. */
export function beginsPair(keys: Int32Array, index: number): boolean {
  const key = keys[index];
  return key !== noKey && !(key === numberKey && index > 0 && keys[index - 1] === numberKey);
}

function readKeys(
  text: string,
  spans: readonly Span[],
  wordKeys: WordKeys,
): { readonly keys: Int32Array; readonly starts: Uint32Array } {
  let keys = new Int32Array(256);
  let starts = new Uint32Array(256);
  let count = 0;
  const add = (start: number, end: number): void => {
    if (count === keys.length) {
      [keys, starts] = [grown(keys, new Int32Array(count * 2)), grown(starts, new Uint32Array(count * 2))];
    }
    keys[count] = wordKeys.add(text.slice(start, end));
    starts[count++] = start;
  };
  for (const span of spans) scanWords(text, span, add);
  return { keys: keys.slice(0, count), starts: starts.slice(0, count) };
}

function grown<List extends Int32Array | Uint32Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}

/** Sorts the places of all pairs into buckets, by counting. */
function groupPairs(keys: Int32Array): Pick<IndexedSource, "heads" | "places"> {
  let buckets = 16;
  while (buckets < keys.length) buckets *= 2;
  const heads = keys.length < 0x10000 ? new Uint16Array(buckets + 1) : new Uint32Array(buckets + 1);
  const of = new Int32Array(keys.length).fill(-1);
  let count = 0;
  for (let index = 0; index < keys.length; index++) {
    const next = nextInPair(keys, index);
    if (next >= keys.length || !beginsPair(keys, index)) continue;
    const bucket = bucketOf(keys[index] as number, keys[next] as number, buckets - 1);
    of[index] = bucket;
    heads[bucket + 1] = (heads[bucket + 1] as number) + 1;
    count++;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    heads[bucket + 1] = (heads[bucket + 1] as number) + (heads[bucket] as number);
  const places = keys.length < 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
  // From behind, so that the places of each bucket are in order when its end has moved to its start.
  const ends = heads.slice(1);
  for (let index = keys.length - 1; index >= 0; index--) {
    const bucket = of[index] as number;
    if (bucket < 0) continue;
    ends[bucket] = (ends[bucket] as number) - 1;
    places[ends[bucket] as number] = index;
  }
  return { heads, places };
}

// "[laughter]", "(inaudible 00:12)", "(crosstalk)"; not "[the harbor](https://lund.example)", "(which we own)".
const note =
  /\[[^[\]\n]{0,60}\](?!\()|\((?:inaudible|unintelligible|crosstalk|laugh\w*|applause|pause|music|sic|ph|indiscernible)\b[^()\n]{0,40}\)/giu;
