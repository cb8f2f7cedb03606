// What the package holds.
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Paths of the files that ship, relative to the root, as vsce finds them by package.json and .vscodeignore. */
async function listPackage() {
  const { default: vsce } = await import("@vscode/vsce");
  return await vsce.listFiles({ cwd: root, packageManager: vsce.PackageManager.None });
}

/** Makes the package in a folder; resolves with its path. */
export async function makePackage(folder) {
  const { default: vsce } = await import("@vscode/vsce");
  const packagePath = join(folder, "extension.vsix");
  const options = { cwd: root, packagePath, dependencies: false };
  await vsce.createVSIX({ ...options, allowMissingRepository: true, rewriteRelativeLinks: false });
  return packagePath;
}

/** Copies what ships, so that a file which is missing in the package is missing in the tests too. */
export async function stageExtension(folder) {
  for (const file of await listPackage()) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}
