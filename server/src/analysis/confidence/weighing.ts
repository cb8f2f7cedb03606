import type { FeatureWeights } from "../../text/logLinear.ts";

/**
 * Takes one feature: what it is about, and up to three values ("cue", "verb", "direct"). Features are handed over in
 * parts because most of the time would go into writing their texts.
 */
export type AddFeature = (about: string, first?: string, second?: string, third?: string) => void;

/** The text of a feature in the list of weights: "cue | verb | direct". */
export function featureText(about: string, first?: string, second?: string, third?: string): string {
  return [about, first, second, third].filter((part) => part !== undefined).join(separator);
}

const separator = " | ";

/** A scale that sums up the weights of the features that are put on it. */
export interface Scale {
  readonly add: AddFeature;
  /** The sum since the last call. */
  readonly read: () => number;
}

/** Sorts the weights by the parts of their features, so that none has to be put together. */
export function makeScale(weights: FeatureWeights): Scale {
  const root = makeBranch();
  for (const [feature, weight] of weights) {
    let branch = root;
    for (const part of feature.split(separator)) {
      const next: Branch = branch.next.get(part) ?? makeBranch();
      branch.next.set(part, next);
      branch = next;
    }
    branch.weight = weight;
  }
  let sum = 0;
  return {
    add: (about, first, second, third) => {
      sum += weightOf(root, about, first, second, third);
    },
    read: () => {
      const total = sum;
      sum = 0;
      return total;
    },
  };
}

interface Branch {
  weight: number;
  readonly next: Map<string, Branch>;
}

function makeBranch(): Branch {
  return { weight: 0, next: new Map() };
}

function weightOf(root: Branch, about: string, first?: string, second?: string, third?: string): number {
  let branch = root.next.get(about);
  if (first !== undefined) branch = branch?.next.get(first);
  if (second !== undefined) branch = branch?.next.get(second);
  if (third !== undefined) branch = branch?.next.get(third);
  return branch?.weight ?? 0;
}
