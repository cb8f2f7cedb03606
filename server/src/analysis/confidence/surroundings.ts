import type { Attribution, Mention } from "../../article/article.ts";
import { isWithin } from "../../article/attributionWithin.ts";
import { AskedList } from "../../rereading/askedList.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromColumn } from "../../rereading/itemsColumn.ts";
import type { Memory } from "../../rereading/memory.ts";
import type { Stage } from "../../rereading/readEach.ts";
import { type BearerOf, bearerFinder, followBearers } from "./bearers.ts";
import { type ConfidenceParts, isReference, overlapsNeighbour } from "./features.ts";
import { reach } from "./reference.ts";

/** The attributions by cell, and what their features look at beside them. */
export interface Surroundings {
  readonly groups: readonly (readonly Attribution[])[];
  /** Index of the first attribution of each cell. */
  readonly firsts: readonly number[];
  readonly bearerOf: BearerOf;
  readonly asked: (cell: Cell, index: number) => readonly unknown[];
}

/** Groups attributions and what stands around them by cells. @param rated the stage that asks */
export function groupSurroundings(
  parts: ConfidenceParts & { readonly cells: readonly Cell[] },
  memory: Memory | undefined,
  rated: Stage<readonly Attribution[]>,
): Surroundings {
  const { text, cells, attributions } = parts;
  const groups = itemsFromColumn(cells, spoken, attributions);
  const firsts = countBefore(groups);
  if (memory === undefined)
    return { groups, firsts, bearerOf: bearerFinder(parts.people), asked: () => nothing };
  const { bearerOf, changed } = followBearers(parts, memory);
  const mentions = itemsFromColumn(cells, named, parts.mentions);
  const groundAt = groundReader({ text, cells, groups, mentions, changed });
  const list = new AskedList(cells, rated);
  const asked = (_: Cell, index: number): readonly unknown[] => {
    const group = groups[index] ?? nothing;
    if (group.length === 0) return nothing;
    const first = firsts[index] ?? 0;
    list.begin(index);
    list.add(overlapsNeighbour(attributions, first));
    list.add(overlapsNeighbour(attributions, first + group.length - 1));
    const { view } = groundAt(index);
    // What a name says stands in its own paragraph.
    if (view === "own") list.add(group);
    else {
      const { from, to } = view === "before" ? { from: index, to: index } : extentOf(cells, group, index);
      list.add(from - index);
      for (let at = Math.max(0, from - reach); at <= to; at++) list.add(groundAt(at));
    }
    return list.end();
  };
  return { groups, firsts, bearerOf, asked };
}

const spoken: ItemsKey = { name: "attributions with speakers" };
const named: ItemsKey = { name: "mentions" };

const nothing: readonly never[] = [];

function countBefore(groups: readonly (readonly unknown[])[]): readonly number[] {
  let first = 0;
  return groups.map(({ length }) => {
    first += length;
    return first - length;
  });
}

/** What is looked at in a cell: another object whenever any of it is another. */
interface Ground {
  readonly group: readonly Attribution[];
  readonly mentions: readonly Mention[];
  /**
   * How far the attributions of the cell look: not beyond it, at the paragraphs `before` it as well, since rivals are
   * looked for there, or also at others in which they have parts.
   */
  readonly view: "own" | "before" | "beyond";
}

/** Reads grounds when they are asked for; those of the last reading, where they are the same. */
function groundReader(parts: {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly groups: readonly (readonly Attribution[])[];
  readonly mentions: readonly (readonly Mention[])[];
  /** Indexes of the cells with mentions that stand for somebody else than in the last reading. */
  readonly changed: ReadonlySet<number>;
}): (index: number) => Ground {
  const shelf = parts.cells[0]?.shelves?.of<Ground>(grounds);
  const read: (Ground | undefined)[] = new Array<undefined>(parts.cells.length);
  const readGround = (index: number): Ground => {
    const group = parts.groups[index] ?? nothing;
    const mentions = parts.mentions[index] ?? nothing;
    const known = shelf?.asked(index) === undefined ? undefined : shelf.visit(index);
    if (known?.group === group && known.mentions === mentions && !parts.changed.has(index)) return known;
    const ground = { group, mentions, view: viewOf(parts.text, parts.cells[index], group) };
    shelf?.put(index, ground, nothing);
    return ground;
  };
  // Now, since the next reading does not know of it any more.
  for (const index of parts.changed) read[index] = readGround(index);
  return (index) => {
    const ground = read[index] ?? readGround(index);
    read[index] = ground;
    return ground;
  };
}

/** Under which grounds are kept. */
const grounds = { name: "grounds of the ratings" };

function viewOf(text: string, cell: Cell | undefined, group: readonly Attribution[]): Ground["view"] {
  if (cell === undefined || !group.every((attribution) => isWithin(attribution, cell.paragraph)))
    return "beyond";
  return group.some(({ source }) => source !== undefined && isReference(text, source)) ? "before" : "own";
}

/** From the first cell in which sources and contents stand to the last. */
function extentOf(
  cells: readonly Cell[],
  group: readonly Attribution[],
  index: number,
): { readonly from: number; readonly to: number } {
  let first = index;
  let last = index;
  for (const { content, source } of group) {
    first = Math.min(first, cellIndexAt(cells, content.start, index));
    last = Math.max(last, cellIndexAt(cells, content.end - 1, index));
    if (source === undefined) continue;
    const at = cellIndexAt(cells, source.start, index);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return { from: first, to: last };
}
