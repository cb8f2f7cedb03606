import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Format } from "../../../server/src/article/article.ts";
import { findActions } from "../../../server/src/features/actions.ts";
import { check } from "../../../server/src/rules/check.ts";
import { readMarked } from "../../support/articles.ts";
import { english } from "../../support/lexicon.ts";

function titlesOf(marked: string): readonly string[] {
  const { article, cursor } = readMarked(marked);
  const span = { start: cursor, end: cursor };
  return findActions(article, check(article, {}), span).map(({ kind, title }) => `${kind}: ${title}`);
}

suite("actions", () => {
  test("a fix comes first and is preferred, then ignoring in three places, then turning the rule off", () => {
    const { article } = readMarked("Dana Whitlow said: “The wall is old and nobody came.");
    const actions = findActions(article, check(article, { "unclosed-quote": "error" }), {
      start: 20,
      end: 21,
    });
    const about = actions.filter(({ finding }) => finding.code === "unclosed-quote");
    assert.deepEqual(
      about.map(({ kind }) => kind),
      ["fix", "ignore", "ignore", "ignore", "turnOff"],
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

  test("a comment that silences a finding goes above its paragraph, or into the one that stands there", () => {
    expectComment(
      "# The wall\n\nThe wall\ncost TK⟦⟧ dollars, Dana Whitlow said.\n",
      "# The wall\n\n<!-- factcheck-disable-next-line tk-marker -->\nThe wall\ncost TK dollars, Dana Whitlow said.\n",
    );
    expectComment(
      "<!-- factcheck-disable-next-line unclosed-quote -->\n\nThe wall cost TK⟦⟧ dollars, Dana Whitlow said.\n",
      "<!-- factcheck-disable-next-line unclosed-quote, tk-marker -->\n\nThe wall cost TK dollars, Dana Whitlow said.\n",
    );
  });

  test("a comment is offered neither in plain text nor for a directive", () => {
    expectComment("The wall cost TK⟦⟧ dollars, Dana Whitlow said.\n", undefined, "plain");
    expectComment(
      "<!-- factcheck-disable-line⟦⟧ tk-marker -->\n\nThe wall is old, Dana Whitlow said.",
      undefined,
    );
  });
});

/** What the text is after the comment was put in; undefined where none is offered. */
function expectComment(marked: string, expected: string | undefined, format: Format = "markdown"): void {
  const { article, text, cursor } = readMarked(marked, format);
  const actions = findActions(article, check(article, {}), { start: cursor, end: cursor });
  const action = actions.find(({ kind }) => kind === "comment");
  const [edit] = action?.kind === "comment" ? action.edits : [];
  const after = edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  assert.equal(after, expected);
  if (after !== undefined)
    assert.ok(check(analyze(after, format, english), {}).every(({ code }) => code !== "tk-marker"));
}
