import assert from "node:assert/strict";
import { editAtBorders } from "./borderEdits.ts";
import { fuzzCore } from "./core.ts";
import { fuzzRereading } from "./rereading.ts";
import { fuzzServer } from "./sessions.ts";
import { fuzzSmallEdits } from "./smallEdits.ts";

// Another seed finds other things: `npm run fuzz -- --seed 2`.
const seed = 1;

suite("fuzzing", () => {
  test("200,000 mutated inputs: nothing throws, and every place is in the text", async () => {
    const { inputs, silentRules } = await fuzzCore({ seed, from: 0, to: 200_000 });
    assert.equal(inputs, 200_000);
    assert.deepEqual(silentRules, [], "rules that no input has set off");
  });

  test("3,000 edits of longer texts: a memory says of each what a reading from scratch says", () => {
    assert.ok(fuzzRereading({ seed, from: 0, to: 500 }) >= 3000);
  });

  test("edits of texts of a hundred pages: the same", () => {
    assert.ok(fuzzRereading({ seed, from: 0, to: 12, areLong: true }) >= 50);
  });

  test("3,000 small edits of what rules look for: the findings of each are those of a reading from scratch", () => {
    assert.equal(fuzzSmallEdits({ seed, from: 0, to: 100 }), 3000);
  });

  test("edits at each border of lines: a memory says of each what a reading from scratch says", () => {
    assert.ok(editAtBorders() >= 5000);
  });

  test("100,000 edits by messages to the server: each state is that of the text opened anew", async () => {
    const { edits } = await fuzzServer(seed, 100_000);
    assert.ok(edits >= 100_000);
  });
});
