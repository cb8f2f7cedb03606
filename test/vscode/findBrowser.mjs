// Finds a Chrome, Chromium or Edge; as root on Debian or Ubuntu it installs Chromium where there is none.
import { join } from "node:path";
import { installPackages } from "./debianPackages.mjs";
import { findOnPath, isExecutable } from "./findOnPath.mjs";

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
  const installed = (await installPackages(["chromium"])) ? findInstalled() : undefined;
  if (installed) return installed;
  throw new Error(
    "No Chrome, Chromium or Edge was found: install one (Debian: apt-get install chromium) or name it in CHROME_PATH.",
  );
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
