import type { FeatureWeights } from "./logLinear.ts";

/**
 * The weights of features that have several parts, by their parts: a feature then need not be put together to be
 * weighed. A branch has the weight of the parts up to it.
 */
export interface FeatureTree {
  readonly weight: number;
  readonly next: ReadonlyMap<string, FeatureTree>;
}

/** The text of a feature in the list of weights: "cue | verb | direct". */
export function featureText(about: string, first?: string, second?: string, third?: string): string {
  return [about, first, second, third].filter((part) => part !== undefined).join(separator);
}

const separator = " | ";

/** Sorts weights by the parts of their features. */
export function growFeatureTree(weights: FeatureWeights): FeatureTree {
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
  return root;
}

interface Branch {
  weight: number;
  readonly next: Map<string, Branch>;
}

function makeBranch(): Branch {
  return { weight: 0, next: new Map() };
}

/** The weight of the feature with these parts; 0 for one that the list does not have. */
export function weightOf(
  root: FeatureTree,
  about: string,
  first?: string,
  second?: string,
  third?: string,
): number {
  let branch = root.next.get(about);
  if (first !== undefined) branch = branch?.next.get(first);
  if (second !== undefined) branch = branch?.next.get(second);
  if (third !== undefined) branch = branch?.next.get(third);
  return branch?.weight ?? 0;
}
