/**
 * Kills and stops processes while they write a record, and lets several write at once.
 *
 *   npm run bench:crashes [-- --rounds 200]      prints what was lost or damaged; ends with 1 if anything was
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { addLinesAtOnce, crashWriter, startWriter } from "../support/writers.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "200" } } });
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), "crashes-"));
const record = (name: string): string => join(folder, ".factcheck", `${name}.json`);
const faults: string[] = [];

try {
  await killWriters();
  for (const writers of [2, 4]) await writeAtOnce(writers);
  await killOneOfTwo();
  await stopOneOfTwo();
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

/** One writer is killed, and the next one takes over what it left. */
async function killWriters(): Promise<void> {
  const file = record("killed");
  let interrupted = 0;
  for (let round = 0; round < rounds; round++) {
    const fault = await crashWriter(file);
    if (fault !== undefined) faults.push(`kill ${round}: ${fault}`);
    const left = leftBeside(file);
    interrupted += left;
    if (left > 1) faults.push(`kill ${round}: ${left} files are left over`);
  }
  console.log(`${rounds} kills, ${interrupted} of them within a change: ${faults.length} faults`);
}

async function writeAtOnce(writers: number): Promise<void> {
  const start = performance.now();
  const lost = await addLinesAtOnce(record(`at once ${writers}`), writers, 100);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${writers} processes add 100 lines each in ${seconds} s: ${lost.length} lost`);
  faults.push(...lost);
}

/** What was written is there, also if one of the two writers is killed. */
async function killOneOfTwo(): Promise<void> {
  const kills = Math.ceil(rounds / 10);
  let lost = 0;
  for (let round = 0; round < kills; round++) lost += await disturb(record(`kill ${round}`), "SIGKILL", 0);
  console.log(`${kills} kills of one of two writers: ${lost} lines lost`);
}

/** A writer sleeps so long that the other takes its claim for lost; then it wakes up and goes on. */
async function stopOneOfTwo(): Promise<void> {
  const stops = Math.ceil(rounds / 40);
  const lost = await Promise.all(
    Array.from({ length: stops }, (_, round) => disturb(record(`stop ${round}`), "SIGSTOP", 7_000)),
  );
  console.log(`${stops} writers asleep for 7 s: ${lost.reduce((sum, it) => sum + it, 0)} lines lost`);
}

/** Lets two writers add lines, of which the first is sent a signal, and goes on after a pause. @returns lost lines. */
async function disturb(file: string, signal: "SIGKILL" | "SIGSTOP", pause: number): Promise<number> {
  const writers = ["one", "other"].map((name) => startWriter("lines", file, name, "60"));
  const [first] = writers;
  await Promise.all(writers.map(({ started }) => started));
  await sleep(Math.random() * 60);
  first?.child.kill(signal);
  await sleep(pause);
  first?.child.kill("SIGCONT");
  await Promise.all(writers.map(({ ended }) => ended));
  const found = readFileSync(file, "utf8").split("\n");
  const lost = writers.flatMap(({ printed }, index) =>
    Array.from(
      { length: Number(printed()) },
      (_, line) => `${index === 0 ? "one" : "other"} ${line + 1}`,
    ).filter((line) => found.filter((it) => it === line).length !== 1),
  );
  faults.push(...lost.map((line) => `${basename(file)}: “${line}” is lost or twice`));
  return lost.length;
}

function leftBeside(file: string): number {
  return readdirSync(dirname(file)).length - 1;
}
