import { costsOfParts, type Fit, fitInto, partOf, type QuoteItems, type Stretch } from "./fits.ts";
import { isTelling, mostDifferences } from "./likelihood.ts";
import type { SourceIndex } from "./sourceIndex.ts";

/** A part of a quotation in its passage. */
export interface SplicedPart {
  readonly part: QuoteItems;
  readonly fit: Fit;
}

/** A quotation that was joined from two places, and what its words differ from these in. */
export interface Splice {
  readonly parts: readonly SplicedPart[];
  readonly cost: number;
}

/**
 * Finds the two places that a quotation was joined from: its first words stand in one, the rest in another, each nearly
 * word for word, and each so telling that it stands there by no chance.
 */
export function findSplice(
  quote: QuoteItems,
  stretches: readonly Stretch[],
  { wordKeys }: SourceIndex,
): Splice | undefined {
  const { length } = quote.items;
  const costs = stretches.map((stretch) => ({ stretch, ...costsOfParts(quote, stretch) }));
  let best:
    | { readonly at: number; readonly first: Stretch; readonly second: Stretch; readonly cost: number }
    | undefined;
  for (let at = fewest; at <= length - fewest; at++) {
    const first = leastBy(costs, ({ before }) => before[at]);
    const second = leastBy(costs, ({ behind }) => behind[at]);
    if (first === undefined || second === undefined) return undefined;
    const cost = (first.before[at] ?? 0) + (second.behind[at] ?? 0);
    if (best === undefined || cost < best.cost)
      best = { at, first: first.stretch, second: second.stretch, cost };
  }
  if (best === undefined || best.cost > mostDifferences(length) / 2) return undefined;
  const parts = [
    { part: partOf(quote, 0, best.at), stretch: best.first },
    { part: partOf(quote, best.at, length), stretch: best.second },
  ].map(({ part, stretch }) => ({ part, fit: fitInto(part, stretch) }));
  return parts.every(({ part }) => isTelling(part.items, wordKeys)) ? { parts, cost: best.cost } : undefined;
}

/** Items that each part has at least. */
const fewest = 3;

function leastBy<Item>(items: readonly Item[], costOf: (item: Item) => number | undefined): Item | undefined {
  let least: Item | undefined;
  for (const item of items)
    if (least === undefined || (costOf(item) ?? 0) < (costOf(least) ?? 0)) least = item;
  return least;
}
