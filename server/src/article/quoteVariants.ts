import type { Difference } from "../text/alignment.ts";
import { itemAt } from "../text/sortedSpans.ts";
import type { Article } from "./article.ts";
import type { QuotedRun } from "./quotedRuns.ts";
import { compareRuns, mostDifferences, type SimilarRuns } from "./similarRuns.ts";

/** Quoted words that stand in two quotations, worded differently: `part` fits into `whole`. */
export type QuoteVariant = SimilarRuns<QuotedRun>;

/** How many pairs of neighbouring words two runs must share to differ in as few words as is looked for. */
export function neededPairs(
  one: QuotedRun,
  other: QuotedRun,
  mostCost: number = Number.POSITIVE_INFINITY,
): number {
  const wordCount = Math.min(one.ids.length, other.ids.length);
  return wordCount - 1 - 2 * Math.min(mostDifferences(wordCount), mostCost);
}

/**
 * The earlier run that one repeats with the fewest differences; none where one repeats it word for word.
 *
 * @param shared earlier runs with how many pairs of neighbouring words each shares with it.
 */
export function findLikest(
  article: Article,
  run: QuotedRun,
  shared: Iterable<readonly [QuotedRun, number]>,
): QuoteVariant | undefined {
  let best: QuoteVariant | undefined;
  for (const [earlier, count] of shared) {
    // Only what differs less than the best is of use; that spares most of the alignments of a text full of sayings.
    const mostCost = (best?.alignment.cost ?? Number.POSITIVE_INFINITY) - 1;
    if (earlier.quote === run.quote || count < neededPairs(earlier, run, mostCost)) continue;
    const variant = compareRuns(earlier, run, mostCost);
    if (variant?.alignment.cost === 0) return undefined;
    if (variant !== undefined && isOneSaying(article, variant)) best = variant;
  }
  return best;
}

/**
 * Whether two runs are one saying and not two that are alike: they stand in two paragraphs, since a speaker may well
 * say “We are going to. We are now going to.”; no sentence ends within what differs; and words that agree stand on
 * both sides of each difference, since at an end of a run a sentence may end, too.
 */
function isOneSaying({ text, paragraphs }: Article, { part, whole, alignment }: QuoteVariant): boolean {
  if (itemAt(paragraphs, part.quote.start) === itemAt(paragraphs, whole.quote.start)) return false;
  return alignment.differences.every(
    (it) =>
      isWithin(part, it.part) &&
      isWithin(whole, it.whole) &&
      !hasStop(text, part, it.part) &&
      !hasStop(text, whole, it.whole),
  );
}

function isWithin({ words }: QuotedRun, [start, end]: Difference["part"]): boolean {
  return start > 0 && end < words.length;
}

/** Whether a sentence ends between the words that stand around a stretch within a run. */
export function hasStop(text: string, { words }: QuotedRun, [start, end]: Difference["part"]): boolean {
  return stop.test(text.slice(words[start - 1]?.end, words[end]?.end));
}

// The end of a sentence in "I meant exactly that. He"; not the period of "at 5 p.m. on".
const stop = /[.?!]["”’']? +\p{Lu}/u;
