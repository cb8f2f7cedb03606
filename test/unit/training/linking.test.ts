import assert from "node:assert/strict";
import { type LinkedName, measureLinking } from "../../bench/linking.ts";

/** Names "A1 A1 B2" as gold and system: the letter is who it is in the gold, the digit in the system. */
function measure(names: string): readonly [precision: number, recall: number] {
  const read = (at: number): readonly LinkedName[] =>
    names.split(" ").map((name, index) => ({ start: index, end: index + 1, name: name[at] ?? "" }));
  const { precision, recall } = measureLinking([{ gold: read(0), system: read(1) }]);
  return [precision, recall];
}

suite("the figure for linking", () => {
  test("right groups score 1, whatever they are called", () => {
    assert.deepEqual(measure("A1 A1 B2"), [1, 1]);
  });

  test("two people in one cost precision, one person in two costs recall", () => {
    assert.deepEqual(measure("A1 B1"), [0.5, 1]);
    assert.deepEqual(measure("A1 A2"), [1, 0.5]);
  });

  test("names that only one side has do not count", () => {
    const gold = [{ start: 0, end: 1, name: "A" }];
    assert.equal(measureLinking([{ gold, system: [{ start: 5, end: 6, name: "A" }] }]).mentions, 0);
  });
});
