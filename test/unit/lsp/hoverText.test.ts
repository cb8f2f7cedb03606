import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown, toMarkup } from "../../../server/src/lsp/hoverText.ts";

const hover = {
  span: { start: 0, end: 1 },
  cards: [{ title: "A [link](command:x)", facts: [{ label: "Cue", value: "said" }] }],
};

suite("text of a hover", () => {
  test("words of an article become no link, HTML, code, table or entity", () => {
    for (const [text, escaped] of [
      ["[a](command:b)", "\\[a\\]\\(command\\:b\\)"],
      ["<img src=x>", "\\<img src\\=x\\>"],
      ["`a` | *b* _c_ ~d~", "\\`a\\` \\| \\*b\\* \\_c\\_ \\~d\\~"],
      ["&lt; $(icon)", "\\&lt\\; \\$\\(icon\\)"],
      ["1. # a\n- b", "1\\. \\# a \\- b"],
    ] as const) {
      assert.equal(escapeMarkdown(text), escaped);
    }
  });

  test("addresses do not link themselves", () => {
    assert.equal(escapeMarkdown("http://a.example"), "http\\:\\/\\/a\\.example");
    assert.equal(escapeMarkdown("www.a.example"), "www\u200b\\.a\\.example");
    assert.equal(escapeMarkdown("a@b.example"), "a\u200b\\@b\\.example");
  });

  test("in any text each ASCII punctuation mark has its backslash, and no line is broken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.ok(!/[\r\n]/u.test(escaped));
        assert.equal(escaped.replace(/\\[!-/:-@[-`{-~]/gu, "").match(/[!-/:-@[-`{-~]/u), null);
      }),
    );
  });

  test("plain text has the words as they are", () => {
    assert.deepEqual(toMarkup(hover, "plaintext"), {
      kind: "plaintext",
      value: "A [link](command:x)\nCue: said",
    });
    assert.equal(toMarkup(hover, "markdown").value, "**A \\[link\\]\\(command\\:x\\)**  \n*Cue:* said");
  });
});
