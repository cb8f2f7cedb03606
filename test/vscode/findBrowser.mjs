// Finds a Chrome, Chromium or Edge; as root on Debian or Ubuntu it installs Chromium where there is none.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runToEnd } from "./children.mjs";

const names = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const places = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** The path of a browser. Throws one sentence that says what to install where there is none. */
export async function findBrowser() {
  const found = findInstalled();
  if (found) return found;
  if (process.platform === "linux" && process.getuid() === 0 && findOnPath("apt-get")) {
    console.log("No Chrome, Chromium or Edge: installing Debian's chromium …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runToEnd("apt-get", ["update", "-qq"], { env });
    await runToEnd("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    "No Chrome, Chromium or Edge was found: install one (Debian: apt-get install chromium) or name it in CHROME_PATH.",
  );
}

/** The first executable of that name on PATH, or undefined. */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Whether the file is there and may be run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInstalled() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which cannot be run.`);
  }
  for (const name of names) {
    const found = findOnPath(name);
    if (found) return found;
  }
  return (places[process.platform] ?? []).find(isExecutable);
}
