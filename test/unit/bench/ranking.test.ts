import assert from "node:assert/strict";
import { averagePrecision, isRanked, renderRanking } from "../../bench/ranking.ts";

suite("ranking", () => {
  test("average precision is 1 where all that is marked comes first, and less for each that comes before", () => {
    assert.equal(averagePrecision(rank("++--")), 1);
    assert.equal(averagePrecision(rank("-+")), 0.5);
    assert.equal(averagePrecision(rank("+-+")), (1 + 2 / 3) / 2);
    assert.equal(averagePrecision(rank("--")), 0);
  });

  test("equal weights count together, whatever their order", () => {
    const one = { weight: 0.5, isMarked: true };
    const other = { weight: 0.5, isMarked: false };
    assert.equal(averagePrecision([one, other]), 0.5);
    assert.equal(averagePrecision([other, one]), 0.5);
  });

  test("a gold of check-worthy sentences is ranked by the reading's scores", () => {
    const gold = { sentences: [{ start: 0, end: 9, checkworthy: 1 as const }] };
    const system = { sentences: [{ start: 0, end: 9, checkworthy_score: 0.4, attributed: 0 }] };
    assert.equal(isRanked(gold), true);
    const reading = { key: "a", id: "a", gold: JSON.stringify(gold), system: JSON.stringify(system) };
    assert.match(renderRanking("c", [reading]), /^c, checkworthy by weight .* 1\.000 \(at random 1\.000\)$/u);
  });

  test("what a gold lacks is not ranked", () => {
    assert.equal(isRanked({ sentences: [{ start: 0, end: 9, attributed: 1 }] }), false);
    assert.equal(renderRanking("c", [{ key: "a", id: "a", gold: "{}", system: "{}" }]), "");
  });
});

/** Sentences, the heaviest first: "+" for one that is marked. */
function rank(marks: string) {
  return [...marks].map((it, index) => ({ weight: 1 - index / 10, isMarked: it === "+" }));
}
