import { createRandom } from "../../server/training/random.ts";

/** Choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 on, below a limit. */
  below(limit: number): number;
  /** True that often, from 0 to 1. */
  often(share: number): boolean;
  /** One of some values; there must be one. */
  pick<Value>(values: readonly Value[]): Value;
}

/** The choices of one case: another case of the same seed has others. */
export function chanceOf(seed: number, index: number): Chance {
  // Any odd factor keeps neighbours apart; this is the golden ratio's.
  const random = createRandom((seed ^ Math.imul(index + 1, 0x9e3779b1)) | 0);
  return {
    below: (limit) => Math.floor(random() * limit),
    often: (share) => random() < share,
    pick: (values) => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error("There is nothing to choose from.");
      return value;
    },
  };
}
