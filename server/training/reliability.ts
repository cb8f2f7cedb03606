/** Attributions that say much the same: how probable they say to be right, and how many are. */
export interface Bucket {
  /** The least probability in it; the next bucket's `from` is out. */
  readonly from: number;
  readonly count: number;
  /** Mean of what they say, from 0 to 1. */
  readonly said: number;
  /** Share that is right, from 0 to 1. */
  readonly right: number;
}

/** Sorts predictions into buckets; empty ones are left out. */
export function bucketPredictions(
  predictions: readonly { readonly probability: number; readonly isRight: boolean }[],
): readonly Bucket[] {
  return limits.flatMap((from, index) => {
    const below = limits[index + 1] ?? Number.POSITIVE_INFINITY;
    const within = predictions.filter(({ probability }) => probability >= from && probability < below);
    if (within.length === 0) return [];
    const said = within.reduce((sum, { probability }) => sum + probability, 0) / within.length;
    return [{ from, count: within.length, said, right: shareRight(within) }];
  });
}

/** The share of predictions that is right, from 0 to 1; 0 for none. */
function shareRight(predictions: readonly { readonly isRight: boolean }[]): number {
  return predictions.filter(({ isRight }) => isRight).length / Math.max(1, predictions.length);
}

const limits = [0, 0.2, 0.4, 0.6, 0.8, 0.9];
