import assert from "node:assert/strict";
import { mergeSorted } from "../../../server/src/text/sortedSpans.ts";
import { compareSpans } from "../../../server/src/text/span.ts";

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const named = (name: string, start: number, end: number): Named => ({ name, start, end });

suite("two sorted lists in one", () => {
  const expectMerged = (one: readonly Named[], other: readonly Named[], names: string): void => {
    const merged = mergeSorted(one, other);
    assert.equal(merged.map(({ name }) => name).join(""), names);
    assert.deepEqual(merged, [...one, ...other].sort(compareSpans));
  };

  test("are in order of start", () =>
    expectMerged([named("a", 0, 1), named("c", 4, 5)], [named("b", 2, 3), named("d", 6, 7)], "abcd"));
  test("have the longer of two that start together first", () =>
    expectMerged([named("b", 0, 1)], [named("a", 0, 2)], "ab"));
  test("have of equals that of the first list first", () =>
    expectMerged([named("a", 0, 1)], [named("b", 0, 1)], "ab"));
  test("are the other where one is empty", () => expectMerged([], [named("a", 0, 1)], "a"));
});
