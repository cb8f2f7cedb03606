import { isDash, isHyphen, isWordCharacter } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { type ChangedPlace, edge, findChanged } from "./changedPlaces.ts";
import { mostOf } from "./contextScore.ts";
import { type ExactPlace, findExact, findWithContext } from "./exactPlaces.ts";
import { findGrown, type Numbered } from "./grownItems.ts";
import { type Extent, extentOf, numberItems } from "./itemWords.ts";
import { type Item, itemKinds } from "./record.ts";
import { indexText, type TextIndex } from "./textIndex.ts";
import { type Attested, attest, isTwin, stretchAround } from "./witnesses.ts";

/** An item and where it stands in a text. */
export type Anchored =
  | { readonly item: Item; readonly state: "same" | "changed"; readonly span: Span }
  | { readonly item: Item; readonly state: "gone"; readonly span?: undefined };

/**
 * Finds items in a text that may have been edited anywhere since they were made; only text is known, no edits.
 *
 * An item is `same` where its words stand as they were and its neighbours, or its own length, say that it is this
 * place; `changed` where its neighbours still stand around other words; else it is `gone`. Two items of one kind with
 * the same words never share a place, unless both fit it almost wholly (two people marked one fact).
 *
 * Linear in text and items but for words that stand thousands of times, of which a bounded number is looked at.
 *
 * @returns in the order of the items.
 */
export function anchorItems(items: readonly Item[], text: string): readonly Anchored[] {
  if (items.length === 0) return [];
  const index = indexText(text);
  const search: Search = { text, index, words: numberItems(items, index), items, taken: new Set() };
  const firsts = new Int32Array(items.length).fill(-1);
  for (let item = 0; item < items.length; item++) firsts[item] = anchorWhole(search, item);
  const rest = items.flatMap((_, item) => ((firsts[item] as number) < 0 ? item : []));
  const places: Places = new Map(
    rest.map((item) => [item, findExact(index, search.words.numbers, extentOf(search.words, item))]),
  );
  const weighed = anchorWeighed({ ...search, places, attested: attestSure(search, firsts, places) }, rest);
  return items.map((item, at) => {
    const { exact, suffix } = extentOf(search.words, at);
    const first = firsts[at] as number;
    const anchored =
      first >= 0 ? placed(index, item, "same", { first, end: first + suffix - exact }) : weighed.get(at);
    return anchored === undefined ? { item, state: "gone" } : widen(anchored, text);
  });
}

/** The full stop or bracket that the item had at its ends, where the text has it still: no word, but part of the item. */
function widen(anchored: Anchored, text: string): Anchored {
  if (anchored.span === undefined) return anchored;
  const { exact } = anchored.item.selector;
  const { end } = anchored.span;
  const isDashed = anchored.state === "same" && isWordCharacter(exact.charCodeAt(0));
  const start = anchored.span.start + (isDashed ? dashAt(text, anchored.span) : 0);
  const [before, behind] = [
    outerMarks.exec(exact)?.[0] ?? "",
    innerMarks.exec(exact.slice(-mostMarks))?.[0] ?? "",
  ];
  return {
    ...anchored,
    span: {
      start: text.startsWith(before, start - before.length) ? start - before.length : start,
      end: text.startsWith(behind, end) ? end + behind.length : end,
    },
  };
}

/** How long the dash is that a number has before it, which is read as a minus there: "—611". */
function dashAt(text: string, { start }: Span): number {
  const code = text.charCodeAt(start);
  return isDash(code) || isHyphen(code) ? 1 : 0;
}

// "(" of "(14 boats".
const outerMarks = /^[([{*_.,;:…—–-]{1,8}/u;
// "." of "It burned down."; only the last few characters are looked at, or long items would take the square.
const innerMarks = /(?<![)\]}*_.,;:!?…—–-])[)\]}*_.,;:!?…—–-]+$/u;
const mostMarks = 8;

interface Search extends Numbered {
  readonly items: readonly Item[];
  /** The places that items have, see {@link keyOf}. */
  readonly taken: Set<number>;
}

/** The first word of an item that stands with all of its context; most do. */
function anchorWhole(search: Search, item: number): number {
  const { index, words } = search;
  const extent = extentOf(words, item);
  if (extent.exact === extent.suffix) return -1;
  const first = findWithContext(
    index,
    words.numbers,
    extent,
    (it) => !search.taken.has(keyOf(search, item, it)),
  );
  if (first >= 0) search.taken.add(keyOf(search, item, first));
  return first;
}

/** What items attest that have a place for sure: with all of their context, or by words that stand only once. */
function attestSure(search: Search, firsts: Int32Array, places: Places): Attested {
  const { index, words } = search;
  const stretches = search.items.flatMap((_, item) => {
    const extent = extentOf(words, item);
    const first = firsts[item] as number;
    if (first >= 0)
      return { start: first - extent.exact + extent.prefix, end: first - extent.exact + extent.end };
    const [only, other] = places.get(item) ?? [];
    if (only === undefined || other !== undefined) return [];
    const own = mostOf(index, words.numbers, extent.exact, extent.suffix);
    return own < unmistakable ? [] : stretchAround(index, words.numbers, extent, only.first);
  });
  return attest(index, stretches);
}

/** A place is one item's of its kind and length: a number for each place, length and kind. */
function keyOf({ words, items }: Search, item: number, first: number): number {
  const { exact, suffix } = extentOf(words, item);
  const length = Math.min(suffix - exact, longest);
  return (first * (longest + 1) + length) * itemKinds.length + itemKinds.indexOf((items[item] as Item).kind);
}

/** Words; no two longer items begin at one place and are not the same. */
const longest = 8191;

/** A search of which it is known what stood together before. */
interface AttestedSearch extends Search {
  readonly attested: Attested;
  readonly places: Places;
}

/** By item, where all of its words stand. */
type Places = ReadonlyMap<number, readonly ExactPlace[]>;

/** A place that an item may have, and how well it fits. */
interface Candidate {
  readonly item: number;
  readonly first: number;
  readonly score: number;
  /** Part of all that the context could tell, from 0 to 1. */
  readonly share: number;
}

/** Items of which neither words nor context are whole: the best fit takes its place first. */
function anchorWeighed(search: AttestedSearch, rest: readonly number[]): ReadonlyMap<number, Anchored> {
  const { index } = search;
  const changed = new Map<number, ChangedPlace>();
  const candidates = rest.flatMap((item) => {
    const found = candidatesOf(search, item);
    const most = found.reduce((best, { share }) => Math.max(best, share), 0);
    // A place where almost all of the context stands needs no other.
    const other =
      most >= fullShare ? undefined : findChanged(index, search.words.numbers, extentOf(search.words, item));
    if (other !== undefined) changed.set(item, other);
    return found.filter(
      ({ first, score }) => other === undefined || isBetter(search, item, { first, score }, other),
    );
  });
  const anchored = new Map<number, Anchored>();
  for (const candidate of candidates.sort((one, it) => it.score - one.score)) {
    const { item, first, share } = candidate;
    const key = keyOf(search, item, first);
    if (anchored.has(item) || (search.taken.has(key) && share < fullShare)) continue;
    search.taken.add(key);
    anchored.set(item, anchorFound(search, item, first));
  }
  for (const [item, place] of changed)
    if (!anchored.has(item)) anchored.set(item, anchorChanged(search, item, place));
  return anchored;
}

function candidatesOf(
  { index, words, places, attested }: AttestedSearch,
  item: number,
): readonly Candidate[] {
  const extent = extentOf(words, item);
  const { prefix, exact, suffix, end } = extent;
  const most = {
    before: mostOf(index, words.numbers, prefix, exact),
    behind: mostOf(index, words.numbers, suffix, end),
  };
  const all = most.before + most.behind;
  const found = places.get(item) ?? [];
  const least = leastScore(mostOf(index, words.numbers, exact, suffix), found.length);
  return found
    .filter((place) => least === 0 || (scoreOf(place) >= least && isBeside(place, most)))
    .filter(({ first }) => !isTwin(index, words.numbers, extent, { ...attested, first }))
    .map((place) => {
      const score = scoreOf(place);
      return { item, first: place.first, score, share: all === 0 ? 1 : score / all };
    });
}

function scoreOf({ before, behind }: ExactPlace): number {
  return before + behind;
}

/**
 * Whether something is left on both sides, or on one side a neighbour and half of what it could tell. Else more likely
 * the item was deleted with all of the other side, and its words stand here by chance: "Lund" of "burned down. While
 * Mayor Lund has paid" in "burned down. The Lund family".
 *
 * Half was chosen on the train files: four fifths reopen no more of what changed, but three times as much for nothing.
 */
function isBeside(
  { run, before, behind }: ExactPlace,
  most: { readonly before: number; readonly behind: number },
): boolean {
  if (Math.min(before, behind) > 0) return true;
  return run > 0 && (before * 2 >= most.before || behind * 2 >= most.behind);
}

/**
 * What the context must tell, in bits: nothing for words that nobody writes twice by chance, and more for "two" and
 * "on Tuesday", which stand elsewhere too when their sentence is gone.
 */
function leastScore(own: number, places: number): number {
  if (own >= (places === 1 ? unmistakableOnce : unmistakable)) return 0;
  return shortScore + Math.log2(Math.max(1, places));
}

const unmistakable = 48;
const unmistakableOnce = 30;
const shortScore = 14;
const fullShare = 0.8;

/** Whether the words as they were, with this context, speak louder than the place where others stand in their stead. */
function isBetter(
  { index, words }: Search,
  item: number,
  { first, score }: { readonly first: number; readonly score: number },
  other: ChangedPlace,
): boolean {
  const { exact, suffix } = extentOf(words, item);
  if (first < other.end && other.first < first + suffix - exact) return true;
  // The other score counts what is left of the words twice, from the start and from the end.
  const own =
    mostOf(index, words.numbers, exact, Math.min(suffix, exact + edge)) +
    mostOf(index, words.numbers, Math.max(exact, suffix - edge), suffix);
  return score + own >= other.score;
}

/** An item whose words all stand: the same, but where a word was put next to a number. */
function anchorFound(search: Search, at: number, first: number): Anchored {
  const item = search.items[at] as Item;
  const extent = extentOf(search.words, at);
  const place = { first, end: first + extent.suffix - extent.exact };
  const grown = findGrown(search, item, extent, place);
  return grown === undefined
    ? placed(search.index, item, "same", place)
    : placed(search.index, item, "changed", grown);
}

/** An item whose words were changed; gone where nothing is left, or where another item of its kind stands. */
function anchorChanged(search: Search, item: number, { first, end, score }: ChangedPlace): Anchored {
  const { index, items } = search;
  const gone: Anchored = { item: items[item] as Item, state: "gone" };
  if (score < leastChanged || first >= end) return gone;
  // The words as they were, elsewhere, with too little around them to be the same place.
  if (hasWords(search, item, first, end)) return gone;
  return placed(index, items[item] as Item, "changed", { first, end });
}

const leastChanged = 16;

function hasWords({ index, words }: Search, item: number, first: number, end: number): boolean {
  const { exact, suffix }: Extent = extentOf(words, item);
  if (end - first !== suffix - exact) return false;
  for (let word = exact; word < suffix; word++)
    if (words.numbers[word] !== index.numbers[first + word - exact]) return false;
  return true;
}

function placed(
  { words }: TextIndex,
  item: Item,
  state: "same" | "changed",
  { first, end }: { readonly first: number; readonly end: number },
): Anchored {
  return { item, state, span: { start: words.starts[first] as number, end: words.ends[end - 1] as number } };
}
