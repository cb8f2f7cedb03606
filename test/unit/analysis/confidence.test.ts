import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Lexicon } from "../../../server/src/lexicon/lexicon.ts";
import { english, englishLists } from "../../support/lexicon.ts";

/** The confidence of each attribution, in order of the text. */
function ratings(text: string, lexicon: Lexicon = english): readonly (number | undefined)[] {
  return analyze(text, "plain", lexicon).attributions.map(({ confidence }) => confidence);
}

function rate(text: string): number {
  const [confidence] = ratings(text);
  assert.ok(confidence !== undefined);
  return confidence;
}

suite("confidence", () => {
  test("is a probability in hundredths", () => {
    const all = ratings(
      "Ana Lund came early. “It leaks,” Lund said. She hopes it will stop. “Maybe.” Who knows?",
    );
    for (const confidence of all) {
      assert.ok(confidence !== undefined && confidence >= 0 && confidence < 1);
      assert.equal(confidence, Math.floor(confidence * 100 + 1e-9) / 100);
    }
  });

  test("is high where a named speaker stands beside a cue and a closed quotation", () => {
    assert.ok(rate("The pier is old. “The lights went out one by one that year,” Ana Lund said.") >= 0.9);
  });

  test("is lower where nothing but the place of a name speaks for it", () => {
    const beside = rate("The pier is old. “The lights went out one by one that year,” Ana Lund said.");
    const near = rate(
      "Ana Lund runs the pier. Ben Okoro paints it.\n\n“The lights went out one by one that year.”",
    );
    assert.ok(near < beside - 0.2);
  });

  test("is absent without the trained weights", () => {
    assert.deepEqual(ratings("“It leaks,” Ana Lund said.", englishLists), [undefined]);
  });
});
