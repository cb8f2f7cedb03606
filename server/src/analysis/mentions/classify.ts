import { type NameEvidence, type NameKind, nameKinds, weights } from "./weights.ts";

/**
 * The kind of name that the evidence of all its places speaks for. A second find of the same evidence counts
 * less than the first, so that a long article does not outvote a clear sign.
 */
export function classify(evidence: ReadonlyMap<NameEvidence, number>, places: number): NameKind {
  const scores: number[] = [...weights.bias];
  evidence.forEach((count, name) => {
    const row = weights[name];
    const strength = strengthOf(count, places);
    for (let column = 0; column < scores.length; column++)
      scores[column] = (scores[column] as number) + (row[column] as number) * strength;
  });
  return nameKinds[scores.indexOf(Math.max(...scores))] ?? "other";
}

/** From 0 to about 2: the share of the places, and more where there are several. */
function strengthOf(count: number, places: number): number {
  return (count / places + Math.min(1, count)) / 2;
}
