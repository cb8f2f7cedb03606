import type { Source } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { type Stretch, stopAt } from "./stretches.ts";
import type { Answer } from "./walk.ts";

/** Who speaks where. */
export interface Answers {
  /** By cell. */
  readonly stretches: readonly Stretch[];
  /** By cell, at each stop of its stretch. */
  readonly answers: readonly (readonly (Answer | undefined)[])[];
}

/** What was found of a phrase in a cell, or near it. */
export function answerTo(
  { stretches, answers }: Answers,
  cells: readonly Cell[],
  { head }: Source,
  near: number,
): Answer | undefined {
  const at = cellIndexAt(cells, head.start, near);
  return answers[at]?.[stopAt(stretches[at]?.stops ?? [], head.start)];
}
