import { anchorItems } from "./anchorItems.ts";
import type { FactRecord } from "./record.ts";

/**
 * The one of some records that clearly is that of a text: at least {@link leastShare} of its facts stand there, and a
 * greater part than of any other. Undefined where none is, or two fit alike.
 */
export function findBestRecord<Kept extends { readonly record: FactRecord }>(
  records: readonly Kept[],
  text: string,
): Kept | undefined {
  const [best, next] = records
    .map((kept) => ({ kept, share: shareOf(kept.record, text) }))
    .sort((one, other) => other.share - one.share);
  if (best === undefined || best.share < leastShare || best.share === next?.share) return undefined;
  return best.kept;
}

/** Part of a record's facts whose words stand in a text in their place, from 0 to 1; 0 for a record without facts. */
function shareOf({ items }: FactRecord, text: string): number {
  const standing = anchorItems(items, text).filter(({ state }) => state === "same").length;
  return standing / Math.max(1, items.length);
}

/** An article is mostly edited after it was renamed; another article shares names and dates with it at most. */
const leastShare = 0.6;
