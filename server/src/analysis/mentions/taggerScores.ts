import { labelCount, type NameModel, pairCount } from "../../lexicon/nameModel.ts";
import {
  createView,
  featureCount,
  fillView,
  ownQuestions,
  type SharedGroup,
  sharedGroups,
  type View,
  writeOwnAnswers,
} from "./taggerFeatures.ts";
import { mix } from "./taggerHash.ts";
import { Rows } from "./taggerRows.ts";
import type { Sheet } from "./taggerSheet.ts";

/** Weights that a token has for its labels but "no name". */
export const width: number = labelCount - 1;

/** Scores tokens of one document. */
export interface Scorer {
  readonly model: NameModel;
  readonly view: View;
  readonly features: Int32Array;
  /** Room for the sums of a token. */
  readonly pairs: Int32Array;
  readonly shared: readonly SharedSums[];
}

/** The weights of a group of features, summed up once for all tokens that share them. */
interface SharedSums {
  readonly group: SharedGroup;
  readonly rowOf: Map<number, number>;
  readonly sums: Rows;
}

/** Prepares the scoring of a document, or of one after the other as long as they have their words in common. */
export function createScorer(model: NameModel): Scorer {
  const shared = sharedGroups.map((group) => ({ group, rowOf: new Map(), sums: new Rows(pairCount, 256) }));
  const room = {
    view: createView(),
    features: new Int32Array(featureCount),
    pairs: new Int32Array(pairCount),
  };
  return { model, ...room, shared };
}

/**
 * Writes the scores of a token: for each label but "no name" the sum of the weights of its features. Few enough for
 * the sums to stay within 16 bits.
 */
export function writeScores(
  scorer: Scorer,
  sheet: Sheet,
  token: number,
  scores: Int32Array,
  at: number,
): void {
  const { model, view, features, pairs } = scorer;
  fillView(sheet, token, view);
  writeOwnAnswers(sheet, view, token, features);
  sumWeights(model, features, ownQuestions, pairs, 0);
  for (const shared of scorer.shared) {
    const row = findSums(scorer, shared, sheet, token) * pairCount;
    const { values } = shared.sums;
    for (let pair = 0; pair < pairCount; pair++)
      pairs[pair] = (pairs[pair] as number) + (values[row + pair] as number);
  }
  for (let pair = 0; pair < pairCount; pair++) writePair(pairs[pair] as number, scores, at + pair * 2);
}

/** The row of the sums of a group for a token; the view is of it. */
function findSums(
  { model, view, features }: Scorer,
  { group, rowOf, sums }: SharedSums,
  sheet: Sheet,
  token: number,
): number {
  const key = group.keyOf(sheet, token, view);
  const known = rowOf.get(key);
  if (known !== undefined) return known;
  const row = sums.add();
  rowOf.set(key, row);
  group.write(sheet, token, view, features, 0);
  sumWeights(model, features, group.questions, sums.values, row * pairCount);
  return row;
}

/**
 * Sums the weights of features up, two labels in a number.
 *
 * @param features the answers to the questions; overwritten.
 */
function sumWeights(
  { index, keyMask, weights }: NameModel,
  features: Int32Array,
  questions: Int32Array,
  sums: Int32Array,
  at: number,
): void {
  // Rows and weights lie far apart in memory; looked up in loops of their own, they are waited for side by side.
  const count = questions.length;
  for (let feature = 0; feature < count; feature++) {
    const hash = mix(features[feature] as number, questions[feature] as number);
    features[feature] = (index[hash & keyMask] as number) * pairCount;
  }
  // Six numbers beside each other are five times as fast as twelve places of a list.
  let [first, second, third, fourth, fifth, sixth] = [0, 0, 0, 0, 0, 0];
  for (let feature = 0; feature < count; feature++) {
    const row = features[feature] as number;
    first = (first + (weights[row] as number)) | 0;
    second = (second + (weights[row + 1] as number)) | 0;
    third = (third + (weights[row + 2] as number)) | 0;
    fourth = (fourth + (weights[row + 3] as number)) | 0;
    fifth = (fifth + (weights[row + 4] as number)) | 0;
    sixth = (sixth + (weights[row + 5] as number)) | 0;
  }
  sums[at] = first;
  sums[at + 1] = second;
  sums[at + 2] = third;
  sums[at + 3] = fourth;
  sums[at + 4] = fifth;
  sums[at + 5] = sixth;
}

/** Takes two sums apart that were added in one number. */
function writePair(sums: number, scores: Int32Array, at: number): void {
  const low = (sums << 16) >> 16;
  scores[at] = low;
  scores[at + 1] = (sums - low) >> 16;
}
