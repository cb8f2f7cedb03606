import type { ClaimKind } from "../../article/article.ts";
import type { Evidence, Sign } from "./evidence.ts";

/** The kinds of a sentence's evidence, the most telling first, each once. */
export function kindsOf(evidence: readonly Evidence[]): readonly ClaimKind[] {
  return strongestOf(evidence)
    .sort((one, other) => other.strength - one.strength)
    .map(({ kind }) => kind);
}

/**
 * How checkable and risky a sentence is, from 0 to 1: every kind adds to it with its strongest word, so that a
 * statistic with blame is above either alone. Two figures are no more checkable than one.
 */
export function weigh(evidence: readonly Evidence[]): number {
  let doubt = 1;
  for (const { strength } of strongestOf(evidence)) doubt *= 1 - strength;
  return 1 - doubt;
}

/** The strongest sign of each kind, in the order in which the kinds are first met; there are but few kinds. */
function strongestOf(evidence: readonly Evidence[]): Sign[] {
  const strongest: Sign[] = [];
  for (const sign of evidence) {
    const index = strongest.findIndex(({ kind }) => kind === sign.kind);
    const known = strongest[index];
    if (known === undefined) strongest.push(sign);
    else if (sign.strength > known.strength) strongest[index] = sign;
  }
  return strongest;
}
