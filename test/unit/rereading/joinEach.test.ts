import assert from "node:assert/strict";
import { type Joined, joinEach } from "../../../server/src/rereading/joinEach.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { cutCells } from "../../support/cutCells.ts";

suite("lists that are joined again", () => {
  test("tell what is new in them", () => {
    const [one, two, three] = [["a", "b"], ["c"], ["d"]];
    const join = joining();
    assert.deepEqual(join([one, two, three]), { items: ["a", "b", "c", "d"], first: 0, end: 4 });
    assert.deepEqual(join([one, ["x", "y"], three]), { items: ["a", "b", "x", "y", "d"], first: 2, end: 4 });
    assert.deepEqual(join([one, three]), { items: ["a", "b", "d"], first: 2, end: 2 });
    assert.deepEqual(join([one, three]), { items: ["a", "b", "d"], first: 3, end: 3 });
    assert.deepEqual(join([["e"]]), { items: ["e"], first: 0, end: 1 });
  });

  test("may be longer than a call has arguments", () => {
    const long = Array.from({ length: 200_000 }, (_, index) => index);
    const join = joining();
    join([[1], [2]]);
    assert.equal(join([[1], long]).items.length, 200_001);
  });
});

/** Joins lists of the cells of one document. */
function joining<Item>(): (lists: readonly (readonly Item[])[]) => Joined<Item> {
  const cells = cutCells(new Memory(), "One.");
  return (lists) => joinEach(cells, joining, lists);
}
