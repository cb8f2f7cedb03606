import assert from "node:assert/strict";
import { extensions } from "vscode";

suite("extension", () => {
  test("it activates", async () => {
    const extension = extensions.getExtension("article-fact-check.article-fact-check");
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
