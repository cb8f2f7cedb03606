import assert from "node:assert/strict";
import { comparePaired, isMoreThanNoise } from "../../bench/bootstrap.ts";

/** Counts of articles from "tp/fp/fn tp/fp/fn …". */
function counts(cells: string) {
  return cells.split(" ").map((cell) => {
    const [tp = 0, fp = 0, fn = 0] = cell.split("/").map(Number);
    return { tp, fp, fn };
  });
}

function compare(before: string, after: string, times = 1) {
  const repeat = (cells: string): string => Array.from({ length: times }, () => cells).join(" ");
  return comparePaired(counts(repeat(before)), counts(repeat(after)));
}

suite("paired bootstrap", () => {
  test("equal states have no change and no interval", () => {
    assert.deepEqual(compare("3/1/0 2/2/2", "3/1/0 2/2/2"), { by: 0, low: 0, high: 0 });
  });

  test("the change is that of the F1 over all articles, not the mean of theirs", () => {
    const { by } = compare("10/0/0 0/1/1", "10/0/0 1/0/0");
    assert.equal(by.toFixed(4), (1 - 20 / 22).toFixed(4));
  });

  test("a gain in every article is more than noise", () => {
    const change = compare("3/1/1 5/2/2", "4/0/0 6/1/1", 10);
    assert.ok(isMoreThanNoise(change) && change.low > 0);
  });

  test("a gain in one of two articles that comes with a loss in the other is noise", () => {
    assert.ok(!isMoreThanNoise(compare("3/1/1 5/2/2", "4/0/0 4/3/3", 10)));
  });

  test("one article of many is noise, however much it gained", () => {
    const before = `0/9/9${" 5/1/1".repeat(40)}`;
    const after = `9/0/0${" 5/1/1".repeat(40)}`;
    assert.ok(!isMoreThanNoise(compare(before, after)));
  });

  test("the same counts give the same interval each time", () => {
    assert.deepEqual(compare("3/1/1 5/2/0", "4/0/0 5/3/0", 5), compare("3/1/1 5/2/0", "4/0/0 5/3/0", 5));
  });

  test("no articles are no change", () => {
    assert.deepEqual(comparePaired([], []), { by: 0, low: 0, high: 0 });
  });
});
