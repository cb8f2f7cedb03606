import assert from "node:assert/strict";
import { applyAll } from "../../../server/src/config/editJson.ts";
import { turnRuleOn } from "../../../server/src/config/turnRuleOn.ts";

suite("turning a rule on in a configuration", () => {
  test("“off” becomes the level, by itself or among thresholds; the rest stays", () => {
    expectOn(
      '{ "rules": { "tk-marker": "off" } } // agreed',
      '{ "rules": { "tk-marker": "hint" } } // agreed',
    );
    expectOn('{"rules":{"tk-marker":{"level":"off"}}}', '{"rules":{"tk-marker":{"level":"hint"}}}');
  });

  test("overrides of this article too, and no others", () => {
    expectOn(
      '{"overrides":[{"files":["/a.md"],"rules":{"tk-marker":"off"}},{"files":["b.md"],"rules":{"tk-marker":"off"}}]}',
      '{"overrides":[{"files":["/a.md"],"rules":{"tk-marker":"hint"}},{"files":["b.md"],"rules":{"tk-marker":"off"}}]}',
    );
  });

  test("what is no configuration, or has the rule on, stays", () => {
    for (const text of ["", "{", "[]", '{"rules":{"tk-marker":"error"}}', '{"rules":[]}'])
      expectOn(text, text);
  });
});

/** Of the article a.md. */
function expectOn(before: string, after: string): void {
  assert.equal(
    applyAll(before, turnRuleOn(before, { rule: "tk-marker", level: "hint", path: "a.md" })),
    after,
  );
}
