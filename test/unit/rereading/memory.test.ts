import assert from "node:assert/strict";
import type { Paragraph } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { moveSpan } from "../../../server/src/rereading/move.ts";
import { type ColumnStage, readColumn } from "../../../server/src/rereading/readColumn.ts";
import { listStage } from "../../../server/src/rereading/stage.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { cutCells } from "../../support/cutCells.ts";

suite("memory of a document", () => {
  test("the cells of paragraphs that an edit leaves as they are stay, and are moved", () => {
    const memory = new Memory();
    const before = cutCells(memory, "One.\n\nTwo.\n\nThree.");
    const after = cutCells(memory, "One.\n\nTwo and a half.\n\nThree.");
    assert.deepEqual(
      after.map((cell, index) => cell === before[index]),
      [true, false, true],
    );
    assert.equal(after[2]?.paragraph.start, 23);
  });

  test("a paragraph whose gap has changed is another cell", () => {
    const memory = new Memory();
    const before = cutCells(memory, "One.\n\nTwo.\n\nThree.");
    const after = cutCells(memory, "One.\n\nTwo.\n\n\n\nThree.");
    assert.notEqual(after[2], before[2]);
  });

  test("the first paragraph is another cell where nothing stands before it any more", () => {
    const memory = new Memory();
    const before = cutCells(memory, "\n\nOne.\n\nTwo.");
    const after = cutCells(memory, "One.\n\nTwo.");
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
    assert.equal(after[1]?.paragraph.start, 6);
  });

  test("what an edit within a paragraph leaves as it was stays the same objects, also after a reading that was broken off", () => {
    const memory = new Memory();
    const words = (text: string): readonly (readonly Span[])[] =>
      readColumn(cutCells(memory, text), spans, ({ paragraph }) => wordsIn(text, paragraph));
    const [[one, two, four] = []] = words("One two four");
    // A reading that ends before the stage.
    cutCells(memory, "One two t four");
    const [[first, second, third, last] = []] = words("One two three four");
    assert.deepEqual([first, second, last], [one, two, four]);
    assert.ok(first === one && second === two && last === four);
    assert.deepEqual(third, { start: 8, end: 13 });
  });

  test("the cells of a long document stay however often it is read", () => {
    const memory = new Memory();
    const text = "a".repeat(1_000_000);
    const [first] = cutCells(memory, text);
    for (let time = 0; time < 100; time++) assert.equal(cutCells(memory, text)[0], first);
  });

  test("a reading that failed on its way is of no use to the next", () => {
    const memory = new Memory();
    const [before] = cutCells(memory, "One.");
    memory.follow("One.");
    assert.notEqual(cutCells(memory, "One.")[0], before);
  });
});

const spans: ColumnStage<readonly Span[]> = listStage({
  move: moveSpan,
  isSame: () => true,
});

function wordsIn(text: string, { start, end }: Paragraph): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\w+/gu)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));
}
