import { type NameEvidence, type NameKind, nameKinds, weights } from "./weights.ts";

/**
 * The kind of name that the evidence of all its places speaks for. A second find of the same evidence counts
 * less than the first, so that a long article does not outvote a clear sign.
 */
export function classify(evidence: ReadonlyMap<NameEvidence, number>, places: number): NameKind {
  let best: NameKind = "other";
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [column, kind] of nameKinds.entries()) {
    const score = scoreOf(evidence, places, column);
    if (score <= bestScore) continue;
    best = kind;
    bestScore = score;
  }
  return best;
}

function scoreOf(evidence: ReadonlyMap<NameEvidence, number>, places: number, column: number): number {
  let score = weights.bias[column] ?? 0;
  for (const [name, count] of evidence) {
    score += (weights[name][column] ?? 0) * strengthOf(count, places);
  }
  return score;
}

/** From 0 to about 2: the share of the places, and more where there are several. */
function strengthOf(count: number, places: number): number {
  return (count / places + Math.min(1, count)) / 2;
}
