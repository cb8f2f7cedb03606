import { strict as assert } from "node:assert";
import { slice } from "../../../server/src/text/span.ts";
import { expectAttributions, read } from "../../support/attributions.ts";

/** Compares the kinds of all attributions with lines such as "mixed: “a wreck”". */
function expectKinds(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    read(text).attributions.map((attribution) => `${attribution.kind}: ${slice(text, attribution)}`),
    expected,
  );
}

suite("attributions, direct quotes", () => {
  test("a quote without a cue goes on from the one who was quoted, not from who else speaks in that sentence", () => {
    expectAttributions(
      "“The pier is closed,” Lund assured Okoro, after Okoro told her of the storm. “It is shut.”",
      [
        "Lund: “The pier is closed,” (cueAfterQuote)",
        "~Okoro: her of the storm (clauseOfCue)",
        "Lund: “It is shut.” (continuedQuote)",
      ],
    );
  });

  test("words in marks within the writer's own sentence are a part of it", () => {
    expectKinds("The winter made Ana Lund, the mayor, the “queen of the long and empty pier” for good.", [
      "mixed: “queen of the long and empty pier”",
    ]);
    expectKinds("Ana Lund came late. “and the pier was closed before we had a boat.”", [
      "direct: “and the pier was closed before we had a boat.”",
    ]);
  });
});
