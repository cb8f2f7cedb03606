import { type Alignment, alignPart } from "../text/alignment.ts";

/** Words that stand beside each other: a number a word, the same for words that count as the same. */
export interface WordRun {
  readonly ids: readonly number[];
}

/** Two runs that have the same words but for a few: `part` fits into `whole`. */
export interface SimilarRuns<Run extends WordRun> {
  readonly part: Run;
  readonly whole: Run;
  readonly alignment: Alignment;
}

/**
 * Fits the shorter of two runs into the longer; none where more than one word in five differs. Words at the ends of the
 * longer one may be left out. Runs of more than 400 words are not compared.
 *
 * @param mostCost words that may differ, where that is less.
 */
export function compareRuns<Run extends WordRun>(
  one: Run,
  other: Run,
  mostCost: number = Number.POSITIVE_INFINITY,
): SimilarRuns<Run> | undefined {
  const [part, whole] = other.ids.length <= one.ids.length ? [other, one] : [one, other];
  if (whole.ids.length > longestRun) return undefined;
  const alignment = alignPart(part.ids, whole.ids);
  return alignment.cost > Math.min(mostDifferences(part.ids.length), mostCost)
    ? undefined
    : { part, whole, alignment };
}

/** How many words of so many may differ. */
export function mostDifferences(wordCount: number): number {
  return Math.min(3, Math.floor(wordCount / 5));
}

/** Whether words that agree stand on both sides of each difference, if there are not many that do. */
export function isHeldByEnds({ part, alignment }: SimilarRuns<WordRun>): boolean {
  const { length } = part.ids;
  return (
    length >= longRun || alignment.differences.every(({ part: [start, end] }) => start > 0 && end < length)
  );
}

const longestRun = 400;
const longRun = 9;
