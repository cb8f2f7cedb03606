import { overlaps, type Span } from "../../server/src/text/span.ts";
import type { Reading } from "./corpora.ts";

/** A sentence as the ranking sees it: the weight of its claim, and whether annotators marked it. */
export interface Ranked {
  readonly weight: number;
  readonly isMarked: boolean;
}

interface Line {
  readonly sentences?: readonly (Span & {
    readonly attributed?: 0 | 1;
    readonly checkworthy?: 0 | 1;
    readonly checkworthy_score?: number;
    readonly subjective?: 0 | 1;
  })[];
  readonly claims?: readonly Span[];
}

/**
 * How well the weight of claims puts first what annotators marked: a line with the average precision for each question
 * that the gold answers. `checkworthy` asks of everybody's sentences, `objective` too (not subjective: a weaker
 * question), `unsourced claims` only of those that the reading takes for the writer's own.
 *
 * @returns an empty string where the gold has no such layer.
 */
export function renderRanking(corpus: string, readings: readonly Reading[]): string {
  const lines = readings.map(({ gold, system }): { gold: Line; system: Line } => ({
    gold: JSON.parse(gold),
    system: JSON.parse(system),
  }));
  const questions = [
    { name: "checkworthy", ranked: lines.flatMap((line) => rankLabelled(line, "checkworthy", 1)) },
    { name: "objective", ranked: lines.flatMap((line) => rankLabelled(line, "subjective", 0)) },
    { name: "unsourced claims", ranked: lines.flatMap(rankUnsourced) },
  ];
  return questions
    .filter(({ ranked }) => ranked.length > 0)
    .map(({ name, ranked }) => {
      const share = ranked.filter(({ isMarked }) => isMarked).length / ranked.length;
      return `${corpus}, ${name} by weight of claims: average precision ${decimal(averagePrecision(ranked))} (at random ${decimal(share)})`;
    })
    .join("\n");
}

/**
 * The mean of the precision at every marked sentence, heaviest first, from 0 to 1. Sentences of one weight count
 * together, so that their order in the file does not matter; this is how `score.mjs` has it.
 */
export function averagePrecision(ranked: readonly Ranked[]): number {
  const counts = new Map<number, { seen: number; marked: number }>();
  for (const { weight, isMarked } of ranked) {
    const count = counts.get(weight) ?? { seen: 0, marked: 0 };
    counts.set(weight, { seen: count.seen + 1, marked: count.marked + (isMarked ? 1 : 0) });
  }
  const total = ranked.filter(({ isMarked }) => isMarked).length;
  let seen = 0;
  let marked = 0;
  let sum = 0;
  for (const [, count] of [...counts].sort(([one], [other]) => other - one)) {
    seen += count.seen;
    marked += count.marked;
    sum += count.marked * (marked / seen);
  }
  return total === 0 ? 0 : sum / total;
}

/** Whether a gold line has a layer that {@link renderRanking} asks for. */
export function isRanked({ sentences = [], claims }: Line): boolean {
  return claims !== undefined || sentences.some((it) => "checkworthy" in it || "subjective" in it);
}

/** The gold's sentences with the heaviest weight of the reading's sentences that they overlap. */
function rankLabelled(
  { gold, system }: { readonly gold: Line; readonly system: Line },
  label: "checkworthy" | "subjective",
  marked: 0 | 1,
): readonly Ranked[] {
  return (gold.sentences ?? [])
    .filter((sentence) => sentence[label] !== undefined)
    .map((sentence) => {
      const weights = (system.sentences ?? [])
        .filter((it) => overlaps(it, sentence))
        .map((it) => it.checkworthy_score ?? 0);
      return { weight: Math.max(0, ...weights), isMarked: sentence[label] === marked };
    });
}

/** The reading's sentences; marked are those with a part of a claim that annotators found without a source. */
function rankUnsourced({ gold, system }: { readonly gold: Line; readonly system: Line }): readonly Ranked[] {
  const { claims } = gold;
  if (claims === undefined) return [];
  return (system.sentences ?? []).map((sentence) => ({
    weight: sentence.attributed === 1 ? 0 : (sentence.checkworthy_score ?? 0),
    isMarked: claims.some((claim) => overlaps(claim, sentence)),
  }));
}

function decimal(share: number): string {
  return share.toFixed(3).replace(/^0/u, "");
}
