import type { Attribution } from "../article/article.ts";
import type { Memory } from "../rereading/memory.ts";
import { moveSpan } from "../rereading/move.ts";
import { readColumn } from "../rereading/readColumn.ts";
import { listStage, type Stage } from "../rereading/stage.ts";
import { extend } from "../text/extend.ts";
import { joinLists } from "../text/joinLists.ts";
import { toProbability } from "../text/logLinear.ts";
import { findBearers } from "./confidence/bearers.ts";
import { featureReader } from "./confidence/features.ts";
import { askSurroundings, type RatedParts } from "./confidence/surroundings.ts";
import { makeScale } from "./confidence/weighing.ts";

/**
 * Says of each attribution how probable it is that its span and its speaker are right.
 *
 * A log-linear model over features that a reader would look at too: what decided, the cue, how far the speaker is,
 * who else could speak, where the words begin and end. Probabilities are rounded down to hundredths; how honest
 * they are stands in `docs/ACCURACY.md`.
 *
 * @returns the attributions in the same order; without weights they have no confidence.
 */
export function rateAttributions(parts: RatedParts, memory?: Memory): readonly Attribution[] {
  const { cells, groups } = parts;
  const weights = parts.lexicon.weights.confidence;
  if (weights.next.size === 0) return parts.attributions;
  const scale = makeScale(weights);
  const { bearerOf, changed } = findBearers(parts, memory);
  const readFeatures = featureReader(parts, bearerOf);
  const firsts = countBefore(groups);
  const rate = (attribution: Attribution, index: number): Attribution => {
    readFeatures(attribution, index, scale.add);
    return extend(attribution, { confidence: Math.floor(toProbability(scale.read()) * 100) / 100 });
  };
  const found = readColumn<readonly Attribution[]>(
    cells,
    rated,
    (_, cellIndex) =>
      (groups[cellIndex] ?? []).map((attribution, index) =>
        rate(attribution, (firsts[cellIndex] ?? 0) + index),
      ),
    () => askSurroundings(parts, changed),
  );
  return joinLists(found);
}

/** Index of the first attribution of each cell. */
function countBefore(groups: RatedParts["groups"]): readonly number[] {
  let first = 0;
  return groups.map(({ length }) => {
    first += length;
    return first - length;
  });
}

/** What is within an attribution is moved by who found it. */
const rated: Stage<readonly Attribution[]> = listStage<Attribution>({ move: moveSpan, isSame: isSameRated });

function isSameRated(before: Attribution, now: Attribution): boolean {
  return (
    before.confidence === now.confidence &&
    before.content === now.content &&
    before.source === now.source &&
    before.cue === now.cue &&
    before.quotes === now.quotes &&
    before.kind === now.kind &&
    before.evidence === now.evidence &&
    before.speech === now.speech &&
    before.attitude === now.attitude
  );
}
