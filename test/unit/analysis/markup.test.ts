import { strict as assert } from "node:assert";
import fc from "fast-check";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { mark, unmark } from "../../support/marked.ts";

/** Takes a text with its markup in ⟦…⟧ and expects the same back. */
function expectMarkup(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, findMarkup(text, "markdown")), marked);
}

suite("markup", () => {
  test("emphasis pairs within a paragraph, and what does not pair is text", () => {
    expectMarkup("⟦*⟧“Hi,”⟦*⟧ ⟦**⟧she⟦**⟧ said, 5 * 3, snake_case, *open\n\nnot closed*");
  });

  test("the text of a link is read and its target is not", () => {
    expectMarkup('⟦[⟧the report⟦](http://a.b/c_d "t")⟧ ⟦![⟧A boat⟦](b.png)⟧ [CHECK] [TK]');
    expectMarkup("⟦[⟧a⟦][1]⟧ and note⟦[^2]⟧\n\n⟦[1]: http://x.example⟧\n⟦[^2]:⟧ The note.");
  });

  test("code, tags, comments and escapes are not read", () => {
    expectMarkup("⟦`x`⟧ ⟦<b>⟧y⟦</b>⟧ ⟦<!-- z\n\nz -->⟧ 3 < 4 ⟦\\⟧*a⟦\\⟧*");
  });

  test("quotes of backticks are no code", () => {
    expectMarkup("``We tried,'' she said. ``And failed.''");
  });

  test("the angle before each line of a block quote is markup in plain text too", () => {
    const text = "> We tried\n> and failed.";
    assert.equal(mark(text, findMarkup(text, "plain")), "⟦> ⟧We tried\n⟦> ⟧and failed.");
  });

  test("any text has markup that is sorted and apart", () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "_",
      "`",
      "[",
      "](",
      ")",
      "<!--",
      "-->",
      "<b>",
      "\n",
      "\n\n",
      "> ",
      "a",
      " ",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findMarkup(text, "markdown")) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });
});
