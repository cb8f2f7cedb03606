import assert from "node:assert/strict";
import { parseWeights } from "../../../server/src/lexicon/weights.ts";
import { scoreFeatures, toProbabilities, toProbability } from "../../../server/src/text/logLinear.ts";
import {
  type Choice,
  renderWeights,
  toFolds,
  trainLogLinear,
  yesOrNo,
} from "../../../server/training/logLinear.ts";

suite("log-linear models", () => {
  test("a ranker learns which feature tells the right candidate", () => {
    const choices: readonly Choice[] = Array.from({ length: 40 }, (_, index) => ({
      candidates:
        index % 2 === 0
          ? [["near", "a"], ["far", "b"], ["far"]]
          : [
              ["far", "a"],
              ["near", "b"],
            ],
      right: index % 2,
    }));
    const weights = trainLogLinear(choices);
    assert.ok(scoreFeatures(weights, ["near"]) > scoreFeatures(weights, ["far"]) + 1);
    assert.ok(Math.abs(scoreFeatures(weights, ["a"]) - scoreFeatures(weights, ["b"])) < 1);
  });

  test("a yes-or-no model says how often the answer was yes", () => {
    const choices = Array.from({ length: 300 }, (_, index) => yesOrNo(["seen"], index % 4 !== 0));
    const share = toProbability(scoreFeatures(trainLogLinear(choices), ["seen"]));
    assert.ok(Math.abs(share - 0.75) < 0.05, `${share}`);
  });

  test("rare features have no weight, and the same input gives the same file", () => {
    const choices = [yesOrNo(["often", "once"], true), yesOrNo(["often"], true), yesOrNo(["often"], false)];
    const weights = trainLogLinear(choices, { minimumCount: 2 });
    assert.deepEqual([...weights.keys()], ["often"]);
    const file = renderWeights("Note.", weights);
    assert.equal(file, renderWeights("Note.", trainLogLinear(choices, { minimumCount: 2 })));
  });

  test("a file of weights is read as it was written, without those that are 0", () => {
    const weights = new Map([
      ["b=1", 0.5],
      ["a b", -1.25],
      ["nothing", 0.0001],
    ]);
    const file = renderWeights("Note.", weights);
    assert.equal(file, "# Note.\na b\t-1.250\nb=1\t0.500\n");
    assert.deepEqual([...parseWeights("x", file)].sort(), [
      ["a b", -1.25],
      ["b=1", 0.5],
    ]);
  });

  test("a line without a number is named with file and line", () => {
    for (const line of ["word", "word\t", "word\tmany", "\t1"])
      assert.throws(() => parseWeights("x", `# Note.\n${line}\n`), /weights\/x\.txt:2/u, line);
  });

  test("probabilities add up to 1 and keep the order, for large scores too", () => {
    const [low = 0, high = 0, ...none] = toProbabilities([1000, 1002]);
    assert.deepEqual(none, []);
    assert.ok(high > low && Math.abs(low + high - 1) < 1e-9);
    assert.deepEqual(toProbabilities([]), []);
  });

  test("every item is measured on in exactly one fold, and never trained on there", () => {
    const folds = toFolds([1, 2, 3, 4, 5, 6, 7], 3);
    assert.deepEqual(folds.flatMap(({ test: items }) => items).sort(), [1, 2, 3, 4, 5, 6, 7]);
    for (const { train, test: items } of folds) assert.ok(items.every((item) => !train.includes(item)));
  });
});
