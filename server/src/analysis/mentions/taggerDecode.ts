import { forbidden, labelCount, stateCount } from "../../lexicon/nameModel.ts";
import { width } from "./taggerScores.ts";

/** What {@link decode} needs for every region: the steps that a sequence may take, and room. */
export interface Lattice {
  readonly transitions: Int32Array;
  /** The labels that may stand before each label: before `label` those from `firstBefore[label]` on. */
  readonly before: Uint8Array;
  /** The weights of these steps. */
  readonly weights: Int32Array;
  readonly firstBefore: Int32Array;
  readonly best: Int32Array;
  readonly from: Uint8Array;
}

/** Prepares the decoding of regions of up to a number of tokens. */
export function createLattice(transitions: Int32Array, longest: number): Lattice {
  const before: number[] = [];
  const weights: number[] = [];
  const firstBefore: number[] = [0];
  for (let label = 0; label < labelCount; label++) {
    for (let other = 0; other < labelCount; other++) {
      const weight = transitions[other * stateCount + label] as number;
      if (weight === forbidden) continue;
      before.push(other);
      weights.push(weight);
    }
    firstBefore.push(before.length);
  }
  return {
    transitions,
    before: Uint8Array.from(before),
    weights: Int32Array.from(weights),
    firstBefore: Int32Array.from(firstBefore),
    best: new Int32Array(longest * labelCount),
    from: new Uint8Array(longest * labelCount),
  };
}

/**
 * Writes the best sequence of labels of a region (Viterbi).
 *
 * @param scores `width` scores a token.
 * @param labels takes `length` labels.
 */
export function decode(lattice: Lattice, scores: Int32Array, length: number, labels: Uint8Array): void {
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
    labels[token] = last;
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
  const { weights, before, firstBefore, best, from } = lattice;
  const row = (token - 1) * labelCount;
  const end = firstBefore[label + 1] as number;
  let highest = forbidden * 2;
  let source = 0;
  for (let index = firstBefore[label] as number; index < end; index++) {
    const other = before[index] as number;
    const total = (best[row + other] as number) + (weights[index] as number);
    if (total > highest) {
      highest = total;
      source = other;
    }
  }
  // Never below what stays in 32 bits, however long a chain of forbidden steps is.
  best[token * labelCount + label] = highest + score;
  from[token * labelCount + label] = source;
}
