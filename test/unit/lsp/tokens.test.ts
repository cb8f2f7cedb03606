import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { encodeTokens, TokenHistory } from "../../../server/src/lsp/tokens.ts";

suite("semantic tokens on the wire", () => {
  test("a token over two lines is one in each, without the line break", () => {
    const document = TextDocument.create("file:///a.txt", "plaintext", 1, "a “🙂 b\r\nc” d");
    const data = encodeTokens(document, [{ span: { start: 2, end: 11 }, kind: "quote" }]);
    assert.deepEqual(data, [0, 2, 5, 2, 0, 1, 0, 2, 2, 0]);
  });

  test("the changes always turn the old tokens into the new ones", () => {
    const numbers = fc.array(fc.nat(3), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const history = new TokenHistory();
        const { resultId } = history.keep("a", before);
        const delta = history.change("a", resultId, after);
        assert.ok("edits" in delta);
        const patched = [...before];
        for (const { start, deleteCount, data = [] } of delta.edits)
          patched.splice(start, deleteCount, ...data);
        assert.deepEqual(patched, after);
      }),
    );
  });

  test("a result that is no longer known is answered with all tokens", () => {
    const history = new TokenHistory();
    history.keep("a", [1]);
    assert.deepEqual(history.change("a", "unknown", [1, 2]), { resultId: "2", data: [1, 2] });
  });
});
