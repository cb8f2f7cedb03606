import { forbidden, labelCount, type NameModel, stateCount } from "../../lexicon/nameModel.ts";

/** Weights that a token has for its labels but "no name". */
export const width: number = labelCount - 1;

/** Adds the weights of features to a token's scores. `features` has their hashes, from `from` to before `end`. */
export function addScores(
  model: NameModel,
  features: Int32Array,
  from: number,
  end: number,
  scores: Int32Array,
  at: number,
): void {
  const { index, keyMask, weights } = model;
  for (let feature = from; feature < end; feature++) {
    const row = index[(features[feature] as number) & keyMask] as number;
    if (row === 0) continue;
    const start = row * width;
    for (let label = 0; label < width; label++)
      scores[at + label] = (scores[at + label] as number) + (weights[start + label] as number);
  }
}

/** Room for {@link decode}, so that no region costs an allocation. */
export interface Lattice {
  readonly best: Int32Array;
  readonly from: Uint8Array;
}

/** Room for regions of up to a number of tokens. */
export function createLattice(longest: number): Lattice {
  return { best: new Int32Array(longest * labelCount), from: new Uint8Array(longest * labelCount) };
}

/**
 * Writes the best sequence of labels of a region (Viterbi).
 *
 * @param scores `width` scores a token from `at` on.
 * @param labels takes `length` labels from `to` on.
 */
export function decode(
  transitions: Int32Array,
  scores: Int32Array,
  at: number,
  length: number,
  lattice: Lattice,
  labels: Uint8Array,
  to: number,
): void {
  const { best, from } = lattice;
  for (let label = 0; label < labelCount; label++)
    best[label] = (transitions[edge * stateCount + label] as number) + scoreOf(scores, at, label);
  for (let token = 1; token < length; token++)
    for (let label = 0; label < labelCount; label++) {
      const score = scoreOf(scores, at + token * width, label);
      findBestBefore(
        transitions,
        lattice,
        (token - 1) * labelCount,
        label,
        token * labelCount + label,
        score,
      );
    }
  let last = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labelCount; label++) {
    const total =
      (best[(length - 1) * labelCount + label] as number) +
      (transitions[label * stateCount + edge] as number);
    if (total > highest) {
      highest = total;
      last = label;
    }
  }
  for (let token = length - 1; token >= 0; token--) {
    labels[to + token] = last;
    last = from[token * labelCount + last] as number;
  }
}

/** The state outside a region. */
const edge = labelCount;

function scoreOf(scores: Int32Array, at: number, label: number): number {
  return label === 0 ? 0 : (scores[at + label - 1] as number);
}

function findBestBefore(
  transitions: Int32Array,
  lattice: Lattice,
  row: number,
  label: number,
  cell: number,
  score: number,
): void {
  let highest = forbidden * 2;
  let source = 0;
  for (let before = 0; before < labelCount; before++) {
    const total =
      (lattice.best[row + before] as number) + (transitions[before * stateCount + label] as number);
    if (total > highest) {
      highest = total;
      source = before;
    }
  }
  // Never below what stays in 32 bits, however long a chain of forbidden steps is.
  lattice.best[cell] = Math.max(highest, forbidden * 2) + score;
  lattice.from[cell] = source;
}
