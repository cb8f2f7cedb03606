import assert from "node:assert/strict";
import { commands, window } from "vscode";
import { findingOf, shown } from "./window.ts";

suite("the sample", () => {
  test("opens as a copy of the reader's own, with its people, and its transcripts beside it", async () => {
    await commands.executeCommand("articleFactCheck.openSample");
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.uri.path, /\/sample\.article$/u);
    const { tree } = await shown(document);
    assert.ok(tree.getChildren().some(({ id }) => id === "people"));
    await findingOf(document, "quote-number-changed");
  });
});
