import { type NameEvidence, type NameKind, nameKinds, weights } from "./weights.ts";

/** How often each sign was found of each name of a list. */
export interface SignCounts {
  /** By number of the name, and in its row by {@link numberOfSign number of the sign}. */
  readonly counts: Int32Array;
  /** In the row of a name the signs that it has, in the order in which they were found, and how many they are. */
  readonly found: Uint8Array;
  readonly foundCount: Uint8Array;
}

/** Room for names of which nothing is known yet. */
export function createSignCounts(nameCount: number): SignCounts {
  return {
    counts: new Int32Array(nameCount * signCount),
    found: new Uint8Array(nameCount * signCount),
    foundCount: new Uint8Array(nameCount),
  };
}

/** Notes that a name has a sign as often as is said. */
export function setSign(
  { counts, found, foundCount }: SignCounts,
  name: number,
  sign: number,
  count: number,
): void {
  const row = name * signCount;
  if (counts[row + sign] === 0) {
    const next = foundCount[name] as number;
    found[row + next] = sign;
    foundCount[name] = next + 1;
  }
  counts[row + sign] = count;
}

/** Notes that a name has signs at one more place. */
export function addSigns(signCounts: SignCounts, name: number, signs: readonly number[]): void {
  const row = name * signCount;
  for (const sign of signs) setSign(signCounts, name, sign, (signCounts.counts[row + sign] as number) + 1);
}

/**
 * The kind of name that the evidence of all its places speaks for. A second find of the same evidence counts
 * less than the first, so that a long article does not outvote a clear sign.
 */
export function classify({ counts, found, foundCount }: SignCounts, name: number, places: number): NameKind {
  const scores: number[] = [...weights.bias];
  const row = name * signCount;
  // In the order of the text: sums of fractions differ by their order, and draws are common.
  for (let index = 0; index < (foundCount[name] as number); index++) {
    const sign = found[row + index] as number;
    const strength = strengthOf(counts[row + sign] as number, places);
    for (let column = 0; column < scores.length; column++)
      scores[column] =
        (scores[column] as number) + (signWeights[sign * scores.length + column] as number) * strength;
  }
  return nameKinds[scores.indexOf(Math.max(...scores))] ?? "other";
}

/** From 0 to about 2: the share of the places, and more where there are several. */
function strengthOf(count: number, places: number): number {
  return (count / places + Math.min(1, count)) / 2;
}

const { bias: _, ...signs } = weights;

const signCount: number = Object.keys(signs).length;

/** The number of a sign. */
export function numberOfSign(sign: NameEvidence): number {
  return numbers.get(sign) ?? 0;
}

const numbers: ReadonlyMap<string, number> = new Map(Object.keys(signs).map((sign, index) => [sign, index]));

/** The weights of all signs, behind each other. */
const signWeights = Float64Array.from(Object.values(signs).flat());
