import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

/** Largest size of the package, in bytes. */
const sizeLimit = 4_000_000;

/** All that may ship; a new kind of file is added here on purpose, or not at all. */
const allowed: readonly RegExp[] = [
  /^(?:package(?:\.nls(?:\.[a-z]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/u,
  /^dist\/(?:client|server|cli|importer)\.cjs$/u,
  /^dist\/web\/(?:client\.cjs|server\.js)$/u,
  /^l10n\/bundle\.l10n\.[a-z]+\.json$/u,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/u,
  /^dist\/data\/[a-z0-9.]+$/iu,
  /^docs\/rules\/[A-Za-z-]+\.md$/u,
  /^syntaxes\/[A-Za-z.-]+\.json$/u,
  /^client\/media\/[a-z-]+\.(?:svg|png)$/u,
  /^client\/sample\/(?:sample\.article|transcripts\/[a-z]+\.(?:srt|txt))$/u,
  /^docs\/images\/[a-z]+\.png$/u,
];

/** What the extension cannot work without. */
const needed: readonly string[] = [
  "package.json",
  "package.nls.json",
  "package.nls.de.json",
  "l10n/bundle.l10n.de.json",
  "LICENSE",
  "dist/client.cjs",
  "dist/server.cjs",
  "dist/cli.cjs",
  "dist/importer.cjs",
  "dist/web/client.cjs",
  "dist/web/server.js",
  "dist/THIRD-PARTY-NOTICES.txt",
  "dist/data/en.json",
  "dist/data/en.names.bin",
  "dist/data/en.weights.json",
  "dist/data/l10n.de.json",
];

suite("package", function () {
  this.timeout(60_000);

  test("only what ships is in the package", async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  test("all that the extension needs is in the package", async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  test("the package can be made and stays small", async () => {
    const folder = mkdtempSync(join(tmpdir(), "article-fact-check-"));
    try {
      const packagePath = join(folder, "extension.vsix");
      await createVSIX({
        packagePath,
        dependencies: false,
        allowMissingRepository: true,
        rewriteRelativeLinks: false,
      });
      assert.ok(statSync(packagePath).size <= sizeLimit, `${statSync(packagePath).size} bytes`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
