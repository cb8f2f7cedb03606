// Runs tests inside the extension host of a real VS Code: test/e2e on what the package holds and nothing else,
// test/install on the package itself, installed into an empty profile.
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { runToEnd } from "./children.mjs";
import {
  ensureCodeServer,
  installExtension,
  remoteUri,
  startCodeServer,
  workbenchAddress,
} from "./codeServer.mjs";
import { findTestExecutable } from "./findVscode.mjs";
import { makeTemporaryFolder, root } from "./paths.mjs";
import { makePackage, stageExtension } from "./shipped.mjs";

const limitSeconds = 240;

/** Resolves with `{ passed, failed }`. Throws where no VS Code could be started, or where a run did not end. */
export async function runHostTests() {
  const folder = makeTemporaryFolder();
  const extension = join(folder, "extension");
  await stageExtension(extension);
  const workspace = makeWorkspace(folder);
  cpSync(join(root, "test/articles/mill.txt"), join(workspace, "mill.txt"));
  return await runTests({ name: "e2e", folder, workspace, extension });
}

/** The same for the package, as somebody who has just installed it. */
export async function runInstallTests() {
  const folder = makeTemporaryFolder();
  const workspace = makeWorkspace(folder);
  const vsix = await makePackage(folder);
  return await runTests({
    name: "install",
    folder,
    workspace,
    extension: join(root, "test/install/probe"),
    vsix,
  });
}

function makeWorkspace(folder) {
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  return workspace;
}

/**
 * @param name folder of `test` with the tests.
 * @param folder for profile and results.
 * @param extension folder of the extension that is under development.
 * @param vsix a package that is installed first, if any.
 */
async function runTests({ name, folder, ...given }) {
  const run = {
    folder,
    ...given,
    tests: join(root, `out/${name}/index.cjs`),
    results: join(folder, "results.json"),
  };
  await bundleTests(name, run.tests);
  const executable = await findTestExecutable();
  const code = executable ? await runOnDesktop(executable, run) : await runInBrowser(run);
  if (!existsSync(run.results)) throw new Error(`VS Code ended with ${code} before its tests did.`);
  const { passed, failed, report } = JSON.parse(readFileSync(run.results, "utf8"));
  console.log(report.join("\n"));
  if (passed + failed === 0) throw new Error("VS Code ran no test.");
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** Bundles the tests: the extension host gives `vscode` to CommonJS modules, and mocha stays a package. */
async function bundleTests(name, outfile) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(root, `test/${name}/index.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

async function runOnDesktop(executable, run) {
  console.log(`VS Code: ${executable}`);
  const isRoot = process.getuid?.() === 0;
  const profile = [
    `--user-data-dir=${join(run.folder, "user")}`,
    `--extensions-dir=${join(run.folder, "extensions")}`,
  ];
  if (run.vsix) await runToEnd(executable, ["--install-extension", run.vsix, ...profile]);
  return await runToEnd(
    executable,
    [
      run.workspace,
      `--extensionDevelopmentPath=${run.extension}`,
      `--extensionTestsPath=${run.tests}`,
      ...profile,
      ...["--disable-workspace-trust", "--skip-welcome", "--skip-release-notes", "--disable-updates"],
      ...["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
    ],
    { seconds: limitSeconds, env: { ...process.env, ...testEnvironment(run) } },
  );
}

async function runInBrowser(run) {
  await ensureCodeServer();
  if (run.vsix) await installExtension(run.folder, run.vsix);
  const server = await startCodeServer(run.folder, { env: testEnvironment(run) });
  console.log(`VS Code: the server build, ${server.authority}`);
  try {
    const browser = await startBrowser(run.folder);
    try {
      return await runWindow(browser, server, run);
    } finally {
      await browser.stop();
    }
  } finally {
    await server.stop();
  }
}

/** Opens the window that runs the tests, and resolves with their exit code. */
async function runWindow(browser, server, run) {
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server.authority, run.extension)],
    ["extensionTestsPath", remoteUri(server.authority, run.tests)],
    ["skipWelcome", "true"],
  ];
  const address = workbenchAddress(server.authority, run.workspace, payload);
  return await openTestWindow(browser, address, { server: server.child });
}

/**
 * Opens a window of VS Code that runs tests, and resolves with their exit code.
 *
 * @param server a process without which the window can do nothing; if any.
 * @param language of the window; English, if none. Its own words stay English, since no language pack is installed.
 * @param onLog is told what the extension host prints.
 * @param onRequest is told the address of each request of the window and its workers.
 */
export async function openTestWindow(
  { browser, child },
  address,
  { server, language, onLog = () => {}, onRequest = () => {} },
) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const ended = new Promise((resolve, reject) => {
    const late = () => reject(new Error(`The tests in VS Code took more than ${limitSeconds} s.`));
    const timer = setTimeout(late, limitSeconds * 1000);
    const fail = (what) => () => {
      clearTimeout(timer);
      reject(new Error(`${what} ended before the tests did.`));
    };
    page.once("crash", fail("The window"));
    child.once("exit", fail("The browser"));
    server?.once("exit", fail("VS Code's server"));
    page.exposeFunction("codeAutomationExit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  // The extension host says much that is no news; it is printed where a run does not come to its end.
  const log = [];
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    log.push(args.join(" "));
    onLog(args.join(" "));
  });
  page.context().on("request", (request) => onRequest(request.url()));
  // What a language pack would set.
  if (language) await page.addInitScript((it) => (globalThis._VSCODE_NLS_LANGUAGE = it), language);
  await page.goto(address);
  try {
    return await ended;
  } catch (error) {
    console.error(log.slice(-40).join("\n"));
    throw error;
  }
}

function testEnvironment(run) {
  return { ARTICLE_FACT_CHECK_RESULTS: run.results, NODE_PATH: join(root, "node_modules") };
}
