import type { Disagreement, Quantity, Token } from "../article/article.ts";
import { agree, type Comparand, comparedBy, mayBeOne, readComparand } from "../article/sameFact.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { isSameData } from "../rereading/same.ts";
import { isSameList } from "../rereading/stage.ts";
import { type Passage, readPassage, weighPassages } from "./disagreements/evidence.ts";

/** A number that can be compared with others: the same object as long as the words around it are the same. */
export interface Figure {
  readonly quantity: Quantity;
  /** What it must have in common with another: the noun or the unit. */
  readonly key: string;
}

/** The numbers among some quantities that can be compared, in order. */
export function findFigures(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Figure[] {
  return quantities.flatMap((quantity) => {
    const key = quantity.low === quantity.high ? comparedBy({ tokens }, quantity) : undefined;
    return key === undefined ? [] : { quantity, key };
  });
}

/**
 * Pairs of single numbers that count the same noun or measure in the same unit, are of a size, and do not agree even
 * where rounding is allowed for: "14 people were hurt" and "the 16 people". Never two of one sentence, which are
 * mostly set against each other.
 *
 * @param figures of the whole article, in order; see {@link findFigures}.
 * @returns in order of the second; for each number at most the pair for which most speaks.
 */
export function findDisagreements(
  read: Parts,
  figures: readonly Figure[],
  memory?: Memory,
): readonly Disagreement[] {
  const last = memory?.recall(lastGroups);
  if (last?.figures === figures) return last.found;
  const before = last?.groups;
  const groups = new Map<string, Group>();
  for (const [key, group] of groupByKey(figures)) {
    const known = before?.get(key);
    groups.set(
      key,
      known !== undefined && isSameList(known.figures, group) ? known : compare(read, group, known),
    );
  }
  const found = [...groups.values()].flatMap(({ disagreements }) => disagreements);
  found.sort((one, other) => one.second.start - other.second.start);
  memory?.remember(lastGroups, { figures, groups, found });
  return found;
}

/** What {@link findDisagreements} knows. */
interface Parts {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Numbers of one noun or unit, and those of them that disagree. */
interface Group {
  readonly figures: readonly Figure[];
  readonly disagreements: readonly Disagreement[];
}

/** Of the last reading; figures that are the same list disagree as they did. */
const lastGroups: Key<{
  readonly figures: readonly Figure[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly found: readonly Disagreement[];
}> = { name: "disagreements" };

function groupByKey(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.key);
    if (group === undefined) groups.set(figure.key, [figure]);
    else if (group.length < longestGroup) group.push(figure);
  }
  return groups;
}

/** Compares the numbers of a group; what is as it was before stays the same object. */
function compare(read: Parts, figures: readonly Figure[], before: Group | undefined): Group {
  const found: Disagreement[] = [];
  const values = countValues(figures);
  if (values < 2 || values > mostValues) return { figures, disagreements: found };
  const compared = figures.map(({ quantity }) => readComparand(read, quantity));
  const passageOf = passageReader(read);
  for (const [later, second] of compared.entries()) {
    const best = findBest(read, compared.slice(0, later), second, values, passageOf);
    if (best !== undefined) found.push(best);
  }
  return { figures, disagreements: before === undefined ? found : adopt(before.disagreements, found) };
}

function adopt(before: readonly Disagreement[], found: readonly Disagreement[]): readonly Disagreement[] {
  const known = new Map(before.map((it) => [it.second, it]));
  return found.map((it) => {
    const old = known.get(it.second);
    return old !== undefined && isSameData(old, it, links) ? old : it;
  });
}

const links: ReadonlySet<string> = new Set(["first", "second"]);

function countValues(figures: readonly Figure[]): number {
  return new Set(figures.map(({ quantity }) => quantity.low)).size;
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
