import { analyze } from "../src/analysis/analyze.ts";
import { bearerFinder } from "../src/analysis/confidence/bearers.ts";
import { everywhere, featureReader } from "../src/analysis/confidence/features.ts";
import type { Attribution } from "../src/article/article.ts";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { featureText } from "../src/text/featureTree.ts";
import { type FeatureWeights, scoreFeatures, toProbability } from "../src/text/logLinear.ts";
import { slice } from "../src/text/span.ts";
import { compareQuotes, type ScoredQuote } from "./agreement.ts";
import type { AnnotatedArticle } from "./annotatedArticle.ts";
import { toFolds, trainLogLinear, yesOrNo } from "./logLinear.ts";
import { readForSpeakers, trainSpeakers } from "./speakers.ts";

/** An attribution that was judged by the gold. */
interface Judged {
  readonly features: readonly string[];
  readonly isRight: boolean;
}

/** What a model says of an attribution that it was not trained on, and whether that is right. */
export interface Prediction {
  readonly probability: number;
  readonly isRight: boolean;
}

/**
 * Trains the model that says how sure an attribution is: yes where span and speaker agree with the gold, by the
 * scorer's rules, and an unnamed human is found if nobody is named. What models of four fifths of the articles say of the last fifth is then stretched so that it is
 * honest (Platt 1999); both go into the weights.
 *
 * @returns the weights, and the honest predictions, to be measured.
 */
export function trainConfidence(
  articles: readonly AnnotatedArticle[],
  lexicon: Lexicon,
): { readonly weights: FeatureWeights; readonly predictions: readonly Prediction[] } {
  const judged = judgeUnseen(articles, lexicon);
  const unseen = toFolds(judged, 5).flatMap(({ train, test }) => {
    const weights = learn(train.flat());
    return test.flat().map(({ features, isRight }) => ({ score: scoreFeatures(weights, features), isRight }));
  });
  const { scale, shift } = fitLine(unseen);
  const weights = new Map<string, number>();
  for (const [feature, weight] of learn(judged.flat())) weights.set(feature, scale * weight);
  weights.set(everywhere, (weights.get(everywhere) ?? 0) + shift);
  for (const [kind, margin] of margins) {
    const feature = featureText("kind", kind);
    weights.set(feature, (weights.get(feature) ?? 0) - margin);
  }
  return {
    weights,
    predictions: unseen.map(({ score, isRight }) => ({
      probability: toProbability(scale * score + shift),
      isRight,
    })),
  };
}

/**
 * By how much the score of a kind is lowered, in units of the logistic function. Where speech without marks begins and
 * ends is a convention, and newspapers and their annotators differ from these articles in it: without the margins .88
 * of the indirect and .79 of the mixed attributions of PolNeAR's training part that say .9 are right.
 */
const margins: ReadonlyMap<Attribution["kind"], number> = new Map([
  ["indirect", 0.15],
  ["mixed", 0.7],
]);

/** Judges each article as it is read with weights for speakers that are trained on the others, as a new one will be. */
function judgeUnseen(
  articles: readonly AnnotatedArticle[],
  lexicon: Lexicon,
): readonly (readonly Judged[])[] {
  const read = articles.map((article) => readForSpeakers(article, lexicon));
  return toFolds(read, 5).flatMap(({ train, test }) => {
    const weights = { ...lexicon.weights, speakers: trainSpeakers(train) };
    return test.map(({ gold }) => judge(gold, { ...lexicon, weights }));
  });
}

function judge(article: AnnotatedArticle, lexicon: Lexicon): readonly Judged[] {
  const { text, ...read } = analyze(article.text, "plain", lexicon);
  const readFeatures = featureReader({ text, ...read, lexicon }, bearerFinder(read.people));
  const system = read.attributions.map((attribution) => toScored(text, attribution));
  const { matched } = compareQuotes(text, article.quotes, system);
  const right = new Set(
    matched
      .filter(({ gold, system: { attribution }, speaker }) => speaker || isUnnamed(gold, attribution))
      .map((pair) => pair.system.attribution),
  );
  return read.attributions.map((attribution, index) => {
    const features: string[] = [];
    readFeatures(attribution, index, (...feature) => features.push(featureText(...feature)));
    return { features, isRight: right.has(attribution) };
  });
}

/** The articles call every human without a name "anonymous"; the reading keeps the phrase: "a source", "witnesses". */
function isUnnamed({ speaker }: ScoredQuote, { source }: Attribution): boolean {
  return (
    speaker?.name === "anonymous" &&
    source !== undefined &&
    source.kind !== "document" &&
    source.person === undefined &&
    source.organisation === undefined
  );
}

function toScored(
  text: string,
  attribution: Attribution,
): ScoredQuote & { readonly attribution: Attribution } {
  const { start, end, kind, source } = attribution;
  const speaker =
    source === undefined
      ? null
      : { start: source.start, end: source.end, text: slice(text, source), name: source.name };
  return { start, end, kind, speaker, attribution };
}

function learn(judged: readonly Judged[]): FeatureWeights {
  return trainLogLinear(
    judged.map(({ features, isRight }) => yesOrNo(features, isRight)),
    { minimumCount: 20, decay: 0.02, rate: 0.1 },
  );
}

/** The line through the scores that makes their probabilities honest (Platt 1999), by gradient descent. */
function fitLine(unseen: readonly { readonly score: number; readonly isRight: boolean }[]): {
  readonly scale: number;
  readonly shift: number;
} {
  let scale = 1;
  let shift = 0;
  for (let round = 0; round < 2000; round++) {
    let slope = 0;
    let offset = 0;
    for (const { score, isRight } of unseen) {
      const error = (isRight ? 1 : 0) - toProbability(scale * score + shift);
      slope += error * score;
      offset += error;
    }
    scale += (0.05 * slope) / unseen.length;
    shift += (0.05 * offset) / unseen.length;
  }
  return { scale, shift };
}
