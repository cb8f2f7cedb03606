import assert from "node:assert/strict";
import { mark, unmark } from "../support/marked.ts";

suite("marked fixtures", () => {
  test("mark undoes unmark", () => {
    for (const marked of ["", "a ⟦b⟧ c", "⟦a ⟦b⟧⟧", "⟦a⟧⟦b⟧"]) {
      const { text, spans } = unmark(marked);
      assert.equal(mark(text, spans), marked);
    }
  });

  test("empty marks are the cursor", () => {
    assert.deepEqual(unmark("a⟦⟧b"), { text: "ab", spans: [], cursor: 1 });
  });
});
