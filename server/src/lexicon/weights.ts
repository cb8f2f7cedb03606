import { type FeatureTree, growFeatureTree } from "../text/featureTree.ts";
import type { FeatureWeights } from "../text/logLinear.ts";

/** The log-linear models of a language: name of the file `weights/<name>.txt`. A new one is a file, a trainer, and a name here. */
export type WeightListName = "confidence" | "speakers";

/** The weights of each model; empty for a model whose file is missing: its stage then reads by rules alone. */
export interface Weights {
  /** By the parts of the features. */
  readonly confidence: FeatureTree;
  readonly speakers: FeatureWeights;
}

/** Makes the weights of each model with the given function. */
export function makeWeights(read: (name: WeightListName) => FeatureWeights): Weights {
  return {
    confidence: growFeatureTree(read("confidence")),
    speakers: read("speakers"),
  };
}

/** No weights at all. */
export const noWeights: Weights = makeWeights(() => new Map());

/**
 * Reads a list of weights: one feature a line, its weight behind a tab; `#` begins a comment line.
 *
 * @throws Error with file and line on a line without a number.
 */
export function parseWeights(name: string, file: string): FeatureWeights {
  const weights = new Map<string, number>();
  for (const [index, line] of file.split(/\r?\n/u).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const tab = line.lastIndexOf("\t");
    const weight = tab > 0 ? Number(line.slice(tab + 1)) : Number.NaN;
    if (!Number.isFinite(weight) || line.endsWith("\t"))
      throw new Error(`weights/${name}.txt:${index + 1}: expected a feature, a tab and a number`);
    weights.set(line.slice(0, tab), weight);
  }
  return weights;
}
