import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("data sources", () => {
  test("a poll and a census are sources by themselves", () => {
    expectSources("In a new ⟦poll⟧, Lund leads. The ⟦census⟧ has 900 names. ⟦Exit polls⟧ agree.");
  });

  test("figures and reports are where whose they are stands beside them", () => {
    expectSources(
      "The ministry’s ⟦figures⟧ are new. ⟦Data⟧ from the port agree, as do Lund College ⟦statistics⟧.",
    );
    expectSources("The ⟦figures⟧ published by the port are new.");
    expectSources("The figures are rising. A report is due.");
  });

  test("to survey and a poll tax are none", () => {
    expectSources("They survey the damage and went to poll the crowd about the poll tax.");
  });
});

/** Input and expectation. */
function expectSources(marked: string): void {
  const { text } = unmark(marked);
  const { dataSources } = analyze(text, "plain", english);
  assert.equal(mark(text, dataSources), marked);
}
