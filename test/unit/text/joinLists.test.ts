import assert from "node:assert/strict";
import { joinLists } from "../../../server/src/text/joinLists.ts";

suite("lists behind each other", () => {
  test("keep their items, also where these are lists", () => {
    assert.deepEqual(joinLists([[1], [], [2, 3]]), [1, 2, 3]);
    assert.deepEqual(joinLists([[[1, 2]], [[3]]]), [[1, 2], [3]]);
    assert.deepEqual(joinLists([]), []);
  });

  test("may be more than a call has arguments", () => {
    const lists = Array.from({ length: 250_000 }, (_, index) => [index]);
    assert.deepEqual(
      joinLists(lists),
      Array.from({ length: 250_000 }, (_, index) => index),
    );
  });
});
