import type { Difference } from "../text/alignment.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Article } from "./article.ts";
import { type QuotedRun, quotedRuns } from "./quotedRuns.ts";
import { compareRuns, isHeldByEnds, mostDifferences, type SimilarRuns } from "./similarRuns.ts";

/** Quoted words that stand in two quotations, worded differently: `part` fits into `whole`. */
export type QuoteVariant = SimilarRuns<QuotedRun>;

/**
 * Finds quotations that repeat words of another one, but for a few: at most one word in five differs, and at least
 * one does. Words at the ends may be left out, since a quotation may be cut anywhere; so may be what brackets and
 * ellipses say.
 *
 * @param least words that both must have.
 * @returns in order of the later quotation; each run is the part or the whole of one pair at most as the later.
 */
export function findQuoteVariants(article: Article, least: number): readonly QuoteVariant[] {
  const found: QuoteVariant[] = [];
  const byPair = new Map<number, number[]>();
  const firstOf = new Map<string, QuotedRun>();
  const runs = quotedRuns(article, least);
  for (const [index, run] of runs.entries()) {
    // What stands word for word in an earlier quotation needs no search.
    const key = run.ids.join();
    const first = firstOf.get(key) ?? run;
    firstOf.set(key, first);
    const best = first.quote === run.quote ? likest(article, runs, run, sharedPairs(run, byPair)) : undefined;
    if (best !== undefined) found.push(best);
    for (const key of pairKeys(run)) {
      const list = byPair.get(key);
      if (list === undefined) byPair.set(key, [index]);
      else if (list.length < mostRuns && list.at(-1) !== index) list.push(index);
    }
  }
  return found;
}

/** Runs that are looked up for one pair of words: "of the" stands in many. */
const mostRuns = 40;

function pairKeys({ ids }: QuotedRun): readonly number[] {
  return ids.slice(1).map((id, index) => Math.imul(ids[index] ?? 0, 1 << 17) + id);
}

/** How many pairs of neighbouring words earlier runs share with one, by their index. */
function sharedPairs(
  run: QuotedRun,
  byPair: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const key of pairKeys(run))
    for (const index of byPair.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return shared;
}

/** The earlier run that one repeats with the fewest differences; none where one repeats it word for word. */
function likest(
  article: Article,
  runs: readonly QuotedRun[],
  run: QuotedRun,
  shared: ReadonlyMap<number, number>,
): QuoteVariant | undefined {
  let best: QuoteVariant | undefined;
  for (const [index, count] of shared) {
    // Only what differs less than the best is of use; that spares most of the alignments of a text full of sayings.
    const variant = compare(
      runs[index] ?? run,
      run,
      count,
      (best?.alignment.cost ?? Number.POSITIVE_INFINITY) - 1,
    );
    if (variant?.alignment.cost === 0) return undefined;
    if (variant !== undefined && isOneSaying(article, variant)) best = variant;
  }
  return best;
}

/** Fits the shorter of two runs into the longer; none where they share too little, or are of one quotation. */
function compare(
  one: QuotedRun,
  other: QuotedRun,
  shared: number,
  mostCost: number,
): QuoteVariant | undefined {
  if (one.quote === other.quote) return undefined;
  const wordCount = Math.min(one.ids.length, other.ids.length);
  const most = Math.min(mostDifferences(wordCount), mostCost);
  return shared < wordCount - 1 - 2 * most ? undefined : compareRuns(one, other, most);
}

/**
 * Whether two runs are one saying and not two that are alike: they stand in two paragraphs, since a speaker may well
 * say “We are going to. We are now going to.”; no sentence ends within what differs; and words that agree stand on
 * both sides of each difference, if there are not many that do.
 */
function isOneSaying({ text, paragraphs }: Article, variant: QuoteVariant): boolean {
  const { part, whole, alignment } = variant;
  const { differences } = alignment;
  if (itemAt(paragraphs, part.quote.start) === itemAt(paragraphs, whole.quote.start)) return false;
  if (differences.some((it) => hasStop(text, part, it.part) || hasStop(text, whole, it.whole))) return false;
  return isHeldByEnds(variant);
}

/** Whether a sentence ends between the words that stand around a stretch of a run. */
export function hasStop(text: string, { words }: QuotedRun, [start, end]: Difference["part"]): boolean {
  return stop.test(text.slice(words[start - 1]?.end, words[end]?.end));
}

// The end of a sentence in "I meant exactly that. He"; not the period of "at 5 p.m. on".
const stop = /[.?!]["”’']? +\p{Lu}/u;
