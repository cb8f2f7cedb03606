import type { Profile } from "./profiles.ts";
import type { Ranked } from "./ranking.ts";

/** Somebody whom the article speaks of. */
export type RankedPerson = Ranked & { readonly profile: Profile };

/** The likeliest of those whom a pronoun or role may stand for, without nobody; none where nothing was ranked. */
export function likeliest(ranking: readonly Ranked[] = nobody): readonly RankedPerson[] {
  const likely: RankedPerson[] = [];
  for (const ranked of ranking) if (isLikely(ranked) && likely.length < mostCandidates) likely.push(ranked);
  return likely;
}

const nobody: readonly Ranked[] = [];

function isLikely(ranked: Ranked): ranked is RankedPerson {
  return ranked.profile !== undefined && ranked.probability >= leastProbability;
}

const mostCandidates = 3;
/** Who is less likely is not worth a reader's time. */
const leastProbability = 0.1;
