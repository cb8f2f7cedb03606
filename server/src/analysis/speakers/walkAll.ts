import type { Cell } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { extend } from "../../text/extend.ts";
import type { Steps } from "../../text/steps.ts";
import type { Stretch } from "./stretches.ts";
import { enterStretch, type Walk, type Way } from "./walk.ts";
import { type Found, type Step, stepOn } from "./walkSteps.ts";
import { walkStretch } from "./walkStretch.ts";

/**
 * Walks through the text with the names, pronouns and roles in it. With a memory, a paragraph for which nothing counts
 * that is another than in the last walk is passed by: what was found there is taken over.
 *
 * @returns what was found in each paragraph.
 */
export function* walkAll(way: Way, memory: Memory | undefined): Steps<readonly Found[]> {
  const { cells } = way.parts;
  const start = { places: [], paragraph: 0, passed: 0, added: [], sight: undefined };
  const walk: Walk = extend(way, start);
  if (memory === undefined) return yield* takeEach(cells, (index) => walkOnce(walk, index));
  const before = memory.recall(lastSteps) ?? [];
  const pace = { walk, before, sameCount: Number.POSITIVE_INFINITY, next: 0, leadEnd: findLeadEnd(cells) };
  const earlier = pairSteps(before, cells);
  const steps = yield* takeEach(cells, (index) => stepOn(pace, index, earlier(index)));
  memory.remember(lastSteps, steps);
  return steps;
}

const lastSteps: Key<readonly Step[]> = { name: "steps of the walk" };

function* takeEach<Result>(
  cells: readonly Cell[],
  take: (index: number) => Result,
): Steps<readonly Result[]> {
  const taken: Result[] = [];
  for (let index = 0; index < cells.length; index++) {
    if (index % cellsAtOnce === 0) yield;
    taken.push(take(index));
  }
  return taken;
}

/** Paragraphs of a step. */
const cellsAtOnce = 512;

function walkOnce(walk: Walk, index: number): Found {
  enterStretch(walk, index, undefined);
  // There is a stretch for each paragraph.
  const answers = walkStretch(walk, walk.stretches[index] as Stretch);
  return { answers, added: walk.added };
}

function findLeadEnd(cells: readonly Cell[]): number {
  let bodies = 0;
  for (const [index, { paragraph }] of cells.entries()) {
    if (paragraph.kind === "body") bodies++;
    if (bodies > 1) return index;
  }
  return cells.length;
}

/** Finds which earlier step is that of a paragraph, by those that are the same before and behind what has changed. */
function pairSteps(before: readonly Step[], cells: readonly Cell[]): (index: number) => number | undefined {
  const most = Math.min(before.length, cells.length);
  const shift = before.length - cells.length;
  let head = 0;
  while (head < most && before[head]?.cell === cells[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.cell === cells.at(-1 - tail)) tail++;
  return (index) => {
    if (index < head) return index;
    if (index >= cells.length - tail) return index + shift;
    return shift === 0 ? index : undefined;
  };
}
