import assert from "node:assert/strict";
import { folderOf, recordUriOf, rootOf, uriBeside } from "../../../server/src/config/paths.ts";

suite("addresses of files", () => {
  test("a folder is what comes before the name, whatever has the files", () => {
    const folders = [
      "file:///desk/news/a.md",
      "file:///a.md",
      "vscode-vfs://github/desk/a.md",
      "memory:/desk/a.md",
      "memory:/a.md",
    ].map(folderOf);
    assert.deepEqual(folders, [
      "file:///desk/news",
      "file://",
      "vscode-vfs://github/desk",
      "memory:/desk",
      "memory:",
    ]);
  });

  test("a text that is no file yet has no folder and no record, though it has a place to be saved to", () => {
    for (const uri of ["untitled:Untitled-1", "untitled:/desk/a.md"]) {
      assert.equal(folderOf(uri), undefined);
      assert.equal(recordUriOf(uri), undefined);
    }
  });

  test("the workspace folder is found where it is the root of a host or scheme", () => {
    assert.equal(rootOf("memory:/news/a.md", ["memory:"]), "memory:");
    assert.equal(rootOf("vscode-vfs://github/news/a.md", ["vscode-vfs://github"]), "vscode-vfs://github");
  });

  test("names are escaped as VS Code escapes them, since addresses are compared by their letters", () => {
    assert.equal(
      uriBeside("file:///desk", "it's (1) & all!*.md"),
      "file:///desk/it%27s%20%281%29%20%26%20all%21%2A.md",
    );
  });
});
