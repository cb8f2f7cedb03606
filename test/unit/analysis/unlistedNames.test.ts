import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("unlisted names", () => {
  test("a capitalised word that no list knows is one, at its first place", () => {
    expectUnlisted("⟦Renshew⟧ left. The crew of Tobiah Renshew met Ana in Paris on Monday.");
  });

  test("a word that also stands small is none", () => {
    expectUnlisted("Grobbling is an art. They were grobbling for hours.");
  });

  test("short words, words in capitals and letters with a hyphen are none", () => {
    expectUnlisted("Ulo left for GROLT with the D-Vor delegate.");
  });
});

/** Input and expectation. */
function expectUnlisted(marked: string): void {
  const { text } = unmark(marked);
  const { unlistedNames } = analyze(text, "plain", english);
  assert.equal(mark(text, unlistedNames), marked);
}
