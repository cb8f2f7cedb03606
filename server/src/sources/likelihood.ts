import type { Fit, QuoteItems } from "./fits.ts";
import type { Item } from "./items.ts";
import type { WordKeys } from "./wordKeys.ts";

/** Words of a quotation that may differ from the passage that it is from: a third, and of a short one fewer. */
export function mostDifferences(length: number): number {
  if (length < 6) return 1.5;
  return length < 9 ? 2.5 : length * 0.35;
}

/**
 * Whether the words that agree tell more than chance: their bits, by how rare each is in the sources, against the bits of
 * a place in them. Words of English tell about three fifths of that, since each is half expected after the one before.
 */
export function hasInformation(quote: QuoteItems, { alignment }: Fit, wordKeys: WordKeys): boolean {
  const changed = alignment.differences.map(({ part }) => part);
  const same = quote.items.filter((_, index) => !changed.some(([from, to]) => index >= from && index < to));
  return isTelling(same, wordKeys);
}

/** Whether words that stand together so are found in one place of the sources only, or nearly so. */
export function isTelling(items: readonly Item[], wordKeys: WordKeys): boolean {
  const total = Math.max(2, wordKeys.total);
  let bits = 0;
  for (const { key } of items) bits += Math.log2(total / Math.max(1, wordKeys.countOfForm(key)));
  return bits * 0.6 >= Math.log2(total);
}
