// Runs tests against planted mutants, in a child process of `mutants.ts`, which ends it where a mutant never ends:
//   node runner.mjs COVERAGE TEST…
// The first time all tests run once, and COVERAGE is written: which tests reach which mutants, and how long they take. Then
// each message, the number of a mutant, is answered with the title of the test that fails with it on, or null.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import Mocha from "mocha";

const [coverageFile, ...files] = process.argv.slice(2);

let active = -1;
let reached = new Set();
globalThis.__mutant = (id) => {
  reached.add(id);
  return id === active;
};

const mocha = new Mocha({ ui: "tdd" });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const tests = new Map(
  testsOf(mocha.suite, { before: [], setups: [], teardowns: [] }).map((it) => [it.title, it]),
);
if (!existsSync(coverageFile)) writeFileSync(coverageFile, JSON.stringify(await coverAll()));
/** Of each mutant the tests that reach it, the quick ones first. */
const covering = new Map();
const known = JSON.parse(readFileSync(coverageFile, "utf8"));
for (const { title, ids } of known.sort((one, other) => one.milliseconds - other.milliseconds))
  for (const id of ids) covering.set(id, [...(covering.get(id) ?? []), title]);

process.on("message", async (id) => {
  process.send({ id, killedBy: await findKiller(id), isCovered: covering.has(id) });
});
process.send({ ready: true });

async function findKiller(id) {
  for (const title of covering.get(id) ?? []) {
    active = id;
    const passes = await run(tests.get(title));
    active = -1;
    if (!passes) return title;
  }
  return null;
}

/** All tests that pass without a mutant and take no longer than a second. */
async function coverAll() {
  const coverage = [];
  for (const test of tests.values()) {
    reached = new Set();
    const start = performance.now();
    const passes = await run(test);
    const milliseconds = performance.now() - start;
    if (!passes) throw new Error(`“${test.title}” fails without a mutant`);
    if (milliseconds < 1000) coverage.push({ title: test.title, milliseconds, ids: [...reached] });
  }
  return coverage;
}

async function run({ parts, context }) {
  try {
    for (const part of parts) await part.call(context);
    return true;
  } catch {
    return false;
  }
}

/** The tests of a suite and of those within, each with what is done before and behind it. */
function testsOf(suite, { setups, teardowns }) {
  const around = {
    setups: [...setups, ...functionsOf(suite._beforeAll), ...functionsOf(suite._beforeEach)],
    teardowns: [...functionsOf(suite._afterEach), ...functionsOf(suite._afterAll), ...teardowns],
  };
  const own = suite.tests.map((test) => ({
    title: test.fullTitle(),
    parts: [...around.setups, test.fn, ...around.teardowns],
    context: { timeout() {}, slow() {}, skip() {} },
  }));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, around))];
}

function functionsOf(hooks) {
  return hooks.map(({ fn }) => fn);
}
