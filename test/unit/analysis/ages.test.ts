import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("ages", () => {
  test("stand behind the name, between marks", () => {
    expectAges("Donna Rawlings, ⟦59⟧, runs the ferry with Peter Holt (⟦31⟧) and Ana Lund, aged ⟦7⟧.");
    expectAges("Donna Rawlings, a ⟦59-year-old⟧ sailor, met Peter Holt, who is ⟦31⟧, at the pier.");
  });

  test("stand before the name, with a role between", () => {
    expectAges("The ⟦59-year-old⟧ ferry owner Donna Rawlings met ⟦31-year-old⟧ Peter Holt at the pier.");
  });

  test("a year of birth is one as well", () => {
    expectAges("Donna Rawlings, born in ⟦1961⟧, runs it. Peter Holt was born on ⟦March 3, 1990⟧ at sea.");
  });

  test("ages of another time and other numbers are none", () => {
    expectAges("Donna Rawlings, 12 when it sank, met Peter Holt, then 31, and at 19 she left.");
    expectAges("Donna Rawlings, 59 boats behind her, met Peter Holt 31 times. A 43-year-old waved.");
  });
});

function expectAges(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, analyze(text, "plain", english).ages), marked);
}
