import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "./commandLine.ts";
import { makeFolder, type TestFolder } from "./folders.ts";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder with the package as npm installs it. */
export interface InstalledPackage {
  readonly folder: TestFolder;
  /** The path of what would be published. */
  readonly tarball: string;
}

/** Makes the package from what is built, and installs it in a folder of its own, without a network. */
export function installPackage(): InstalledPackage {
  const folder = makeFolder();
  runWell(process.execPath, ["packNpm.mjs"], root);
  const packed = runWell("npm", ["pack", "--json", "--pack-destination", folder.path], join(root, "out/npm"));
  const tarball = join(folder.path, JSON.parse(packed)[0].filename);
  folder.write("package.json", '{ "type": "module" }');
  runWell("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], folder.path);
  return { folder, tarball };
}

/** Runs a program to its end, which must be a good one. @returns its standard output */
export function runWell(command: string, args: readonly string[], folder: string): string {
  const { code, out, error } = runProgram(command, args, folder);
  assert.equal(code, 0, `${command} ${args.join(" ")}\n${out}${error}`);
  return out;
}

/** Runs a program to its end, without a network. */
export function runProgram(command: string, args: readonly string[], folder: string): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_config_offline: "true" },
  });
  return { code: status, out: stdout, error: `${stderr}${error ?? ""}` };
}
