import { firstWhere } from "../text/sortedSpans.ts";
import type { Article, Quote } from "./article.ts";
import { type QuotedRun, quotedRuns } from "./quotedRuns.ts";
import { findLikest, neededPairs, type QuoteVariant } from "./quoteVariants.ts";

/**
 * Quotations by the pairs of words that stand beside each other in them, with those that repeat words of another one, but
 * for a few: at most one word in five differs, and at least one does. Words at the ends may be left out, since a quotation
 * may be cut anywhere; so may be what brackets and ellipses say.
 *
 * It can be kept from reading to reading: only what new quotations share with others is compared again.
 */
export class QuoteIndex {
  /** Words that both must have. */
  readonly least: number;
  readonly #numbers = new Map<string, number>();
  /** By quotation, in order; most have one run. */
  #runs: readonly (readonly IndexedRun[])[] = [];
  /** By pair of neighbouring words, in order. */
  readonly #byPair = new Map<number, IndexedRun[]>();
  /** Those that are word for word the same, in order. */
  readonly #byWords = new Map<string, IndexedRun[]>();
  readonly #variants = new Map<IndexedRun, QuoteVariant>();

  constructor(least: number) {
    this.least = least;
  }

  /** Whether pairs of more words may get one number; an index of such is not to be kept. */
  get isFull(): boolean {
    return this.#numbers.size >= mostWords;
  }

  /**
   * Finds the quotations that are worded differently.
   *
   * @param replaced the quotations that are new or may read otherwise.
   * @returns in order of the later quotation; each run is the part or the whole of one pair at most as the later.
   */
  update(article: Article, { from, endBefore, end }: Replaced): readonly QuoteVariant[] {
    const removed = this.#runs.slice(from, endBefore).flat();
    const added = this.#read(article, article.quotes.slice(from, end));
    if (from < endBefore || from < end)
      this.#runs = this.#runs.slice(0, from).concat(added, this.#runs.slice(endBefore));
    const stale = this.#byPair.size === 0 ? this.#fill(added.flat()) : this.#replace(removed, added.flat());
    this.#compare(article, stale);
    return [...this.#variants]
      .sort(([one], [other]) => compareRuns(one, other))
      .map(([, variant]) => variant);
  }

  #read(article: Article, quotes: readonly Quote[]): readonly (readonly IndexedRun[])[] {
    const runs = quotedRuns(article, this.least, quotes, this.#numbers);
    let next = 0;
    return quotes.map((quote) => {
      const first = next;
      while (runs[next]?.quote === quote) next++;
      return first === next ? nothing : runs.slice(first, next).map(indexRun);
    });
  }

  /** Adds the first runs, all of which are to be compared. */
  #fill(added: readonly IndexedRun[]): Iterable<IndexedRun> {
    for (const run of added) this.#add(run);
    return added;
  }

  /** @returns the runs whose likest may be another one now. */
  #replace(removed: readonly IndexedRun[], added: readonly IndexedRun[]): Iterable<IndexedRun> {
    const stale = new Set<IndexedRun>(added);
    const shifts: Shifts = new Map();
    for (const run of removed) {
      addEach(stale, this.#closeBehind(run));
      this.#remove(run, shifts);
    }
    for (const run of added) this.#add(run, shifts);
    for (const run of added) addEach(stale, this.#closeBehind(run));
    for (const run of removed) shifts.delete(run);
    for (const [run, pairs] of shifts) if (pairs.size > 0) addEach(stale, this.#closeBehind(run, pairs));
    addEach(stale, this.#findAlike([...removed, ...added]));
    for (const run of removed) {
      stale.delete(run);
      this.#variants.delete(run);
    }
    return stale;
  }

  /** The runs with the words of some others of which it may be another one now that comes first. */
  #findAlike(runs: readonly IndexedRun[]): readonly IndexedRun[] {
    return [...new Set(runs.map(({ words }) => words))].flatMap((words) =>
      (this.#byWords.get(words) ?? []).filter((run) => this.#variants.has(run) || this.#isFirst(run)),
    );
  }

  #compare(article: Article, stale: Iterable<IndexedRun>): void {
    for (const run of stale) {
      // What stands word for word in an earlier quotation needs no search.
      const variant = this.#isFirst(run) ? findLikest(article, run.run, this.#sharedPairs(run)) : undefined;
      if (variant === undefined) this.#variants.delete(run);
      else this.#variants.set(run, variant);
    }
  }

  #isFirst({ run, words }: IndexedRun): boolean {
    return this.#byWords.get(words)?.[0]?.run.quote === run.quote;
  }

  /** @param shifts takes those that are looked up for a pair of words in its place. */
  #remove(run: IndexedRun, shifts: Shifts): void {
    for (const pair of new Set(run.pairs)) {
      const list = this.#byPair.get(pair) ?? [];
      const index = list.indexOf(run);
      list.splice(index, 1);
      const next = list[mostRuns - 1];
      if (index < mostRuns && next !== undefined) shift(shifts, next, pair);
      if (list.length === 0) this.#byPair.delete(pair);
    }
    const same = this.#byWords.get(run.words) ?? [];
    same.splice(same.indexOf(run), 1);
    if (same.length === 0) this.#byWords.delete(run.words);
  }

  /** @param shifts takes the runs that are no longer looked up for a pair of words, since it is. */
  #add(run: IndexedRun, shifts?: Shifts): void {
    for (const pair of run.pairs) {
      const list = listOf(this.#byPair, pair);
      const index = insert(list, run);
      const passed = list[mostRuns];
      const isShifted = index !== undefined && index < mostRuns && passed !== undefined;
      if (isShifted && shifts !== undefined) shift(shifts, passed, pair);
    }
    insert(listOf(this.#byWords, run.words), run);
  }

  /**
   * The later runs that share enough pairs of words with one to be worded as it is, but for a few, and look it up for
   * these.
   *
   * @param also pairs for which it was looked up before.
   */
  #closeBehind(run: IndexedRun, also?: ReadonlySet<number>): readonly IndexedRun[] {
    const met: IndexedRun[] = [];
    for (const pair of new Set(run.pairs)) {
      const list = this.#byPair.get(pair) ?? [];
      const place = list.indexOf(run);
      if (place >= mostRuns && also?.has(pair) !== true) continue;
      for (let index = place + 1; index < list.length; index++) meet(list[index] as IndexedRun, met);
    }
    // A pair that the later one has twice counts twice for it.
    return met.filter((later) => takeCount(later) + repeatedIn(later) >= neededPairs(run.run, later.run));
  }

  /** The earlier runs that share enough pairs of neighbouring words with one, with their number. */
  #sharedPairs(run: IndexedRun): readonly (readonly [QuotedRun, number])[] {
    const met: IndexedRun[] = [];
    for (const pair of run.pairs) {
      const list = this.#byPair.get(pair) ?? [];
      for (let index = 0; index < list.length && index < mostRuns && list[index] !== run; index++)
        meet(list[index] as IndexedRun, met);
    }
    const close: [QuotedRun, number][] = [];
    for (const earlier of met) {
      const count = takeCount(earlier);
      if (count >= neededPairs(earlier.run, run.run)) close.push([earlier.run, count]);
    }
    return close;
  }
}

/** Which quotations are new, by index: those from one on, up to the index behind the last, in the article before and now. */
export interface Replaced {
  readonly from: number;
  readonly endBefore: number;
  readonly end: number;
}

/** Finds quotations that are worded differently, see {@link QuoteIndex}. */
export function findQuoteVariants(article: Article, least: number): readonly QuoteVariant[] {
  return new QuoteIndex(least).update(article, { from: 0, endBefore: 0, end: article.quotes.length });
}

/** A run as it is looked up. */
interface IndexedRun {
  readonly run: QuotedRun;
  /** A number for each two words that stand beside each other. */
  readonly pairs: readonly number[];
  /** All of its words. */
  readonly words: string;
  /** How many of its pairs it has had before; counted when first asked for. */
  repeated?: number;
  /** How often it was met since it was last asked. */
  met: number;
}

/** By run, the pairs of words for which it is looked up now, and was not, or the other way round. */
type Shifts = Map<IndexedRun, Set<number>>;

/** Notes that a run is looked up for a pair now, or no longer; both together are neither. */
function shift(shifts: Shifts, run: IndexedRun, pair: number): void {
  const shifted = shifts.get(run);
  if (shifted === undefined) shifts.set(run, new Set([pair]));
  else if (!shifted.delete(pair)) shifted.add(pair);
}

function indexRun(run: QuotedRun): IndexedRun {
  const { ids } = run;
  const pairs = ids.slice(1).map((id, index) => (ids[index] ?? 0) * mostWords + id);
  return { run, pairs, words: ids.join(), met: 0 };
}

/** Words that have a number of their own in a pair. */
const mostWords = 1 << 17;

function repeatedIn(run: IndexedRun): number {
  run.repeated ??= run.pairs.length - new Set(run.pairs).size;
  return run.repeated;
}

function meet(run: IndexedRun, met: IndexedRun[]): void {
  if (run.met === 0) met.push(run);
  run.met++;
}

function takeCount(run: IndexedRun): number {
  const count = run.met;
  run.met = 0;
  return count;
}

function listOf<Of>(lists: Map<Of, IndexedRun[]>, key: Of): IndexedRun[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: IndexedRun[] = [];
  lists.set(key, list);
  return list;
}

/** Puts a run into a list in order of the text. @returns where; undefined if it is there. */
function insert(list: IndexedRun[], run: IndexedRun): number | undefined {
  const last = list.at(-1);
  // Most come last.
  const isLast = last === undefined || compareRuns(last, run) <= 0;
  const place = isLast ? list.length : firstWhere(list, (it) => compareRuns(it, run) > 0);
  if (list[place - 1] === run) return undefined;
  if (place === list.length) list.push(run);
  else list.splice(place, 0, run);
  return place;
}

/** By the places of the quotations, and of the words within one. */
function compareRuns({ run: one }: IndexedRun, { run: other }: IndexedRun): number {
  return one.quote.start - other.quote.start || startOf(one) - startOf(other);
}

function startOf({ words, quote }: QuotedRun): number {
  return words[0]?.start ?? quote.start;
}

function addEach<Item>(set: Set<Item>, items: Iterable<Item>): void {
  for (const item of items) set.add(item);
}

const nothing: readonly never[] = [];

/** Runs that are looked up for one pair of words: "of the" stands in many. */
const mostRuns = 40;
