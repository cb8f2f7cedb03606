import { groupBy } from "../text/groupBy.ts";
import type { Article, Quote } from "./article.ts";
import { type QuotedRun, quotedRuns } from "./quotedRuns.ts";
import { findLikest, neededPairs, type QuoteVariant } from "./quoteVariants.ts";

/**
 * Quotations that repeat words of another one, but for a few: at most one word in five differs, and at least one does.
 * Words at the ends may be left out, since a quotation may be cut anywhere; so may be what brackets and ellipses say.
 *
 * It can be brought up to date, so that only what new quotations share with others is compared again. Nobody does so yet:
 * after some edits the update chooses other words than a search from scratch (fuzzing, seed 1, text 82).
 */
class QuoteIndex {
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
  #count = 0;

  constructor(least: number) {
    this.least = least;
  }

  /**
   * Finds the quotations that are worded differently.
   *
   * @param from index of the first quotation that is new or may read otherwise; `endBefore` and `end` are behind the last
   * one, in the article before and now.
   * @returns in order of the later quotation; each run is the part or the whole of one pair at most as the later.
   */
  update(article: Article, { from, endBefore, end }: Replaced): readonly QuoteVariant[] {
    const removed = this.#runs.slice(from, endBefore).flat();
    const added = this.#read(article, article.quotes.slice(from, end));
    this.#runs = [...this.#runs.slice(0, from), ...added, ...this.#runs.slice(endBefore)];
    this.#compare(article, this.#replace(removed, added.flat()));
    return [...this.#variants]
      .sort(([one], [other]) => startOf(one) - startOf(other))
      .map(([, variant]) => variant);
  }

  #read(article: Article, quotes: readonly Quote[]): readonly (readonly IndexedRun[])[] {
    const runs = groupBy(quotedRuns(article, this.least, quotes, this.#numbers), ({ quote }) => quote);
    return quotes.map((quote) => (runs.get(quote) ?? []).map((run) => indexRun(run, this.#count++)));
  }

  /** @returns the runs whose likest may be another one now. */
  #replace(removed: readonly IndexedRun[], added: readonly IndexedRun[]): ReadonlySet<IndexedRun> {
    const stale = new Set<IndexedRun>(added);
    // Runs that are looked up for a pair of words now, and were not, or the other way round.
    const shifted = new Set<IndexedRun>();
    for (const run of removed) {
      addEach(stale, this.#closeBehind(run));
      this.#remove(run, shifted);
    }
    const isFirst = this.#byPair.size === 0;
    for (const run of added) this.#add(run, shifted);
    // Of a text that is read for the first time all are compared anyway.
    if (isFirst) return stale;
    for (const run of [...added, ...shifted]) addEach(stale, this.#closeBehind(run));
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

  #compare(article: Article, stale: ReadonlySet<IndexedRun>): void {
    const counts = new Int32Array(this.#count);
    for (const run of stale) {
      // What stands word for word in an earlier quotation needs no search.
      const variant = this.#isFirst(run)
        ? findLikest(article, run.run, this.#sharedPairs(run, counts))
        : undefined;
      if (variant === undefined) this.#variants.delete(run);
      else this.#variants.set(run, variant);
    }
  }

  #isFirst({ run, words }: IndexedRun): boolean {
    return this.#byWords.get(words)?.[0]?.run.quote === run.quote;
  }

  #remove(run: IndexedRun, shifted: Set<IndexedRun>): void {
    for (const pair of new Set(run.pairs)) {
      const list = this.#byPair.get(pair) ?? [];
      const index = list.indexOf(run);
      list.splice(index, 1);
      const next = list[mostRuns - 1];
      if (index < mostRuns && next !== undefined) shifted.add(next);
      if (list.length === 0) this.#byPair.delete(pair);
    }
    const same = this.#byWords.get(run.words) ?? [];
    same.splice(same.indexOf(run), 1);
    if (same.length === 0) this.#byWords.delete(run.words);
    shifted.delete(run);
  }

  #add(run: IndexedRun, shifted: Set<IndexedRun>): void {
    for (const pair of run.pairs) {
      const list = listOf(this.#byPair, pair);
      const index = insert(list, run);
      const passed = list[mostRuns];
      if (index !== undefined && index < mostRuns && passed !== undefined) shifted.add(passed);
    }
    insert(listOf(this.#byWords, run.words), run);
  }

  /** The later runs that share enough pairs of words with one to be worded as it is, but for a few. */
  #closeBehind(run: IndexedRun): readonly IndexedRun[] {
    const counts = new Map<IndexedRun, number>();
    for (const pair of run.pairs) {
      const list = this.#byPair.get(pair) ?? [];
      for (let index = list.indexOf(run) + 1; index < list.length; index++) {
        const later = list[index] as IndexedRun;
        counts.set(later, (counts.get(later) ?? 0) + 1);
      }
    }
    // A pair that the later one has twice counts twice for it.
    return [...counts]
      .filter(([later, count]) => count + repeatedIn(later) >= neededPairs(run.run, later.run))
      .map(([later]) => later);
  }

  /**
   * The earlier runs that share enough pairs of neighbouring words with one, with their number.
   *
   * @param counts by number of run, all 0 before and behind.
   */
  #sharedPairs(run: IndexedRun, counts: Int32Array): Iterable<readonly [QuotedRun, number]> {
    const shared: IndexedRun[] = [];
    for (const pair of run.pairs) {
      const list = this.#byPair.get(pair) ?? [];
      for (let index = 0; index < list.length && index < mostRuns && list[index] !== run; index++) {
        const earlier = list[index] as IndexedRun;
        const count = counts[earlier.number] as number;
        if (count === 0) shared.push(earlier);
        counts[earlier.number] = count + 1;
      }
    }
    const close: [QuotedRun, number][] = [];
    for (const earlier of shared) {
      const count = counts[earlier.number] as number;
      counts[earlier.number] = 0;
      if (count >= neededPairs(earlier.run, run.run)) close.push([earlier.run, count]);
    }
    return close;
  }
}

/** Which quotations are new, by index. */
interface Replaced {
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
  readonly number: number;
  /** A number for each two words that stand beside each other. */
  readonly pairs: readonly number[];
  /** All of its words. */
  readonly words: string;
  /** How many of its pairs it has had before; counted when first asked for. */
  repeated?: number;
}

function repeatedIn(run: IndexedRun): number {
  run.repeated ??= run.pairs.length - new Set(run.pairs).size;
  return run.repeated;
}

function indexRun(run: QuotedRun, number: number): IndexedRun {
  const { ids } = run;
  const pairs = ids.slice(1).map((id, index) => Math.imul(ids[index] ?? 0, 1 << 17) + id);
  return { run, number, pairs, words: ids.join() };
}

function startOf({ run }: IndexedRun): number {
  return run.words[0]?.start ?? run.quote.start;
}

function listOf<Of>(lists: Map<Of, IndexedRun[]>, key: Of): IndexedRun[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Puts a run into a list in order of start. @returns where; undefined if it is there. */
function insert(list: IndexedRun[], run: IndexedRun): number | undefined {
  const start = startOf(run);
  let index = list.length;
  while (index > 0 && startOf(list[index - 1] as IndexedRun) > start) index--;
  if (list[index - 1] === run) return undefined;
  if (index === list.length) list.push(run);
  else list.splice(index, 0, run);
  return index;
}

function addEach<Item>(set: Set<Item>, items: Iterable<Item>): void {
  for (const item of items) set.add(item);
}

/** Runs that are looked up for one pair of words: "of the" stands in many. */
const mostRuns = 40;
