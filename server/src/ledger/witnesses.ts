import type { Extent } from "./itemWords.ts";
import type { TextIndex } from "./textIndex.ts";

/**
 * What of a text stood together before it was edited: stretches that items attest which stand there with all of their
 * context. By word of the text, how far the stretches around it reach.
 */
export interface Attested {
  /** Index of the first word that stood together with this one. */
  readonly starts: Int32Array;
  /** Index behind the last. */
  readonly ends: Int32Array;
}

/** A stretch of the words of a text, by index; `end` is out. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch that an item attests at a place where its words stand: they, and what of its context is next to them. */
export function stretchAround(
  { numbers }: TextIndex,
  items: Int32Array,
  { prefix, exact, suffix, end }: Extent,
  first: number,
): Stretch {
  const last = first + suffix - exact;
  let [back, on] = [0, 0];
  while (exact - back > prefix && items[exact - back - 1] === numbers[first - back - 1]) back++;
  while (suffix + on < end && items[suffix + on] === numbers[last + on]) on++;
  // Part of a context may stand there by chance: a quotation mark, or "the".
  return {
    start: exact - back === prefix ? first - back : first,
    end: suffix + on === end ? last + on : last,
  };
}

/** Puts stretches together that items attest. Order does not matter. */
export function attest({ words: { count } }: TextIndex, stretches: readonly Stretch[]): Attested {
  const starts = Int32Array.from({ length: count }, (_, word) => word);
  const ends = Int32Array.from({ length: count }, (_, word) => word + 1);
  let known = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start))
    for (let word = Math.max(start, known); word < end; known = ++word) starts[word] = start;
  known = count;
  for (const { start, end } of [...stretches].sort((one, other) => other.end - one.end))
    for (let word = Math.min(end, known) - 1; word >= start; known = word--) ends[word] = end;
  return { starts, ends };
}

/**
 * Whether the words of an item cannot be those of a place, though they are the same: other items attest that other
 * words stood next to them there when the record was written than the item had as its neighbours. It is a twin:
 * "14 boats" of "a storm sank 14 boats off Ashton", where the item was that of "in May the council bought 14 boats".
 *
 * @param first index of the first of the words in the text.
 */
export function isTwin(
  { numbers }: TextIndex,
  items: Int32Array,
  { prefix, exact, suffix, end }: Extent,
  { starts, ends, first }: Attested & { readonly first: number },
): boolean {
  const last = first + suffix - exact - 1;
  for (let back = 1; exact - back >= prefix + cut && first - back >= (starts[first] as number); back++)
    if (items[exact - back] !== numbers[first - back]) return true;
  for (let on = 1; suffix + on <= end - cut && last + on < (ends[last] as number); on++)
    if (items[suffix + on - 1] !== numbers[last + on]) return true;
  return false;
}

/** Words at either end of a context that may be none: "3" of "4.3". */
const cut = 1;
