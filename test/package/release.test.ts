import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../../.github/checkRelease.mjs", import.meta.url));

suite("a release", () => {
  let folder = "";
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "fact-check-release-"));
    writeFileSync(join(folder, "package.json"), '{ "version": "1.2.0" }');
    writeFileSync(
      join(folder, "CHANGELOG.md"),
      "# Changelog\n\n## 1.2.0 – 3 May 2027\n\n- New.\n\n## 1.1.0\n\n- Old.\n",
    );
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const release = (tag: string): { readonly status: number | null; readonly error: string } => {
    const { status, stderr } = spawnSync(process.execPath, [script, tag], { cwd: folder, encoding: "utf8" });
    return { status, error: stderr };
  };

  test("has the notes of its version", () => {
    assert.deepEqual(release("v1.2.0"), { status: 0, error: "" });
    assert.equal(readFileSync(join(folder, "release-notes.md"), "utf8"), "- New.");
  });

  test("is refused where the tag is another version, and where the change log has none", () => {
    assert.deepEqual(release("v1.3.0"), {
      status: 1,
      error: "No release: the tag is v1.3.0, and package.json has 1.2.0.\n",
    });
    writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- New.\n");
    assert.match(release("v1.2.0").error, /^No release: CHANGELOG\.md has no section “## 1\.2\.0”/u);
  });
});
