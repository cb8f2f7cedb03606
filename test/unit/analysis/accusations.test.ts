import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("accusations", () => {
  test("only helping verbs, an age and an apposition stand between a name and what it is accused of", () => {
    expectAccused("Rena Holt, 43, a teacher, has been ⟦accused of⟧ theft.", ["Rena Holt"]);
    expectAccused("Rena Holt is one of four people ⟦charged with⟧ theft.", ["Rena Holt"]);
    expectAccused("Rena Holt sold a boat to a man accused of theft.", []);
  });

  test("whoever belongs to somebody who is named is somebody else", () => {
    expectAccused("Rena Holt, a teacher whose brother is accused of theft, left.", []);
    expectAccused("The brother of Rena Holt was charged with theft.", []);
    expectAccused("Ana Lund accused Rena Holt's brother of theft.", []);
    expectAccused("Ana Lund accused Rena Holt allies of theft.", []);
  });

  test("the charge follows whom a verb charges", () => {
    expectAccused("Police ⟦charged⟧ Rena Holt, 43, with theft.", ["Rena Holt"]);
    expectAccused("The ferry charged Rena Holt nine dollars.", []);
  });

  test("whoever accuses is not accused", () => {
    expectAccused("Ana Lund ⟦accused⟧ Rena Holt of theft.", ["Rena Holt"]);
  });

  test("answers are looked for only where somebody is accused", () => {
    expectResponses("Rena Holt was accused of theft. She ⟦denied⟧ it. Her ⟦lawyer⟧ left.");
    expectResponses("Rena Holt left. She denied it. Her lawyer left.");
  });
});

function expectAccused(marked: string, names: readonly string[]): void {
  const { text } = unmark(marked);
  const { accusations } = analyze(text, "plain", english);
  assert.equal(mark(text, accusations), marked);
  assert.deepEqual(
    accusations.map(({ person }) => person.name),
    names,
  );
}

function expectResponses(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, analyze(text, "plain", english).responses), marked);
}
