import type { Quote } from "../article/article.ts";
import { QuoteIndex, type Replaced } from "../article/quoteIndex.ts";
import type { QuoteVariant } from "../article/quoteVariants.ts";
import type { Key } from "./memory.ts";
import type { Recheck, Rereading } from "./recheck.ts";
import type { Snapshot } from "./snapshot.ts";

/** The same as `findQuoteVariants`; only new quotations are held against the others. */
export function findQuoteVariantsAgain(
  { memory, recheck }: Rereading,
  least: number,
): readonly QuoteVariant[] {
  const known = memory.recall(indexKey);
  const before =
    known?.index.least === least && !known.index.isFull ? known : { index: new QuoteIndex(least) };
  // An index that was broken off in the middle is of no use.
  memory.remember(indexKey, undefined);
  const variants = before.index.update(recheck.article, findReplaced(recheck, before.snapshot));
  memory.remember(indexKey, { index: before.index, snapshot: recheck.snapshot });
  return variants;
}

interface Indexed {
  readonly index: QuoteIndex;
  /** Absent where nothing is indexed yet. */
  readonly snapshot?: Snapshot;
}

const indexKey: Key<Indexed | undefined> = { name: "quoteIndex" };

/** The quotations that are new or stand in a new paragraph, if only in part. */
function findReplaced(recheck: Recheck, before: Snapshot | undefined): Replaced {
  const { quotes } = recheck.article;
  if (before === undefined) return { from: 0, endBefore: 0, end: quotes.length };
  // No copy is needed: these are the quotes of an article.
  const quotesBefore = before.lists.quotes.items as readonly Quote[];
  const edited = recheck.editSince(before);
  const most = Math.min(quotesBefore.length, quotes.length);
  let from = 0;
  while (from < most && quotesBefore[from] === quotes[from] && endsBy(quotes[from], edited.start)) from++;
  let tail = 0;
  while (
    tail < most - from &&
    quotesBefore.at(-1 - tail) === quotes.at(-1 - tail) &&
    (quotes.at(-1 - tail)?.start ?? 0) >= edited.end
  )
    tail++;
  return { from, endBefore: quotesBefore.length - tail, end: quotes.length - tail };
}

function endsBy(quote: Quote | undefined, offset: number): boolean {
  return quote !== undefined && quote.end <= offset;
}
