import type { Attribution } from "../article/article.ts";
import type { Cell } from "../rereading/cells.ts";
import { adoptEach } from "../rereading/readEach.ts";
import { toProbability } from "../text/logLinear.ts";
import { type ConfidenceParts, featureReader } from "./confidence/features.ts";
import { makeScale } from "./confidence/weighing.ts";
import { ownSpans, wholeAttributions } from "./confidence/wholeAttributions.ts";

/**
 * Says of each attribution how probable it is that its span and its speaker are right.
 *
 * A log-linear model over features that a reader would look at too: what decided, the cue, how far the speaker is,
 * who else could speak, where the words begin and end. Probabilities are rounded down to hundredths; how honest
 * they are stands in `docs/ACCURACY.md`.
 *
 * @returns the attributions in the same order; without weights they have no confidence.
 */
export function rateAttributions(
  parts: ConfidenceParts & { readonly cells: readonly Cell[] },
): readonly Attribution[] {
  return adoptEach(parts.cells, wholeAttributions, rate(parts));
}

function rate(parts: ConfidenceParts): readonly Attribution[] {
  const weights = parts.lexicon.weights.confidence;
  if (weights.next.size === 0) return parts.attributions.map(ownSpans);
  const readFeatures = featureReader(parts);
  const scale = makeScale(weights);
  return parts.attributions.map((attribution, index) => {
    readFeatures(attribution, index, scale.add);
    return { ...ownSpans(attribution), confidence: Math.floor(toProbability(scale.read()) * 100) / 100 };
  });
}
