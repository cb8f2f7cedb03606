import { type FeatureTree, weightOf } from "../../text/featureTree.ts";

/**
 * Takes one feature: what it is about, and up to three values ("cue", "verb", "direct"). Features are handed over in
 * parts because most of the time would go into writing their texts.
 */
export type AddFeature = (about: string, first?: string, second?: string, third?: string) => void;

/** A scale that sums up the weights of the features that are put on it. */
export interface Scale {
  readonly add: AddFeature;
  /** The sum since the last call. */
  readonly read: () => number;
}

/** A scale with these weights. */
export function makeScale(weights: FeatureTree): Scale {
  let sum = 0;
  return {
    add: (about, first, second, third) => {
      sum += weightOf(weights, about, first, second, third);
    },
    read: () => {
      const total = sum;
      sum = 0;
      return total;
    },
  };
}
