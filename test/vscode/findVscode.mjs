// Finds a desktop VS Code.
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOnPath, isExecutable } from "./findOnPath.mjs";
import { cacheFolder } from "./paths.mjs";

const executableNames = [
  "code",
  "code-insiders",
  "codium",
  "Code.exe",
  "Code - Insiders.exe",
  "VSCodium.exe",
];
const commands = ["code", "code-insiders", "codium"];
const macFolders = ["Visual Studio Code", "Visual Studio Code - Insiders", "VSCodium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS`,
);
const windowsFolders = [
  [process.env.LOCALAPPDATA, "Programs/Microsoft VS Code"],
  [process.env.PROGRAMFILES, "Microsoft VS Code"],
].flatMap(([folder, rest]) => (folder ? [join(folder, rest)] : []));
const linuxFolders = ["/usr/share/code", "/opt/visual-studio-code", "/snap/code/current/usr/share/code"];

/**
 * The VS Code to test in: the one that ARTICLE_FACT_CHECK_VSCODE names, else the one that its vendor offers for
 * download, else undefined: no network, or no screen to show a window on.
 */
export async function findTestExecutable() {
  const named = process.env.ARTICLE_FACT_CHECK_VSCODE;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`ARTICLE_FACT_CHECK_VSCODE names ${named}, which cannot be run.`);
  }
  if (!hasScreen()) return undefined;
  try {
    const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
    const reporter = { report: () => {}, error: () => {} };
    return await downloadAndUnzipVSCode({ cachePath: cacheFolder, reporter });
  } catch (error) {
    console.log(`VS Code cannot be downloaded (${error.message}); taking the server build.`);
    return undefined;
  }
}

/** The program of a VS Code that is installed on this machine and can show a window, or undefined. */
export function findDesktop() {
  if (!hasScreen()) return undefined;
  const named = process.env.ARTICLE_FACT_CHECK_VSCODE;
  if (named && isExecutable(named)) return named;
  for (const command of commands) {
    const found = findOnPath(process.platform === "win32" ? `${command}.cmd` : command);
    const program = found && programOf(realpathSync(found));
    if (program) return program;
  }
  const folders = { darwin: macFolders, win32: windowsFolders, linux: linuxFolders };
  return (folders[process.platform] ?? []).map(programIn).find(Boolean);
}

/** Whether a window can be shown: always, but on a Linux without a display server. */
function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The program that the command `code` starts: it is beside or above the folder `bin` of the command. */
function programOf(command) {
  const folder = dirname(dirname(command));
  // On a Mac: "Visual Studio Code.app/Contents/Resources/app/bin/code".
  return programIn(folder) ?? programIn(join(folder, "../../MacOS"));
}

function programIn(folder) {
  const names = process.platform === "darwin" ? ["Electron", "Code", "VSCodium"] : executableNames;
  return names.map((name) => join(folder, name)).find((file) => existsSync(file) && isExecutable(file));
}
