// `npm test`: installs and builds what is missing, runs every suite, and ends with a line of totals.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./vscode/children.mjs";
import { ensureInstalled } from "./vscode/install.mjs";
import { makeTemporaryFolder, root } from "./vscode/paths.mjs";

process.chdir(root);
const totals = { passed: 0, failed: 0 };
const scratch = makeTemporaryFolder();

try {
  await ensureInstalled();
  await build();
  await runSuite("Unit and protocol tests", () => runMocha([]));
  await runSuite("Regular expressions", () =>
    runMocha(["--no-config", "--ui=tdd", "--timeout=1200000", "out/test/patterns/*.test.js"]),
  );
  await runSuite("Fuzzing", () =>
    runMocha(["--no-config", "--ui=tdd", "--timeout=1200000", "out/test/fuzz/*.test.js"]),
  );
  await runSuite("Grammar tests", runGrammarTests);
  await runSuite("Packaging tests", () =>
    runMocha(["--no-config", "--ui=tdd", "out/test/package/*.test.js"]),
  );
  await runSuite("Other editors", async () => {
    const { ensureEditors } = await import("./editors/ensureEditors.mjs");
    await ensureEditors();
    return await runMocha(["--no-config", "--ui=tdd", "--timeout=60000", "out/test/editors/*.test.js"]);
  });
  await runSuite("Tests in VS Code", async () => {
    const { runHostTests } = await import("./vscode/hostTests.mjs");
    return await runHostTests();
  });
  await runSuite("Installed in VS Code", async () => {
    const { runInstallTests } = await import("./vscode/hostTests.mjs");
    return await runInstallTests();
  });
  await runSuite("Tests in VS Code for the Web", async () => {
    const { runWebTests } = await import("./vscode/webTests.mjs");
    return await runWebTests();
  });
} catch (error) {
  fail(error);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

/** Compiles and bundles; what an earlier state left in `out` would run as a test, so tests are emitted anew. */
async function build() {
  rmSync("out/test", { recursive: true, force: true });
  rmSync("out/test.tsbuildinfo", { force: true });
  await need("tsc", ["node_modules/typescript/bin/tsc", "-b"]);
  await need("esbuild", ["esbuild.mjs"]);
}

async function need(name, args) {
  if ((await runToEnd(process.execPath, args)) !== 0) throw new Error(`${name} failed; see above.`);
}

/** Runs one suite; what it throws counts as one failed test, and the next suite runs all the same. */
async function runSuite(title, run) {
  console.log(`\n${title}`);
  const begin = performance.now();
  try {
    const { passed, failed } = await run();
    totals.passed += passed;
    totals.failed += failed;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${title}: ${passed} of ${passed + failed} passed in ${seconds} s.`);
  } catch (error) {
    fail(error);
  }
}

function fail(error) {
  console.error(error.message);
  totals.failed += 1;
}

async function runMocha(args) {
  const counts = join(scratch, "counts.json");
  rmSync(counts, { force: true });
  const code = await runToEnd(
    process.execPath,
    ["node_modules/mocha/bin/mocha.js", "--reporter=test/vscode/countingReporter.cjs", ...args],
    // The longest takes four minutes on two free cores.
    { env: { ...process.env, MOCHA_COUNTS: counts }, seconds: 1200 },
  );
  if (!existsSync(counts)) throw new Error(`mocha ended with ${code} before its tests did.`);
  const { passed, failed } = JSON.parse(readFileSync(counts, "utf8"));
  if (passed + failed === 0) throw new Error("mocha ran no test.");
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** Each file in test/grammar is one test; the grammars are those of package.json, and a stand-in for Markdown's. */
async function runGrammarTests() {
  const files = readdirSync("test/grammar", { withFileTypes: true }).filter((entry) => entry.isFile());
  const options = ["--grammar", "test/grammar/markdown/markdown.tmLanguage.json"];
  const codes = [];
  for (const { name } of files) {
    const args = ["node_modules/vscode-tmgrammar-test/dist/unit.js", ...options, `test/grammar/${name}`];
    codes.push(await runToEnd(process.execPath, args));
  }
  const passed = codes.filter((code) => code === 0).length;
  return { passed, failed: codes.length - passed };
}
