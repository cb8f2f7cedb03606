import type { Cell } from "../../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import type { Usage, Vocabulary } from "./vocabulary.ts";
import type { CellWords } from "./words.ts";

/**
 * For each paragraph the number of the last reading in which one of its words that can be part of a name was first seen
 * in lower case, or no longer. It is asked for what is kept alone: empty without a memory.
 */
export function seenChangesIn(
  cells: readonly Cell[],
  cellWords: readonly CellWords[],
  vocabulary: Vocabulary,
): readonly number[] {
  if (cells[0]?.shelves === undefined) return [];
  return readColumn(
    cells,
    seenStage,
    (_, index) => lastChange(cellWords[index], ({ seenChanged }) => seenChanged),
    () => ({ all: [vocabulary, vocabulary.seenChanged] }),
  );
}

/** The same for who bears them. */
export function bearerChangesIn(
  cells: readonly Cell[],
  cellWords: readonly CellWords[],
  vocabulary: Vocabulary,
): readonly number[] {
  if (cells[0]?.shelves === undefined) return [];
  return readColumn(
    cells,
    bearersStage,
    (_, index) => lastChange(cellWords[index], ({ bearersChanged }) => bearersChanged),
    () => ({ all: [vocabulary, vocabulary.bearersChanged] }),
  );
}

function lastChange(words: CellWords | undefined, when: (usage: Usage) => number): number {
  let last = 0;
  for (const { usage } of words?.names ?? []) last = Math.max(last, when(usage));
  return last;
}

/** Only the objects count. */
const seenStage: ColumnStage<number> = {};

const bearersStage: ColumnStage<number> = {};
