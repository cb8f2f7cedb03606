// Where things are.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What is downloaded for tests; not in git, kept between runs. */
export const cacheFolder = join(root, ".vscode-test");

/** A new empty folder for one run; it goes when the process ends. */
export function makeTemporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "article-fact-check-")));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
