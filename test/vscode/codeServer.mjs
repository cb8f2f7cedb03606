// A real VS Code without a desktop: the server build that the npm package code-server carries, and its workbench.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { endChild, runToEnd, startChild } from "./children.mjs";
import { installQuietly } from "./install.mjs";
import { cacheFolder } from "./paths.mjs";

/** code-server 4.139.1 is VS Code 1.139.1. It needs Node 22 or 24, which npm has as a package too. */
const codeServerVersion = "4.139.1";
const nodeVersion = "24.21.0";

const folder = join(cacheFolder, `code-server-${codeServerVersion}`);
const server = join(folder, "node_modules/code-server/lib/vscode");
const ready = join(folder, "ready");

/** Quiet settings: nothing that blinks, asks, calls home or covers the article. */
export const quietSettings = {
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.layoutControl.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "security.workspace.trust.enabled": false,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "files.simpleDialog.enable": true,
};

/** Downloads the server build and a Node for it with npm, unless an earlier run did. Takes about 20 s. */
export async function ensureCodeServer() {
  if (existsSync(ready)) return;
  if (process.platform !== "linux") {
    throw new Error(
      "The server build runs on Linux only: install VS Code, or name one in ARTICLE_FACT_CHECK_VSCODE.",
    );
  }
  console.log(`Downloading VS Code ${codeServerVersion} (code-server, about 750 MB on disk) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = [`code-server@${codeServerVersion}`, `${nodePackage()}@${nodeVersion}`];
  await installQuietly(["--no-save", ...packages], folder);
  // Its lock is out of step with its manifest, so `npm ci` would fail here.
  await installQuietly(["--omit=dev"], server);
  writeFileSync(ready, "");
}

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param dataFolder where it keeps settings and state; made by the caller, who also removes it.
 * @param settings user settings on top of the quiet ones.
 * @param env goes down to the extension host.
 */
export async function startCodeServer(dataFolder, { settings = {}, env = {}, log = () => {} } = {}) {
  const port = await findFreePort();
  const userFolder = join(dataFolder, "user/User");
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }));
  const child = startChild(nodePath(), serverArguments(port, dataFolder), {
    cwd: dataFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  await untilReady(child, log);
  return { authority: `127.0.0.1:${port}`, child, stop: () => endChild(child) };
}

/** Installs a package, as a user would, for the server that is started with this folder later. */
export async function installExtension(dataFolder, vsix) {
  const args = ["--install-extension", vsix, "--accept-server-license-terms", ...folderArguments(dataFolder)];
  // Without its native modules it has much to say, none of it news.
  const options = { stdio: "ignore" };
  if ((await runToEnd(nodePath(), [join(server, "out/server-main.js"), ...args], options)) !== 0)
    throw new Error(`VS Code could not install ${vsix}.`);
}

/** Where a browser opens a folder, with what VS Code calls a payload: a list of names and values. */
export function workbenchAddress(authority, workspace, payload) {
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** How VS Code names a file of this machine when its window is in a browser. */
export function remoteUri(authority, file) {
  return `vscode-remote://${authority}${encodeURI(file)}`;
}

function serverArguments(port, dataFolder) {
  return [
    join(server, "out/server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
    ...["--accept-server-license-terms", "--telemetry-level", "off"],
    // Without this one the payload is ignored in silence.
    "--enable-smoke-test-driver",
    ...["--disable-workspace-trust", "--disable-getting-started-override", "--disable-experiments"],
    ...folderArguments(dataFolder),
  ];
}

function folderArguments(dataFolder) {
  return [
    ...["--server-data-dir", join(dataFolder, "server"), "--user-data-dir", join(dataFolder, "user")],
    ...["--extensions-dir", join(dataFolder, "extensions")],
  ];
}

function untilReady(child, log) {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start.\n${output}`)), 60_000);
    const read = (chunk) => {
      log(String(chunk));
      if (output.length > 20_000) return;
      output += chunk;
      if (!output.includes("Web UI available at")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${code}.\n${output}`));
    });
  });
}

function nodePackage() {
  return `node-linux-${process.arch}`;
}

function nodePath() {
  return join(folder, "node_modules", nodePackage(), "bin/node");
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
