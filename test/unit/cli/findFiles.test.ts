import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findFiles, isPattern } from "../../../server/src/cli/findFiles.ts";

suite("patterns of the command line", () => {
  let folder = "";
  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), "patterns "));
    for (const name of [
      "a.md",
      "b.txt",
      "What now?.md",
      ".hidden.md",
      "drafts/c.md",
      "drafts/deep/d.md",
      "drafts/deep/e.txt",
      "drafts/.notes/f.md",
      "node_modules/g/README.md",
    ]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), "");
    }
    symlinkSync(folder, join(folder, "drafts", "loop"));
    symlinkSync(join(folder, "a.md"), join(folder, "drafts", "linked.md"));
  });
  suiteTeardown(() => rmSync(folder, { recursive: true }));

  const found = (pattern: string): readonly string[] =>
    findFiles(`${folder}/${pattern}`).files.map((file) => file.slice(folder.length + 1));

  test("a star stays in its folder, two go over folders; no link is followed", () => {
    assert.deepEqual(found("*.md"), ["What now?.md", "a.md"]);
    assert.deepEqual(found("**/*.md"), ["What now?.md", "a.md", "drafts/c.md", "drafts/deep/d.md"]);
    assert.deepEqual(found("drafts/*"), ["drafts/c.md"]);
    assert.deepEqual(found("drafts/*/*.{md,txt}"), ["drafts/deep/d.md", "drafts/deep/e.txt"]);
    assert.deepEqual(found("{drafts/deep/d,a}.md"), ["a.md", "drafts/deep/d.md"]);
    assert.deepEqual(found("?.TXT"), ["b.txt"]);
  });

  test("names with a dot in front must be asked for", () => {
    assert.deepEqual(found(".*.md"), [".hidden.md"]);
    assert.deepEqual(found("drafts/.n*/*"), ["drafts/.notes/f.md"]);
  });

  test("what names nothing finds nothing", () => {
    assert.deepEqual(found("*.rst"), []);
    assert.deepEqual(found("gone/*.md"), []);
  });

  test("a file whose name looks like a pattern is a file", () => {
    assert.equal(isPattern(join(folder, "What now?.md")), false);
    assert.equal(isPattern(join(folder, "What ?.md")), true);
    assert.equal(isPattern("plain.md"), false);
  });

  test("the folders that were looked into are told, those that cannot hold a match are not looked into", () => {
    const folders = findFiles(`${folder}/drafts/*.md`).folders;
    assert.deepEqual(folders, [join(folder, "drafts")]);
  });
});
