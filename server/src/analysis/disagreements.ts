import type { Disagreement, Quantity, Sentence, Token } from "../article/article.ts";
import { agree, type Comparand, comparedBy, mayBeOne, readComparand } from "../article/sameFact.ts";
import { type Passage, readPassage, weighPassages } from "./disagreements/evidence.ts";

/**
 * Pairs of single numbers that count the same noun or measure in the same unit, are of a size, and do not agree even
 * where rounding is allowed for: "14 people were hurt" and "the 16 people". Never two of one sentence, which are
 * mostly set against each other.
 *
 * @returns in order of the second; for each number at most the pair for which most speaks.
 */
export function findDisagreements(read: Parts): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const group of groupByNoun(read).values()) {
    const values = countValues(group);
    if (values < 2 || values > mostValues) continue;
    const compared = group.map((quantity) => readComparand(read, quantity));
    const passageOf = passageReader(read);
    for (const [later, second] of compared.entries()) {
      const best = findBest(read, compared.slice(0, later), second, values, passageOf);
      if (best !== undefined) found.push(best);
    }
  }
  return found.sort((one, other) => one.second.start - other.second.start);
}

/** What {@link findDisagreements} knows. */
interface Parts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
}

/** The numbers that can be compared, by what they count or measure. */
function groupByNoun(read: Parts): ReadonlyMap<string, readonly Quantity[]> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of read.quantities) {
    const key = quantity.low === quantity.high ? comparedBy(read, quantity) : undefined;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quantity]);
    else if (group.length < longestGroup) group.push(quantity);
  }
  return groups;
}

function countValues(group: readonly Quantity[]): number {
  return new Set(group.map(({ low }) => low)).size;
}

/** Reads what stands around numbers as it is asked for, since most have nothing to be compared with. */
function passageReader(read: Parts): (comparand: Comparand) => Passage {
  const known = new Map<Comparand, Passage>();
  return (comparand) => {
    const passage = known.get(comparand) ?? readPassage(read, comparand);
    known.set(comparand, passage);
    return passage;
  };
}

/** The pair of a number and an earlier one for which most speaks; none where an earlier one agrees with it. */
function findBest(
  { tokens }: Parts,
  earlier: readonly Comparand[],
  second: Comparand,
  values: number,
  passageOf: (comparand: Comparand) => Passage,
): Disagreement | undefined {
  if (earlier.some((first) => agree(first.quantity, second.quantity))) return undefined;
  let best: Disagreement | undefined;
  for (const first of earlier) {
    if (first.quantity.sentence === second.quantity.sentence || !mayBeOne(first, second)) continue;
    const weighed = weighPassages(tokens, passageOf(first), passageOf(second), values);
    if (best === undefined || weighed.evidence > best.evidence)
      best = { first: first.quantity, second: second.quantity, values, ...weighed };
  }
  return best;
}

/** A text with more values of a noun is a table in words. */
const mostValues = 40;
/** No article has more numbers of one noun; a hostile text could. */
const longestGroup = 60;
