import type { ClaimKind } from "../../article/article.ts";
import type { Evidence } from "./evidence.ts";

/** The kinds of a sentence's evidence, the most telling first, each once. */
export function kindsOf(evidence: readonly Evidence[]): readonly ClaimKind[] {
  return [...strengths(evidence)].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
}

/**
 * How checkable and risky a sentence is, from 0 to 1: every kind adds to it with its strongest word, so that a
 * statistic with blame is above either alone. Two figures are no more checkable than one.
 */
export function weigh(evidence: readonly Evidence[]): number {
  let doubt = 1;
  for (const strength of strengths(evidence).values()) doubt *= 1 - strength;
  return 1 - doubt;
}

function strengths(evidence: readonly Evidence[]): ReadonlyMap<ClaimKind, number> {
  const strongest = new Map<ClaimKind, number>();
  for (const { kind, strength } of evidence)
    strongest.set(kind, Math.max(strength, strongest.get(kind) ?? 0));
  return strongest;
}
