import type { TextIndex } from "./textIndex.ts";

/** A stretch of words, read away from its first one: `step` is 1 or -1, `end` is out. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly step: 1 | -1;
}

/**
 * How much of an item's context stands next to a place in the text, in bits: words in order from the place on count
 * what they tell, each word that is skipped on either side costs {@link skipCost}, and where no more is won the rest
 * does not count. Chance alone gives 0 to 5.
 */
export function scoreContext(
  index: TextIndex,
  items: Int32Array,
  context: Stretch,
  place: { readonly from: number; readonly step: 1 | -1 },
): number {
  const length = Math.abs(context.end - context.from);
  const width = length + slack;
  const row = new Float64Array(width + 1);
  for (let column = 0; column <= width; column++) row[column] = -column * skipCost;
  let best = 0;
  for (let step = 0; step < length; step++) {
    const word = items[context.from + step * context.step] as number;
    const bits = word < 0 ? 0 : (index.bits[word] as number);
    let diagonal = row[0] as number;
    row[0] = -(step + 1) * skipCost;
    for (let column = 1; column <= width; column++) {
      const above = row[column] as number;
      let score = Math.max(above, row[column - 1] as number) - skipCost;
      // Offsets outside of the text give undefined, which is no word.
      if (word >= 0 && index.numbers[place.from + (column - 1) * place.step] === word)
        score = Math.max(score, diagonal + bits);
      row[column] = score;
      diagonal = above;
      if (score > best) best = score;
    }
  }
  return best;
}

/** The most that {@link scoreContext} can give. */
export function mostOf(index: TextIndex, items: Int32Array, from: number, end: number): number {
  let sum = 0;
  for (let word = from; word < end; word++) {
    const number = items[word] as number;
    if (number >= 0) sum += index.bits[number] as number;
  }
  return sum;
}

/** Bits that a skipped word costs. */
export const skipCost = 2;

/** Words that may be put in between. */
const slack = 6;
