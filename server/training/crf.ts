import { createView, featureCount, writeFeatures } from "../src/analysis/mentions/taggerFeatures.ts";
import { labelCount } from "../src/lexicon/nameModel.ts";
import type { Example } from "./corpus.ts";
import { createRandom } from "./random.ts";

/** Rows of weights during training: more than the finished model has, so that features seldom meet. */
export const rowBits: number = Number(process.env["ROWBITS"] ?? 20);

/** A region ready for training: rows of weights of its features, and what its labels may be. */
export interface Region {
  readonly length: number;
  /** `length * featureCount` rows. */
  readonly rows: Int32Array;
  readonly allowed: Int32Array;
  readonly doc: number;
  readonly start: number;
}

export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Labels of a row of transitions in training: the start of a region, the labels, and its end. */
export const transitionWidth = 15;

/** Whether a label may follow another; -1 stands for the start and the end of a region. */
export function mayFollow(before: number, label: number): boolean {
  const isOpen = before > 0 && (before - 1) % 4 < 2;
  const goesOn = label > 0 && ((label - 1) % 4 === 1 || (label - 1) % 4 === 2);
  if (isOpen !== goesOn) return false;
  return !isOpen || (before - 1) >> 2 === (label - 1) >> 2;
}

export function toRegions({ passages, allowed }: Example, doc: number): Region[] {
  const view = createView();
  return passages.flatMap(({ sheet, firstRegion, endRegion }) =>
    sheet.regionStart.slice(firstRegion, endRegion).map((start, index) => {
      const end = sheet.regionEnd[firstRegion + index] as number;
      const length = end - start;
      const rows = new Int32Array(length * featureCount);
      for (let token = start; token < end; token++)
        writeFeatures(sheet, view, token, rows, (token - start) * featureCount);
      for (let at = 0; at < rows.length; at++) rows[at] = (rows[at] as number) & ((1 << rowBits) - 1);
      return { length, rows, allowed: allowed.slice(start, end), doc, start };
    }),
  );
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly rate: number;
  /** Share of features that are left out at random each time, so that none is relied on alone. */
  readonly dropout: number;
  /** Share of each weight that is lost in an epoch. */
  readonly decay: number;
}

const maximumLength = 64;

/** Trains a linear-chain conditional random field by stochastic gradients with AdaGrad, and averages the epochs. */
export function trainCrf(regions: readonly Region[], options: TrainingOptions): Weights {
  const random = createRandom(options.seed);
  const size = 1 << rowBits;
  const rows = new Float32Array(size * labelCount);
  const squares = new Float32Array(size * labelCount).fill(1e-2);
  const transitions = new Float32Array(15 * 15);
  const transitionSquares = new Float32Array(15 * 15).fill(1e-2);
  const average = new Float32Array(size * labelCount);
  const averageTransitions = new Float32Array(15 * 15);
  const lattice = createLattice();
  const order = regions.map((_, index) => index);
  const kept = new Int32Array(maximumLength * featureCount);
  const averaged = Math.max(1, Math.floor(options.epochs / 2));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    for (const index of order) {
      const region = regions[index] as Region;
      const keep = 1 - options.dropout;
      for (let at = 0; at < region.rows.length; at++)
        kept[at] = options.dropout === 0 || random() < keep ? (region.rows[at] as number) : -1;
      step(region, kept, 1 / keep, { rows, squares, transitions, transitionSquares }, options.rate, lattice);
    }
    if (options.decay > 0)
      for (let at = 0; at < rows.length; at++) rows[at] = (rows[at] as number) * (1 - options.decay);
    if (epoch >= options.epochs - averaged) {
      for (let at = 0; at < rows.length; at++)
        average[at] = (average[at] as number) + (rows[at] as number) / averaged;
      for (let at = 0; at < transitions.length; at++)
        averageTransitions[at] = (averageTransitions[at] as number) + (transitions[at] as number) / averaged;
    }
  }
  return { rows: average, transitions: averageTransitions };
}

interface State extends Weights {
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
}

function createLattice() {
  const cells = maximumLength * labelCount;
  return {
    scores: new Float64Array(cells),
    alpha: new Float64Array(cells),
    beta: new Float64Array(cells),
    free: new Float64Array(cells),
    gold: new Float64Array(cells),
    freePairs: new Float64Array(15 * 15),
    goldPairs: new Float64Array(15 * 15),
  };
}

type Lattice = ReturnType<typeof createLattice>;

// Transitions: index (before + 1) * 15 + label + 1, with 0 for the start and 14 for the end.
const legal = new Uint8Array(15 * 15);
for (let before = -1; before < labelCount; before++) {
  for (let label = 0; label < labelCount; label++)
    if (mayFollow(before, label)) legal[(before + 1) * 15 + label + 1] = 1;
  if (before >= 0 && mayFollow(before, -1)) legal[(before + 1) * 15 + 14] = 1;
}

function step(
  region: Region,
  rows: Int32Array,
  scale: number,
  state: State,
  rate: number,
  lattice: Lattice,
): void {
  const { length, allowed } = region;
  score(rows, length, state, scale, lattice.scores);
  const all = (1 << labelCount) - 1;
  lattice.freePairs.fill(0);
  lattice.goldPairs.fill(0);
  marginals(length, () => all, state.transitions, lattice, lattice.free, lattice.freePairs);
  if (
    !marginals(
      length,
      (at) => allowed[at] as number,
      state.transitions,
      lattice,
      lattice.gold,
      lattice.goldPairs,
    )
  )
    return;
  for (let token = 0; token < length; token++) {
    for (let label = 0; label < labelCount; label++) {
      const gradient =
        ((lattice.free[token * labelCount + label] as number) -
          (lattice.gold[token * labelCount + label] as number)) *
        scale;
      if (Math.abs(gradient) < 1e-3) continue;
      for (let at = token * featureCount; at < (token + 1) * featureCount; at++) {
        const row = rows[at] as number;
        if (row < 0) continue;
        const cell = row * labelCount + label;
        const square = (state.squares[cell] as number) + gradient * gradient;
        state.squares[cell] = square;
        state.rows[cell] = (state.rows[cell] as number) - (rate * gradient) / Math.sqrt(square);
      }
    }
  }
  for (let pair = 0; pair < 225; pair++) {
    const gradient = (lattice.freePairs[pair] as number) - (lattice.goldPairs[pair] as number);
    if (Math.abs(gradient) < 1e-3) continue;
    const square = (state.transitionSquares[pair] as number) + gradient * gradient;
    state.transitionSquares[pair] = square;
    state.transitions[pair] = (state.transitions[pair] as number) - (rate * gradient) / Math.sqrt(square);
  }
}

function score(
  rows: Int32Array,
  length: number,
  weights: Weights,
  scale: number,
  scores: Float64Array,
): void {
  for (let token = 0; token < length; token++) {
    const cell = token * labelCount;
    for (let label = 0; label < labelCount; label++) scores[cell + label] = 0;
    for (let at = token * featureCount; at < (token + 1) * featureCount; at++) {
      const row = (rows[at] as number) * labelCount;
      if (row < 0) continue;
      for (let label = 0; label < labelCount; label++)
        scores[cell + label] = (scores[cell + label] as number) + (weights.rows[row + label] as number);
    }
    if (scale !== 1)
      for (let label = 0; label < labelCount; label++)
        scores[cell + label] = (scores[cell + label] as number) * scale;
  }
}

/** Probabilities of the labels among the allowed sequences; false where no sequence is allowed. */
function marginals(
  length: number,
  allowedAt: (token: number) => number,
  transitions: Float32Array,
  lattice: Lattice,
  out: Float64Array,
  pairs: Float64Array,
): boolean {
  const { scores, alpha, beta } = lattice;
  const terms = new Float64Array(16);
  for (let token = 0; token < length; token++) {
    const allowed = allowedAt(token);
    for (let label = 0; label < labelCount; label++) {
      const cell = token * labelCount + label;
      alpha[cell] = Number.NEGATIVE_INFINITY;
      if ((allowed & (1 << label)) === 0) continue;
      if (token === 0) {
        if (legal[label + 1] === 1)
          alpha[cell] = (scores[cell] as number) + (transitions[label + 1] as number);
        continue;
      }
      let count = 0;
      for (let before = 0; before < labelCount; before++) {
        const pair = (before + 1) * 15 + label + 1;
        if (legal[pair] === 1)
          terms[count++] =
            (alpha[cell - label - labelCount + before] as number) + (transitions[pair] as number);
      }
      alpha[cell] = (scores[cell] as number) + logSum(terms, count);
    }
  }
  const last = (length - 1) * labelCount;
  let count = 0;
  for (let label = 0; label < labelCount; label++) {
    const pair = (label + 1) * 15 + 14;
    beta[last + label] = legal[pair] === 1 ? (transitions[pair] as number) : Number.NEGATIVE_INFINITY;
    terms[count++] = (alpha[last + label] as number) + (beta[last + label] as number);
  }
  const total = logSum(terms, count);
  if (total === Number.NEGATIVE_INFINITY) return false;
  for (let token = length - 2; token >= 0; token--) {
    for (let label = 0; label < labelCount; label++) {
      count = 0;
      for (let after = 0; after < labelCount; after++) {
        const pair = (label + 1) * 15 + after + 1;
        const next = (token + 1) * labelCount + after;
        if (legal[pair] === 1 && (alpha[next] as number) > Number.NEGATIVE_INFINITY)
          terms[count++] = (transitions[pair] as number) + (scores[next] as number) + (beta[next] as number);
      }
      beta[token * labelCount + label] = logSum(terms, count);
    }
  }
  for (let cell = 0; cell < length * labelCount; cell++) {
    const sum = (alpha[cell] as number) + (beta[cell] as number) - total;
    out[cell] = sum > -30 ? Math.exp(sum) : 0;
  }
  for (let label = 0; label < labelCount; label++) {
    pairs[label + 1] = (pairs[label + 1] as number) + (out[label] as number);
    pairs[(label + 1) * 15 + 14] = (pairs[(label + 1) * 15 + 14] as number) + (out[last + label] as number);
  }
  for (let token = 1; token < length; token++) {
    for (let before = 0; before < labelCount; before++) {
      const left = alpha[(token - 1) * labelCount + before] as number;
      if (left === Number.NEGATIVE_INFINITY) continue;
      for (let label = 0; label < labelCount; label++) {
        const pair = (before + 1) * 15 + label + 1;
        const cell = token * labelCount + label;
        if (legal[pair] !== 1 || (alpha[cell] as number) === Number.NEGATIVE_INFINITY) continue;
        const sum =
          left + (transitions[pair] as number) + (scores[cell] as number) + (beta[cell] as number) - total;
        if (sum > -30) pairs[pair] = (pairs[pair] as number) + Math.exp(sum);
      }
    }
  }
  return true;
}

function logSum(terms: Float64Array, count: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++)
    if ((terms[index] as number) > highest) highest = terms[index] as number;
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const distance = (terms[index] as number) - highest;
    if (distance > -30) sum += Math.exp(distance);
  }
  return highest + Math.log(sum);
}
