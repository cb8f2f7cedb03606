import { createRandom } from "../../server/training/random.ts";
import { addCounts, f1Of } from "./metrics.ts";
import type { Counts } from "./scorer.ts";

/** How far a figure moved: `low` and `high` hold the true change in 19 of 20 cases. */
export interface Change {
  readonly by: number;
  readonly low: number;
  readonly high: number;
}

/** Whether a change is more than chance in the choice of articles can explain. */
export function isMoreThanNoise({ low, high }: Change): boolean {
  return low > 0 || high < 0;
}

/**
 * The change of an F1 between two states that read the same articles, by a paired bootstrap (Efron and Tibshirani
 * 1993): articles are drawn again and again with replacement, both states are scored on each draw, and 95 % of the
 * differences lie between `low` and `high`. The draws are the same in every run.
 *
 * @param before, after Counts of each article, in the same order; empty lists give no change.
 */
export function comparePaired(before: readonly Counts[], after: readonly Counts[]): Change {
  const by = f1Of(addCounts(after)) - f1Of(addCounts(before));
  const random = createRandom(1);
  const differences = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const one = { tp: 0, fp: 0, fn: 0 };
    const other = { tp: 0, fp: 0, fn: 0 };
    for (let count = 0; count < before.length; count++) {
      const index = Math.floor(random() * before.length);
      addTo(one, before[index]);
      addTo(other, after[index]);
    }
    differences[draw] = f1Of(other) - f1Of(one);
  }
  differences.sort();
  const at = (share: number): number => differences[Math.floor(share * (draws - 1))] ?? 0;
  return { by, low: at(0.025), high: at(0.975) };
}

const draws = 2000;

function addTo(sum: { tp: number; fp: number; fn: number }, counts: Counts | undefined): void {
  sum.tp += counts?.tp ?? 0;
  sum.fp += counts?.fp ?? 0;
  sum.fn += counts?.fn ?? 0;
}
