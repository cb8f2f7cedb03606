import assert from "node:assert/strict";
import { notIn } from "../../../server/src/rereading/notIn.ts";

suite("what a list has that another has not", () => {
  const expectGone = (list: string, other: string, gone: string): void =>
    assert.equal(notIn([...list], [...other]).join(""), gone);

  test("is nothing where both are the same", () => expectGone("abc", "abc", ""));
  test("is what was taken out between others", () => expectGone("abcd", "acd", "b"));
  test("is nothing where only the other has more", () => expectGone("acd", "abcde", ""));
  test("is not what stands elsewhere", () => expectGone("abcd", "adcb", ""));
  test("is all of a list whose other is empty, in order", () => expectGone("ba", "", "ba"));
});
