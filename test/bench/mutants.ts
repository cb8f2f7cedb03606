/**
 * Mutation testing of the reading and the rules: how many small faults in them do the unit tests find?
 *
 *   npm run bench:mutants -- [--sample 400] [--seed 1] [--only analysis/quotes]
 *
 * Mutants are planted in the compiled code of server/src/analysis and server/src/rules, each in an expression within a
 * function; a sample of them is switched on, one at a time, and the tests that reach it run until one fails. A mutant that
 * no test reaches counts as alive; one with which a test never ends counts as killed. Prints the share killed, by folder,
 * and the survivors.
 */
import { type ChildProcess, fork } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createRandom } from "../../server/training/random.ts";
import { alignColumns } from "./tables.ts";

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
/** Milliseconds; all tests together take less on a machine that does other work. */
const longest = 120_000;
const root = fileURLToPath(new URL("../../../", import.meta.url));

interface Mutant {
  readonly id: number;
  /** Of the compiled file. */
  readonly line: number;
  readonly what: string;
  readonly file: string;
}

interface Outcome extends Mutant {
  /** The test that failed; `hang` where it never ended; null where the mutant lives. */
  readonly killedBy: string | null;
  readonly isCovered: boolean;
}

const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
try {
  const mutants = (await plant()).filter(({ file }) => file.startsWith(values.only));
  const outcomes = await tryAll(choose(mutants, Number(values.sample)));
  console.log(`${mutants.length} mutants, ${outcomes.length} tried`);
  show(outcomes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies the compiled code into a folder of its own, with mutants in it. */
async function plant(): Promise<readonly Mutant[]> {
  cpSync(path.join(root, "out"), path.join(folder, "out"), { recursive: true });
  for (const name of ["node_modules", "package.json", "docs", "README.md", "syntaxes", "client"])
    symlinkSync(path.join(root, name), path.join(folder, name));
  for (const name of ["server", "test"]) symlinkSync(path.join(root, name), path.join(folder, name));
  const { instrument } = await import(
    new URL("../../../test/bench/mutants/instrument.mjs", import.meta.url).href
  );
  const mutants: Mutant[] = [];
  for (const part of ["analysis", "rules"]) {
    const compiled = path.join(folder, "out/server/src", part);
    const names = readdirSync(compiled, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".js"),
    );
    for (const name of names.sort()) {
      const file = path.join(compiled, name);
      const planted = instrument(readFileSync(file, "utf8"), mutants.length);
      writeFileSync(file, planted.code);
      for (const mutant of planted.mutants) mutants.push({ ...mutant, file: `${part}/${name}` });
    }
  }
  return mutants;
}

/** A sample in order, the same for the same seed. */
function choose(mutants: readonly Mutant[], size: number): readonly Mutant[] {
  const random = createRandom(Number(values.seed));
  return mutants
    .map((mutant) => ({ mutant, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((one, other) => one.id - other.id);
}

async function tryAll(chosen: readonly Mutant[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let runner = await startRunner();
  try {
    for (const mutant of chosen) {
      const answer = await ask(runner, mutant.id);
      if (answer === "hang") {
        runner.kill("SIGKILL");
        runner = await startRunner();
        outcomes.push({ ...mutant, killedBy: "hang", isCovered: true });
      } else outcomes.push({ ...mutant, ...answer });
    }
    return outcomes;
  } finally {
    runner.kill("SIGKILL");
  }
}

async function startRunner(): Promise<ChildProcess> {
  const unit = path.join(folder, "out/test/unit");
  const tests = ["analysis", "rules"].flatMap((part) =>
    readdirSync(path.join(unit, part)).map((name) => path.join(unit, part, name)),
  );
  const more = ["sampleArticle.test.js", "millArticle.test.js", "readings.test.js"].map((name) =>
    path.join(unit, name),
  );
  const files = [...tests, ...more].filter((file) => file.endsWith(".test.js"));
  const program = path.join(root, "test/bench/mutants/runner.mjs");
  const runner = fork(program, [path.join(folder, "coverage.json"), ...files], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise((resolve, reject) => {
    runner.once("message", resolve);
    runner.once("exit", () => reject(new Error("the tests could not be run; see above")));
  });
  return runner;
}

type Answer = Pick<Outcome, "killedBy" | "isCovered">;

async function ask(runner: ChildProcess, id: number): Promise<Answer | "hang"> {
  return await new Promise((resolve) => {
    const limit = setTimeout(() => resolve("hang"), longest);
    runner.once("message", (answer: Answer) => {
      clearTimeout(limit);
      resolve(answer);
    });
    runner.send(id);
  });
}

function show(outcomes: readonly Outcome[]): void {
  const folders = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = outcome.file.startsWith("rules/")
      ? "rules"
      : (/^analysis\/[^/.]+/u.exec(outcome.file)?.[0] ?? "");
    folders.set(name, [...(folders.get(name) ?? []), outcome]);
  }
  folders.set("all", [...outcomes]);
  console.log(
    alignColumns([
      ["part", "tried", "killed", "share"],
      ...[...folders].map(([name, list]) => {
        const killed = list.filter(({ killedBy }) => killedBy !== null).length;
        return [name, String(list.length), String(killed), (killed / list.length).toFixed(2)];
      }),
    ]),
  );
  console.log("\nAlive, with the lines of the compiled files:");
  for (const { file, line, what, killedBy, isCovered } of outcomes)
    if (killedBy === null)
      console.log(`${file}:${line}  ${what}${isCovered ? "" : "  (no test gets there)"}`);
}
