/** Weights of a log-linear model: the weight of each feature, by the feature's text. */
export type FeatureWeights = ReadonlyMap<string, number>;

/** The sum of the weights of the features; a feature that the model does not know counts nothing. */
export function scoreFeatures(weights: FeatureWeights, features: Iterable<string>): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** Scores as probabilities that add up to 1, in the same order (the softmax function); empty for no scores. */
export function toProbabilities(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The probability of "yes" for the score of a yes-or-no model (the logistic function). */
export function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
