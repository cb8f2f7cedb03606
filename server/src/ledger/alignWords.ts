import { skipCost } from "./contextScore.ts";
import type { TextIndex } from "./textIndex.ts";

/** Where a stretch of an item's words stands in the text, more or less. */
export interface AlignedWords {
  /** For each word of the stretch the index of the word of the text that it is, or -1. In order. */
  readonly places: Int32Array;
  /** In bits, see {@link import("./contextScore.ts").scoreContext}. */
  readonly score: number;
}

/**
 * The places where a stretch of words stands in the text with changes, the best first; at most {@link mostFound}.
 *
 * Words that the text has seldom say which diagonals are worth a look; there the stretch is aligned (Smith and
 * Waterman 1981) within some words to either side.
 */
export function alignWords(
  index: TextIndex,
  items: Int32Array,
  from: number,
  end: number,
): readonly AlignedWords[] {
  return findDiagonals(index, items, from, end)
    .map((diagonal) => alignAt(index, items.subarray(from, end), diagonal))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

/** A word with more places is no seed: it says nothing, and a text of one word would take the square of its length. */
const mostSeeds = 48;
const mostFound = 4;

/** How far words may have moved against each other within one alignment. */
const reach = 8;

/** Differences between the place in the text and that in the stretch on which much agrees, apart from each other. */
function findDiagonals(index: TextIndex, items: Int32Array, from: number, end: number): readonly number[] {
  const votes: { readonly diagonal: number; readonly bits: number }[] = [];
  for (let word = from; word < end; word++) {
    const number = items[word] as number;
    if (number < 0 || (index.counts[number] as number) > mostSeeds) continue;
    const bits = index.bits[number] as number;
    for (let place = index.places[number] as number; place >= 0; place = index.next[place] as number)
      votes.push({ diagonal: place - (word - from), bits });
  }
  votes.sort((one, other) => one.diagonal - other.diagonal);
  const found: number[] = [];
  for (const { diagonal } of sums(votes)) {
    if (found.every((other) => Math.abs(other - diagonal) > reach)) found.push(diagonal);
    if (found.length === mostFound) break;
  }
  return found;
}

/** Each diagonal with what all votes within reach of it tell, the most telling first. */
function sums(
  votes: readonly { readonly diagonal: number; readonly bits: number }[],
): readonly { readonly diagonal: number; readonly bits: number }[] {
  let [low, high, sum] = [0, 0, 0];
  const found = votes.map(({ diagonal }) => {
    for (; high < votes.length && (votes[high]?.diagonal ?? 0) <= diagonal + reach / 2; high++)
      sum += votes[high]?.bits ?? 0;
    for (; (votes[low]?.diagonal ?? 0) < diagonal - reach / 2; low++) sum -= votes[low]?.bits ?? 0;
    return { diagonal, bits: sum };
  });
  return found.sort((one, other) => other.bits - one.bits);
}

/** Aligns a stretch with the text around a diagonal. */
function alignAt(index: TextIndex, stretch: Int32Array, diagonal: number): AlignedWords {
  const first = Math.max(0, diagonal - reach);
  const end = Math.min(index.words.count, diagonal + stretch.length + reach);
  const width = Math.max(0, end - first) + 1;
  const scores = new Float64Array((stretch.length + 1) * width);
  let [best, bestCell] = [0, 0];
  for (let row = 1; row <= stretch.length; row++) {
    const number = stretch[row - 1] as number;
    const bits = number < 0 ? 0 : (index.bits[number] as number);
    for (let column = 1; column < width; column++) {
      const cell = row * width + column;
      const skipped = Math.max(scores[cell - width] as number, scores[cell - 1] as number) - skipCost;
      let score = Math.max(0, skipped);
      if (number >= 0 && index.numbers[first + column - 1] === number)
        score = Math.max(score, (scores[cell - width - 1] as number) + bits);
      scores[cell] = score;
      if (score > best) [best, bestCell] = [score, cell];
    }
  }
  return { places: traceBack(scores, width, { cell: bestCell, first, length: stretch.length }), score: best };
}

function traceBack(
  scores: Float64Array,
  width: number,
  { cell: last, first, length }: { readonly cell: number; readonly first: number; readonly length: number },
): Int32Array {
  const places = new Int32Array(length).fill(-1);
  let cell = last;
  while ((scores[cell] as number) > 0) {
    const score = scores[cell] as number;
    if (score === (scores[cell - 1] as number) - skipCost) cell--;
    else if (score === (scores[cell - width] as number) - skipCost) cell -= width;
    else {
      places[Math.floor(cell / width) - 1] = first + (cell % width) - 1;
      cell -= width + 1;
    }
  }
  return places;
}
