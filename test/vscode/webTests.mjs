// Runs test/e2e in VS Code for the Web, where the extension host is a worker, on what the package holds and nothing else.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { quietSettings } from "./codeServer.mjs";
import { openTestWindow } from "./hostTests.mjs";
import { makeTemporaryFolder, root } from "./paths.mjs";
import { stageExtension } from "./shipped.mjs";
import { ensureWebWorkbench, startWebServer } from "./webServer.mjs";

/** Where github.dev has its files, as far as an extension can tell. */
const workspace = { scheme: "vscode-vfs", authority: "github", path: "/desk/news" };

/** Resolves with `{ passed, failed }`. Throws where the window could not be opened, or where a run did not end. */
export async function runWebTests() {
  await ensureWebWorkbench();
  const folder = makeTemporaryFolder();
  const folders = { extension: join(folder, "extension"), tests: join(folder, "tests") };
  await stageExtension(folders.extension);
  await bundleTests();
  stageTests(folders.tests);
  const server = await startWebServer(folders, configure);
  console.log(`VS Code for the Web: ${server.authority}`);
  const browser = await startBrowser(folder);
  try {
    const english = await runWindow(browser, server);
    const german = await runWindow(browser, server, "de");
    return { passed: english.passed + german.passed, failed: english.failed + german.failed };
  } finally {
    await browser.stop();
    await server.stop();
  }
}

function configure(authority) {
  const at = (path) => ({ scheme: "http", authority, path });
  return {
    folder: workspace,
    enableWorkspaceTrust: false,
    configurationDefaults: quietSettings,
    productConfiguration: { webviewContentExternalBaseUrlTemplate: `http://${authority}/webview/` },
    developmentOptions: {
      extensions: [at("/extension"), at("/tests")],
      extensionTestsPath: at("/tests/tests.js"),
    },
  };
}

/** Bundles the tests, and the extension that has the workspace's files. */
async function bundleTests() {
  const { build } = await import("esbuild");
  const common = {
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  };
  await build({
    ...common,
    entryPoints: [join(root, "test/e2e/web.ts")],
    outfile: join(root, "out/web/tests.js"),
    alias: { "node:assert/strict": join(root, "test/web/strictAssert.ts") },
    define: {
      "process.env": JSON.stringify({ ARTICLE_FACT_CHECK_GREP: process.env.ARTICLE_FACT_CHECK_GREP }),
    },
    plugins: [mochaForBrowsers],
  });
  const mill = readFileSync(join(root, "test/articles/mill.txt"), "utf8");
  await build({
    ...common,
    entryPoints: [join(root, "test/web/memoryFiles.ts")],
    outfile: join(root, "out/web/files.js"),
    define: { startFiles: JSON.stringify({ [`${workspace.path}/mill.txt`]: mill }) },
  });
}

/** Mocha's bundle for browsers is of an old kind: it looks for a `module`, and would take that of the tests. */
const mochaForBrowsers = {
  name: "mocha for browsers",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mocha$/ }, () => ({ path: join(root, "node_modules/mocha/mocha.js") }));
    onLoad({ filter: /mocha[/\\]mocha\.js$/ }, ({ path }) => ({
      contents: `(function (module, exports, define) {${readFileSync(path, "utf8")}
}).call(globalThis);
export default globalThis.Mocha;`,
    }));
  },
};

/** Tests must lie in an extension, else no extension host of a browser runs them; so they lie beside the files. */
function stageTests(folder) {
  cpSync(join(root, "out/web"), folder, { recursive: true });
  const manifest = {
    name: "tests",
    publisher: "test",
    version: "0.0.1",
    engines: { vscode: "^1.91.0" },
    browser: "./files.js",
    activationEvents: [`onFileSystem:${workspace.scheme}`],
    enabledApiProposals: ["fileSearchProvider"],
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
}

/** Opens the window that runs the tests, and reads what it says. A request to another machine counts as a failed test. */
async function runWindow(browser, server, language) {
  let results;
  const elsewhere = new Set();
  const code = await openTestWindow(browser, `http://${server.authority}/`, {
    language,
    onLog: (line) => {
      // "ARTICLE_FACT_CHECK_RESULTS {…}".
      const found = /^ARTICLE_FACT_CHECK_RESULTS (.*)$/su.exec(line);
      if (found) results = JSON.parse(found[1]);
    },
    onRequest: (address) => {
      if (/^(?:https?|wss?):/u.test(address) && new URL(address).host !== server.authority)
        elsewhere.add(address);
    },
  });
  if (results === undefined) throw new Error(`VS Code for the Web ended with ${code} before its tests did.`);
  const { passed, failed, report } = results;
  console.log(report.join("\n"));
  if (passed + failed === 0) throw new Error("VS Code for the Web ran no test.");
  for (const address of elsewhere) console.log(`  ✗ no request leaves this machine\n${address}`);
  return { passed, failed: failed + elsewhere.size + (failed === 0 && code !== 0 ? 1 : 0) };
}
