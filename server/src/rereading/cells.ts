import type { Paragraph } from "../article/article.ts";
import type { Shelves } from "./shelves.ts";

/**
 * A paragraph and what the stages found in it.
 *
 * As long as the words, the marks and the kind of the paragraph, and the gap before it, stay as they are, it is the same
 * object from one reading to the next, wherever the paragraph stands by then: whoever depends on a paragraph's
 * neighbours compares their cells.
 */
export interface Cell {
  /** Where the paragraph stands now: moved, and not made anew, as long as the cell is the same. */
  readonly paragraph: Paragraph;
  /** Index of its first token in `Article.tokens`, and the index behind its last; set by the stage `tokens`. */
  firstToken: number;
  endToken: number;
  /** Where the stages keep what they found; undefined where the text is read once. */
  readonly shelves: Shelves | undefined;
}

/** The cells of paragraphs that are read once. */
export function cellsOf(paragraphs: readonly Paragraph[]): readonly Cell[] {
  return paragraphs.map((paragraph) => makeCell(paragraph));
}

/** A cell of which nothing is known yet. All have the same properties from the beginning: code that is compiled for them stays. */
export function makeCell(paragraph: Paragraph, shelves?: Shelves): Cell {
  return { paragraph, firstToken: 0, endToken: 0, shelves };
}

/** Index of the cell that holds an offset, or stands last before it; looked for near a cell first. */
export function cellIndexAt(cells: readonly Cell[], offset: number, near: number): number {
  if (holds(cells, near, offset)) return near;
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // `middle` is an index of the list.
    if ((cells[middle] as Cell).paragraph.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function holds(cells: readonly Cell[], index: number, offset: number): boolean {
  const start = cells[index]?.paragraph.start;
  const next = cells[index + 1]?.paragraph.start ?? Number.POSITIVE_INFINITY;
  return start !== undefined && start <= offset && offset < next;
}

/**
 * Cells that stand for so many paragraphs each, for a text that is read once by stages that look no farther than a
 * sentence and what lies over it: these need not begin again with each paragraph.
 */
export function joinCells(cells: readonly Cell[], count: number): readonly Cell[] {
  const joined: Cell[] = [];
  for (let first = 0; first < cells.length; first += count) {
    const some = cells.slice(first, first + count);
    const [begin, end] = [some[0] as Cell, some.at(-1) as Cell];
    const paragraph = { ...begin.paragraph, end: end.paragraph.end };
    const cell = makeCell(paragraph);
    cell.firstToken = begin.firstToken;
    cell.endToken = end.endToken;
    joined.push(cell);
  }
  return joined;
}
