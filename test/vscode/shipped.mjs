// What the package holds.
import { root } from "./paths.mjs";

/** Paths of the files that ship, relative to the root, as vsce finds them by package.json and .vscodeignore. */
export async function listPackage() {
  const { default: vsce } = await import("@vscode/vsce");
  return await vsce.listFiles({ cwd: root, packageManager: vsce.PackageManager.None });
}
