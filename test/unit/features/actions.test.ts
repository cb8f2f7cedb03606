import assert from "node:assert/strict";
import { findActions } from "../../../server/src/features/actions.ts";
import { check } from "../../../server/src/rules/check.ts";
import { readMarked } from "../../support/articles.ts";

function titlesOf(marked: string): readonly string[] {
  const { article, text, cursor } = readMarked(marked);
  const span = { start: cursor, end: cursor };
  return findActions(text, check(article, {}), span).map(({ kind, title }) => `${kind}: ${title}`);
}

suite("actions", () => {
  test("a fix comes first and is preferred, then ignoring, then turning the rule off", () => {
    const { article, text } = readMarked("Dana Whitlow said: “The wall is old and nobody came.");
    const actions = findActions(text, check(article, { "unclosed-quote": "error" }), { start: 20, end: 21 });
    const about = actions.filter(({ finding }) => finding.code === "unclosed-quote");
    assert.deepEqual(
      about.map(({ kind }) => kind),
      ["fix", "ignore", "turnOff"],
    );
    assert.ok(about[0]?.kind === "fix" && about[0].isPreferred);
  });

  test("two findings of one rule have one action that turns it off", () => {
    const titles = titlesOf("The wall cost TK⟦⟧ dollars, the council said on Monday.");
    assert.deepEqual(
      titles.filter((title) => title.startsWith("turnOff")),
      ["turnOff: Turn the rule “tk-marker” off"],
    );
  });

  test("away from findings there is nothing to do", () => {
    assert.deepEqual(titlesOf("The wall⟦⟧ cost TK dollars, the council said on Monday."), []);
  });
});
