import { type FeatureWeights, scoreFeatures, toProbabilities } from "../src/text/logLinear.ts";
import { createRandom } from "./random.ts";

/** One decision: candidates, each with its features, of which exactly one is right. */
export interface Choice {
  readonly candidates: readonly (readonly string[])[];
  /** Index of the right candidate. */
  readonly right: number;
}

/** How a model is trained; what is left out has a default that suits some thousand choices. */
export interface TrainingOptions {
  /** Times that all choices are gone through; 30. */
  readonly epochs?: number;
  /** First step width; 0.3. Each weight has its own, which shrinks as it is used (AdaGrad). */
  readonly rate?: number;
  /** Strength of the pull towards 0 (L2), per choice; 0.001. */
  readonly decay?: number;
  /** How often a feature must occur to get a weight; 3. */
  readonly minimumCount?: number;
}

/**
 * Trains a conditional log-linear model: the probability of a candidate among its choice is the softmax of the sums
 * of its features' weights. Deterministic: the same choices in the same order give the same weights.
 */
export function trainLogLinear(choices: readonly Choice[], options: TrainingOptions = {}): FeatureWeights {
  const { epochs = 30, rate = 0.3, decay = 0.001, minimumCount = 3 } = options;
  const weights = new Map<string, number>();
  for (const [feature, count] of countFeatures(choices)) if (count >= minimumCount) weights.set(feature, 0);
  const squares = new Map<string, number>();
  const random = createRandom(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const choice of shuffle(choices, random)) learn(choice, weights, squares, rate, decay);
  }
  return weights;
}

/** A yes-or-no decision as a choice between nothing, which scores 0, and the features. */
export function yesOrNo(features: readonly string[], answer: boolean): Choice {
  return { candidates: [[], features], right: answer ? 1 : 0 };
}

/**
 * Deals items into folds for cross-validation, in turn, so that each fold has articles of all parts.
 *
 * @returns for each fold the items to train on and those to measure on.
 */
export function toFolds<Item>(
  items: readonly Item[],
  count: number,
): readonly { readonly train: readonly Item[]; readonly test: readonly Item[] }[] {
  return Array.from({ length: count }, (_, fold) => ({
    train: items.filter((_, index) => index % count !== fold),
    test: items.filter((_, index) => index % count === fold),
  }));
}

/**
 * The text of a list of weights: sorted features with their weights to three decimals; those that round to 0 are
 * left out. Features must have no tab and no line break.
 *
 * @param note what the model decides and how the file is made, for the first line.
 */
export function renderWeights(note: string, weights: FeatureWeights): string {
  const lines = [...weights]
    .map(([feature, weight]): [string, string] => [feature, weight.toFixed(3)])
    .filter(([, weight]) => Number(weight) !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([feature, weight]) => `${feature}\t${weight}\n`);
  return `# ${note}\n${lines.join("")}`;
}

/** In how many candidates each feature occurs. */
function countFeatures(choices: readonly Choice[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of choices) {
    for (const features of candidates) {
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  return counts;
}

/** One step down the gradient of the log-likelihood of one choice. */
function learn(
  { candidates, right }: Choice,
  weights: Map<string, number>,
  squares: Map<string, number>,
  rate: number,
  decay: number,
): void {
  const probabilities = toProbabilities(candidates.map((features) => scoreFeatures(weights, features)));
  for (const [index, features] of candidates.entries()) {
    const error = (index === right ? 1 : 0) - (probabilities[index] as number);
    if (Math.abs(error) < 1e-6) continue;
    for (const feature of features) {
      const weight = weights.get(feature);
      if (weight === undefined) continue;
      const gradient = error - decay * weight;
      const square = (squares.get(feature) ?? 0) + gradient * gradient;
      squares.set(feature, square);
      weights.set(feature, weight + (rate * gradient) / Math.sqrt(square + 1e-8));
    }
  }
}

function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other] as Item, shuffled[index] as Item];
  }
  return shuffled;
}
