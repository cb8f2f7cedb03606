// Installs the dependencies where they are missing or other than package-lock.json says; else does nothing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runToEnd } from "./children.mjs";
import { root } from "./paths.mjs";

/** Brings node_modules in step with package-lock.json. Throws one sentence where npm fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing dependencies (npm ci) …");
  if ((await runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], root)) !== 0) {
    throw new Error("npm ci failed; see above.");
  }
}

/** Installs packages into a folder, without running any of their scripts. Throws one sentence where npm fails. */
export async function installQuietly(args, folder) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  if ((await runNpm(["install", ...quiet, ...args], folder)) !== 0)
    throw new Error(`npm install ${args.join(" ")} failed; see above.`);
}

/** Runs npm in a folder, without the browsers that Playwright would download; resolves with the exit code. */
function runNpm(args, folder) {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", npm_config_ignore_scripts: "true" };
  // Settings that a running npm hands down would bend this one (a prefix, a workspace).
  for (const name of ["npm_config_local_prefix", "npm_config_prefix"]) delete env[name];
  return runToEnd("npm", args, { cwd: folder, env, shell: process.platform === "win32" });
}

function isInstalled() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const found = readPackages(record);
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" || (found[path] ? found[path].version === version : optional || peer),
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureInstalled();
