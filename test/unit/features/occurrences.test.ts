import assert from "node:assert/strict";
import { findDefinition, findHighlights, findReferences } from "../../../server/src/features/occurrences.ts";
import { readMarked } from "../../support/articles.ts";
import { mark } from "../../support/marked.ts";

function expectReferences(marked: string): void {
  const { article, text, spans, cursor } = readMarked(marked);
  assert.equal(mark(text, findReferences(article, cursor, "withIntroduction")), mark(text, spans));
}

function expectHighlights(marked: string): void {
  const { article, text, spans, cursor } = readMarked(marked);
  const found = findHighlights(article, cursor).map(({ span }) => span);
  assert.equal(mark(text, found), mark(text, spans));
}

function expectDefinition(marked: string): void {
  const { article, text, spans, cursor } = readMarked(marked);
  const definition = findDefinition(article, cursor);
  assert.equal(mark(text, definition === undefined ? [] : [definition.name]), mark(text, spans));
}

suite("occurrences", () => {
  test("the references of a surname are the full name and every surname", () => {
    expectReferences(
      "⟦Dana Whitlow⟧ said the wall could fail. “It is old,” ⟦Whit⟦⟧low⟧ said. Tomas Reyes said nothing.",
    );
  });

  test("the references of a quote are those of its speaker", () => {
    expectReferences("⟦Dana Whitlow⟧ said the wall could fail. “It is ⟦⟧old,” ⟦Whitlow⟧ said on Monday.");
  });

  test("plain words have no references", () => {
    expectReferences("Dana Whitlow said the wall ⟦⟧could fail.");
  });

  test("quote, cue and speaker light up together", () => {
    expectHighlights("⟦“It is ⟦⟧old,”⟧ ⟦Dana Whitlow⟧ ⟦said⟧ on Monday. Tomas Reyes wept.");
  });

  test("a name that says nothing lights up with its other mentions alone", () => {
    expectHighlights("⟦Tomas Re⟦⟧yes⟧ arrived. “It is old,” Dana Whitlow said. ⟦Reyes⟧ left.");
  });

  test("from a surname one comes to the introduction", () => {
    expectDefinition("⟦Dana Whitlow⟧ arrived on Monday. “It is old,” Whit⟦⟧low said.");
  });

  test("from a quote one comes to its speaker", () => {
    expectDefinition("Dana Whitlow arrived on Monday. “It is ⟦⟧old,” ⟦Whitlow⟧ said.");
  });
});
