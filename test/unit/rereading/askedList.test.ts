import assert from "node:assert/strict";
import { AskedList } from "../../../server/src/rereading/askedList.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { readEach, type Stage } from "../../../server/src/rereading/readEach.ts";

const stage: Stage<string> = { move: () => {} };
const paragraph = { start: 0, end: 1, kind: "body", content: { start: 0, end: 1 } } as const;

/** Reads a paragraph that asks for some values, then again with others. @returns the lists that were asked, and how often it was read. */
function askTwice(first: readonly unknown[], second: readonly unknown[]) {
  const memory = new Memory();
  let reads = 0;
  const lists = [first, second].map((values) => {
    memory.follow("a");
    const cells = memory.align([paragraph]);
    const asked = new AskedList(cells, stage);
    let list: readonly unknown[] = [];
    readEach(
      cells,
      stage,
      () => `${++reads}`,
      (_, index) => {
        asked.begin(index);
        for (const value of values) asked.add(value);
        list = asked.end();
        return list;
      },
    );
    return list;
  });
  return { lists, reads };
}

suite("a list of what is asked", () => {
  test("is no new one where it holds what the list of before holds", () => {
    const shared = {};
    const third = askTwice([1, shared], [1, shared]);
    assert.deepEqual(third.lists[1], [1, shared]);
    assert.equal(third.reads, 1);
  });

  const expectRead = (first: readonly unknown[], second: readonly unknown[]): void => {
    const { lists, reads } = askTwice(first, second);
    assert.deepEqual(lists, [first, second]);
    assert.equal(reads, 2);
  };

  test("holds what is asked now where a value is another", () => expectRead([1, 2, 3], [1, 4, 3]));
  test("holds what is asked now where less is asked", () => expectRead([1, 2], [1]));
  test("holds what is asked now where more is asked", () => expectRead([1], [1, 2]));
  test("does not take nothing for an absent value", () => expectRead([1], [1, undefined]));
  test("may be empty", () => expectRead([1], []));
});
