import { forbidden, labelCount, type NameModel, pairCount, stateCount } from "../../lexicon/nameModel.ts";

/** Weights that a token has for its labels but "no name". */
export const width: number = labelCount - 1;

/**
 * Writes the scores of a token: for each label but "no name" the sum of the weights of its features. Few enough for
 * the sums to stay within 16 bits.
 *
 * @param features as hashes; overwritten.
 */
export function writeScores(model: NameModel, features: Int32Array, scores: Int32Array, at: number): void {
  const { index, keyMask, weights } = model;
  // Rows and weights lie far apart in memory; looked up in loops of their own, they are waited for side by side.
  for (let feature = 0; feature < features.length; feature++)
    features[feature] = (index[(features[feature] as number) & keyMask] as number) * pairCount;
  // Six numbers beside each other are five times as fast as twelve places of a list.
  let [first, second, third, fourth, fifth, sixth] = [0, 0, 0, 0, 0, 0];
  for (let feature = 0; feature < features.length; feature++) {
    const row = features[feature] as number;
    first = (first + (weights[row] as number)) | 0;
    second = (second + (weights[row + 1] as number)) | 0;
    third = (third + (weights[row + 2] as number)) | 0;
    fourth = (fourth + (weights[row + 3] as number)) | 0;
    fifth = (fifth + (weights[row + 4] as number)) | 0;
    sixth = (sixth + (weights[row + 5] as number)) | 0;
  }
  writePair(first, scores, at);
  writePair(second, scores, at + 2);
  writePair(third, scores, at + 4);
  writePair(fourth, scores, at + 6);
  writePair(fifth, scores, at + 8);
  writePair(sixth, scores, at + 10);
}

/** Takes two sums apart that were added in one number. */
function writePair(sums: number, scores: Int32Array, at: number): void {
  const low = (sums << 16) >> 16;
  scores[at] = low;
  scores[at + 1] = (sums - low) >> 16;
}

/** What {@link decode} needs for every region: the steps that a sequence may take, and room. */
export interface Lattice {
  readonly transitions: Int32Array;
  /** The labels that may stand before each label: before `label` those from `firstBefore[label]` on. */
  readonly before: readonly number[];
  readonly firstBefore: readonly number[];
  readonly best: Int32Array;
  readonly from: Uint8Array;
}

/** Prepares the decoding of regions of up to a number of tokens. */
export function createLattice(transitions: Int32Array, longest: number): Lattice {
  const before: number[] = [];
  const firstBefore: number[] = [0];
  for (let label = 0; label < labelCount; label++) {
    for (let other = 0; other < labelCount; other++)
      if (transitions[other * stateCount + label] !== forbidden) before.push(other);
    firstBefore.push(before.length);
  }
  const best = new Int32Array(longest * labelCount);
  return { transitions, before, firstBefore, best, from: new Uint8Array(longest * labelCount) };
}

/**
 * Writes the best sequence of labels of a region (Viterbi).
 *
 * @param scores `width` scores a token.
 * @param labels takes `length` labels from `to` on.
 */
export function decode(
  lattice: Lattice,
  scores: Int32Array,
  length: number,
  labels: Uint8Array,
  to: number,
): void {
  const { transitions, best, from } = lattice;
  for (let label = 0; label < labelCount; label++)
    best[label] = (transitions[edge * stateCount + label] as number) + scoreOf(scores, 0, label);
  for (let token = 1; token < length; token++)
    for (let label = 0; label < labelCount; label++)
      findBestBefore(lattice, token, label, scoreOf(scores, token * width, label));
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

/** Fills the cell of a token's label. */
function findBestBefore(lattice: Lattice, token: number, label: number, score: number): void {
  const { transitions, before, firstBefore, best, from } = lattice;
  const row = (token - 1) * labelCount;
  const end = firstBefore[label + 1] as number;
  let highest = forbidden * 2;
  let source = 0;
  for (let index = firstBefore[label] as number; index < end; index++) {
    const other = before[index] as number;
    const total = (best[row + other] as number) + (transitions[other * stateCount + label] as number);
    if (total > highest) {
      highest = total;
      source = other;
    }
  }
  // Never below what stays in 32 bits, however long a chain of forbidden steps is.
  best[token * labelCount + label] = highest + score;
  from[token * labelCount + label] = source;
}
