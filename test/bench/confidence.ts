import type { Span } from "../../server/src/text/span.ts";
import { compareQuotes, type Scope, type ScoredQuote } from "../../server/training/agreement.ts";
import { type Bucket, bucketPredictions } from "../../server/training/reliability.ts";
import type { Reading } from "./corpora.ts";

/** How honest the confidence of attributions is: what they say, and how many are right. */
export interface Reliability {
  /** `attributions` are judged one by one; `joined` as `annotate` writes them, the parts of a quote as one. */
  readonly unit: "attributions" | "joined";
  readonly buckets: readonly Bucket[];
}

interface Line {
  readonly text: string;
  readonly quotes: readonly (ScoredQuote & { readonly confidence?: number })[];
  readonly partial?: boolean;
  readonly people?: unknown;
  readonly ignore?: readonly Span[];
}

/**
 * Judges the attributions of a corpus; empty where its gold has no quotes, or only some, or the reading gives no
 * confidence. Where the gold joins quotes (PolNeAR), thoughts and intentions are left out, as the scorer's `--speech`
 * does, and both units are judged.
 */
export function measureConfidence(readings: readonly Reading[]): readonly Reliability[] {
  const lines = readings.map(({ gold, system }): { gold: Line; system: Line } => ({
    gold: JSON.parse(gold),
    system: JSON.parse(system),
  }));
  const [first] = lines;
  if (first?.gold.quotes === undefined || first.gold.partial === true) return [];
  const isPlaced = first.gold.people === undefined;
  const units = isPlaced ? (["attributions", "joined"] as const) : (["attributions"] as const);
  return units
    .map((unit) => {
      const scope = { speech: isPlaced, pieces: unit === "attributions" };
      return {
        unit,
        buckets: bucketPredictions(lines.flatMap(({ gold, system }) => judge(gold, system, scope))),
      };
    })
    .filter(({ buckets }) => buckets.length > 0);
}

function judge(gold: Line, system: Line, scope: Scope) {
  const { matched, extra } = compareQuotes(gold.text, gold.quotes, system.quotes, gold.ignore, scope);
  return [
    ...matched.map((pair) => ({ quote: pair.system, isRight: pair.speaker })),
    ...extra.map((it) => ({ quote: it.system, isRight: false })),
  ].flatMap(({ quote: { confidence }, isRight }) =>
    confidence === undefined ? [] : [{ probability: confidence, isRight }],
  );
}

/** Of the attributions that say .9 and more: how many there are, which share of all that is, and how many are right. */
export function sureOnes({ buckets }: Reliability): {
  readonly count: number;
  readonly share: number;
  readonly right: number;
} {
  const sure = buckets.filter(({ from }) => from >= sureFrom);
  const count = sumOf(sure);
  const right = sure.reduce((sum, bucket) => sum + bucket.right * bucket.count, 0) / Math.max(1, count);
  return { count, share: count / Math.max(1, sumOf(buckets)), right };
}

const sureFrom = 0.9;

function sumOf(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0);
}
