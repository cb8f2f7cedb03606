import type { Span } from "../text/span.ts";
import { type Cell, cellIndexAt } from "./cells.ts";

/** The paragraphs that one looks at, from the one to the other, counted from itself. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The paragraphs in which some spans stand, with the one that looks at them; undefined where that is all. */
export function reachOver(cells: readonly Cell[], spans: readonly Span[], index: number): Reach | undefined {
  let [first, last] = [index, index];
  for (const { start, end } of spans) {
    first = Math.min(first, cellIndexAt(cells, start, index));
    last = Math.max(last, cellIndexAt(cells, end - 1, index));
  }
  return first === last ? undefined : { first: first - index, last: last - index };
}

/**
 * Marks the paragraphs that look at others which are marked. Where some came or went, the one behind them is marked too.
 *
 * @param found in each paragraph when it was read last
 */
export function markReaching<Found>(
  isStale: Uint8Array,
  found: readonly Found[],
  reachOf: (found: Found) => Reach | undefined,
): void {
  const isMarked = isStale.slice();
  for (let index = 0; index < isMarked.length; index++) {
    // There is something for each paragraph.
    const reach = reachOf(found[index] as Found);
    if (reach !== undefined && holdsMark(isMarked, index + reach.first, index + reach.last))
      isStale[index] = 1;
  }
}

function holdsMark(isMarked: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (isMarked[index] === 1) return true;
  return false;
}
