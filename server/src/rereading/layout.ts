import type { Cell } from "./cells.ts";
import { findDifference } from "./difference.ts";
import type { Shift } from "./move.ts";

/** Where the cells of a document stood in one reading. */
export class Layout {
  /** In order; those of the reading, whatever has become of them since. */
  readonly cells: readonly Cell[];
  /** By cell: offsets of its paragraph. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By cell: indexes of its first token and behind its last; zero until {@link noteTokens} is called. */
  readonly firstTokens: Int32Array;
  readonly endTokens: Int32Array;

  constructor(cells: readonly Cell[]) {
    this.cells = cells;
    this.starts = new Int32Array(cells.length);
    this.ends = new Int32Array(cells.length);
    this.firstTokens = new Int32Array(cells.length);
    this.endTokens = new Int32Array(cells.length);
    for (let index = 0; index < cells.length; index++) {
      // An index of the list.
      const cell = cells[index] as Cell;
      this.starts[index] = cell.paragraph.start;
      this.ends[index] = cell.paragraph.end;
    }
  }

  /** Notes which tokens each cell has, once they are cut. */
  noteTokens(): void {
    for (let index = 0; index < this.cells.length; index++) {
      const { firstToken, endToken } = this.cells[index] as Cell;
      this.firstTokens[index] = firstToken;
      this.endTokens[index] = endToken;
    }
  }
}

/** Which cells of two readings are the same: up to `head`, and from `tail` on. */
export interface Pairing {
  /** Index of the first cell that is new or gone. */
  readonly head: number;
  /** Index of the first cell behind it that is the same again, then and now. */
  readonly tailBefore: number;
  readonly tail: number;
  /** How far the cells from there on moved. */
  readonly by: Shift;
}

/** Pairs the cells of two readings. Those between the head and the tail count as new, be it that some of them are not. */
export function pairLayouts(before: Layout, now: Layout): Pairing {
  const { from: head, endBefore: tailBefore, end: tail } = findDifference(before.cells, now.cells);
  const by =
    tail === now.cells.length
      ? unmoved
      : {
          offset: (now.starts[tail] as number) - (before.starts[tailBefore] as number),
          token: (now.firstTokens[tail] as number) - (before.firstTokens[tailBefore] as number),
        };
  return { head, tailBefore, tail, by };
}

/** The index that a cell had before, also one that was edited, as far as that is known; else it is that of none. */
export function placeBefore({ head, tail, tailBefore }: Pairing, index: number): number {
  if (index >= tail) return index - tail + tailBefore;
  return index < head || tail === tailBefore ? index : -1;
}

/** How far the beginning and the end of an edited paragraph stand from where they stood. */
export interface Ends {
  readonly atStart: Shift;
  readonly atEnd: Shift;
}

/** How far a cell of one reading stands from one of an earlier reading. */
export function measureEnds(before: Layout, from: number, now: Layout, to: number): Ends {
  const between = (one: Int32Array, other: Int32Array): number =>
    (other[to] as number) - (one[from] as number);
  return {
    atStart: {
      offset: between(before.starts, now.starts),
      token: between(before.firstTokens, now.firstTokens),
    },
    atEnd: { offset: between(before.ends, now.ends), token: between(before.endTokens, now.endTokens) },
  };
}

/** How far what stays where it was moves. */
export const unmoved: Shift = { offset: 0, token: 0 };
