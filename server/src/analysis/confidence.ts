import type { Attribution } from "../article/article.ts";
import { scoreFeatures, toProbability } from "../text/logLinear.ts";
import { type ConfidenceParts, featureReader } from "./confidence/features.ts";

/**
 * Says of each attribution how probable it is that its span and its speaker are right.
 *
 * A log-linear model over features that a reader would look at too: what decided, the cue, how far the speaker is,
 * who else could speak, where the words begin and end. Probabilities are rounded down to hundredths; how honest
 * they are stands in `docs/ACCURACY.md`.
 *
 * @returns the attributions in the same order; without weights they have no confidence.
 */
export function rateAttributions(parts: ConfidenceParts): readonly Attribution[] {
  const weights = parts.lexicon.weights.confidence;
  if (weights.size === 0) return parts.attributions;
  const readFeatures = featureReader(parts);
  return parts.attributions.map((attribution, index) => {
    const probability = toProbability(scoreFeatures(weights, readFeatures(attribution, index)));
    return { ...attribution, confidence: Math.floor(probability * 100) / 100 };
  });
}
