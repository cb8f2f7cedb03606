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

  test("stand in words, behind “aged”, at a birthday and before the name", () => {
    expectAges("Donna Rawlings, ⟦fifty-nine⟧, met Peter Holt, who was aged ⟦thirty-one⟧, at the pier.");
    expectAges("Donna Rawlings turned ⟦59⟧ on Monday. At ⟦31⟧, Peter Holt is the youngest diver.");
    expectAges("Donna Rawlings turned 59 in 2019. At 31, Peter Holt left the town.");
  });

  test("stand in the sentence of the name", () => {
    expectAges("Donna Rawlings was born in\n\n1961 was a good year.");
    expectAges("We met Donna Rawlings,\n\n59, a ferry line, is full.");
  });

  test("of somebody who was named with an age stand for whoever was named last", () => {
    expectAges("Donna Rawlings, ⟦59⟧, runs the ferry. The ⟦56-year-old⟧ said it leaks.");
    expectAges("Donna Rawlings, ⟦59⟧, runs the ferry.\n\nThe ⟦fifty-six-year-old⟧ woman was tired.");
    expectAges(
      "Donna Rawlings, ⟦59⟧, a retired sailor, met divers.\n\nShe praised the ⟦56-year-old⟧ sailor.",
    );
  });

  test("do not go over a verb or “her” to the next name", () => {
    expectAges("Donna Rawlings, ⟦59⟧, left. The ⟦56-year-old⟧ told Peter Holt that it leaks.");
    expectAges("Donna Rawlings, ⟦59⟧, left. The ⟦56-year-old⟧ quoted her late uncle Peter Holt.");
  });

  test("may also be those of somebody who is not named", () => {
    expectAges("Peter Holt met Donna Rawlings, ⟦59⟧, there. The 56-year-old said it leaks.");
    expectAges("Donna Rawlings, ⟦59⟧, met Peter Holt there. The 56-year-old said it leaks.");
    expectAges(
      "Donna Rawlings, ⟦59⟧, left.\n\nIt sank.\n\nIt leaked.\n\nIt was old.\n\nIt was lost.\n\nThe 56-year-old said so.",
    );
    expectAges("Donna Rawlings, ⟦59⟧, met divers. The 56-year-old driver of the bus was hurt.");
    expectAges("Donna Rawlings, ⟦59⟧, met divers. The 56-year-old who drove said so. A 43-year-old waved.");
    expectAges("Donna Rawlings, ⟦59⟧, met divers. She is tired. The 56-year-old man waved.");
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
