import assert from "node:assert/strict";
import type { Cell } from "../../../server/src/rereading/cells.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { moveSpan } from "../../../server/src/rereading/move.ts";
import { listStage, readCell, type Stage } from "../../../server/src/rereading/readEach.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { cutCells } from "../../support/cutCells.ts";

suite("shelf", () => {
  test("what a stage found in paragraphs that it did not come to is moved as far as the paragraphs did", () => {
    const memory = new Memory();
    const [, , third] = readStarts(cutCells(memory, "One.\n\nTwo.\n\nThree."));
    // A reading that is broken off behind the second paragraph.
    readStarts(cutCells(memory, "One.\n\nTwo more.\n\nThree.").slice(0, 2));
    const [, , now] = readStarts(cutCells(memory, "One.\n\nTwo still more.\n\nThree."));
    assert.equal(now?.[0], third?.[0]);
    assert.deepEqual(now, [{ start: 23, end: 24 }]);
  });

  test("a paragraph that is as it was in the middle of others that are not is read again", () => {
    const memory = new Memory();
    readStarts(cutCells(memory, "One.\n\nTwo.\n\nThree."));
    cutCells(memory, "Ones.\n\nTwo.\n\nThree.");
    const found = readStarts(cutCells(memory, "Ones.\n\nTwo.\n\nThrees."));
    assert.deepEqual(
      found.map(([span]) => span?.start),
      [0, 7, 13],
    );
  });
});

/** The first character of each paragraph. */
function readStarts(cells: readonly Cell[]): readonly (readonly Span[])[] {
  return cells.map((cell) => {
    const { start } = cell.paragraph;
    return readCell(
      cell,
      firsts,
      () => [{ start, end: start + 1 }],
      () => [],
    );
  });
}

const firsts: Stage<readonly Span[]> = listStage({ move: moveSpan, isSame: () => true });
