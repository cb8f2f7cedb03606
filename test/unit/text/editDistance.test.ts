import assert from "node:assert/strict";
import { closestWord, editDistance } from "../../../server/src/text/editDistance.ts";

suite("edit distance", () => {
  test("a letter more, less or other and a swap of neighbours each count one", () => {
    const pairs: readonly (readonly [string, string, number])[] = [
      ["late", "late", 0],
      ["late", "lat", 1],
      ["late", "latte", 1],
      ["late", "lite", 1],
      ["late", "alte", 1],
      ["late", "", 4],
      ["kitten", "sitting", 3],
    ];
    for (const [one, other, distance] of pairs) {
      assert.equal(editDistance(one, other, 9), distance, `${one} ${other}`);
      assert.equal(editDistance(other, one, 9), distance, `${other} ${one}`);
    }
  });

  test("words whose lengths differ by more than the limit are over it", () => {
    assert.equal(editDistance("late", "late-attribution", 2), 3);
  });

  test("the closest word is offered, and none where all are far", () => {
    const rules = ["tk-marker", "unclosed-quote", "unattributed-quote", "off"];
    assert.equal(closestWord("unatributed-quotes", rules), "unattributed-quote");
    assert.equal(closestWord("TK-marker", rules), "tk-marker");
    assert.equal(closestWord("of", rules), "off");
    assert.equal(closestWord("style", rules), undefined);
    assert.equal(closestWord("", rules), undefined);
  });
});
