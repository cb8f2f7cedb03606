import { firstWhere } from "../text/sortedSpans.ts";
import type { Anchored } from "./anchorItems.ts";
import type { Listed } from "./listItems.ts";
import type { Item } from "./record.ts";

/** A list of items, and where the stored ones among them stand. */
export interface ListBefore {
  readonly stored: readonly Anchored[];
  readonly listed: readonly Listed[];
}

/**
 * {@link listItems} for an article of which only what is recorded of its items has changed: the list is the same but
 * for those.
 *
 * @param before of the same article.
 * @returns undefined where an item came, went or moved, so that the list must be made anew.
 */
export function listAgain(before: ListBefore, stored: readonly Anchored[]): readonly Listed[] | undefined {
  if (before.stored.length !== stored.length) return undefined;
  const changed: (readonly [was: Anchored, now: Anchored])[] = [];
  for (let index = 0; index < stored.length; index++) {
    const [was, now] = [before.stored[index], stored[index]];
    if (was === now) continue;
    if (was === undefined || now === undefined || !isSamePlace(was, now)) return undefined;
    changed.push([was, now]);
  }
  if (changed.length === 0) return before.listed;
  if (changed.length > mostSearches) return exchange(before.listed, changed);
  const listed = [...before.listed];
  for (const [was, now] of changed) {
    const index = indexOf(listed, was);
    listed[index] = withStored(listed[index] as Listed, now);
  }
  return listed;
}

function isSamePlace(one: Anchored, other: Anchored): boolean {
  return (
    one.item.kind === other.item.kind &&
    one.span?.start === other.span?.start &&
    one.span?.end === other.span?.end
  );
}

/** From how many on it is quicker to go over the list than to search in it. */
const mostSearches = 100;

function exchange(
  listed: readonly Listed[],
  changed: readonly (readonly [was: Anchored, now: Anchored])[],
): readonly Listed[] {
  const byItem = new Map<Item, Anchored>(changed.map(([was, now]) => [was.item, now]));
  return listed.map((it) => {
    const now = byItem.get(it.item);
    return now === undefined ? it : withStored(it, now);
  });
}

/** Where an item is in a list in order of the text, in which it is. */
function indexOf(listed: readonly Listed[], { item, span }: Anchored): number {
  const start = span?.start ?? Number.POSITIVE_INFINITY;
  const first = firstWhere(listed, (it) => (it.span?.start ?? Number.POSITIVE_INFINITY) >= start);
  return listed.findIndex((it, index) => index >= first && it.item === item);
}

function withStored(listed: Listed, { item, state }: Anchored): Listed {
  return { ...listed, item, state };
}
