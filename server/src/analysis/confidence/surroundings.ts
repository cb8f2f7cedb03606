import type { Attribution } from "../../article/article.ts";
import { partsOf } from "../../article/attributionParts.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Asked } from "../../rereading/columnChange.ts";
import { type ItemsKey, itemsFromColumn } from "../../rereading/itemsColumn.ts";
import { type Reach, reachOver } from "../../rereading/reach.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { type ConfidenceParts, isReference } from "./features.ts";
import { reachBack } from "./reference.ts";

/** What ratings are read from, by cell. */
export interface RatedParts extends ConfidenceParts {
  readonly cells: readonly Cell[];
  /** The attributions that begin in each cell. */
  readonly groups: readonly (readonly Attribution[])[];
}

/** What the features of the attributions of each cell look at beside them. */
export function askSurroundings(parts: RatedParts, changed: ReadonlySet<number>): Asked {
  const { cells, groups } = parts;
  const mentions = itemsFromColumn(cells, named, parts.mentions);
  const grounds = readColumn(
    cells,
    groundStage,
    (_, index) => readGround(parts, index),
    () => ({ each: [groups, mentions], changed }),
  );
  return { each: [groups, grounds, findOverlaps(groups)] };
}

const named: ItemsKey = { name: "mentions" };

/** What is looked at beside the attributions of a cell: another object whenever any of it is another. */
interface Ground {
  readonly reach: Reach | undefined;
}

const groundStage: ColumnStage<Ground> = { reach: ({ reach }) => reach };

/** Nothing: what a name says stands in its own paragraph. */
const own: Ground = { reach: undefined };

/** Rivals of a role or pronoun are looked for in the paragraphs before it, and parts of an attribution may stand in others. */
function readGround({ text, cells, groups }: RatedParts, index: number): Ground {
  const group = groups[index] ?? nothing;
  const over = reachOver(cells, group.flatMap(partsOf), index);
  const refers = group.some(({ source }) => source !== undefined && isReference(text, source));
  if (over === undefined && !refers) return own;
  const { first, last } = over ?? { first: 0, last: 0 };
  return { reach: { first: first - reachBack, last } };
}

const nothing: readonly never[] = [];

/** By cell a number that says whether its first attribution overlaps the one before, and its last one the one behind. */
function findOverlaps(groups: readonly (readonly Attribution[])[]): readonly number[] {
  const overlaps = new Array<number>(groups.length).fill(0);
  let before = -1;
  for (let index = 0; index < groups.length; index++) {
    const [first] = groups[index] ?? nothing;
    if (first === undefined) continue;
    const last = groups[before]?.at(-1);
    if (last !== undefined && last.end > first.start) {
      overlaps[before] = (overlaps[before] ?? 0) + 1;
      overlaps[index] = 2;
    }
    before = index;
  }
  return overlaps;
}
