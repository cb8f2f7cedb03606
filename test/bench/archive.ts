/**
 * Annotates an archive of small invented articles and watches the memory of the program meanwhile. Linux only.
 *
 *   npm run bench:archive [-- --articles 100000] [--jobs 2]
 *
 * Prints a line for each tenth of the articles. Ends with 1 if an answer is missing or out of order, or if the tenths of
 * the second half need a fifth more memory than those of the first, in the middle.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseAnnotatedArticle } from "../../server/training/annotatedArticle.ts";
import { alignColumns } from "./tables.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    jobs: { type: "string", default: "2" },
  },
});
// A whole number for each tenth.
const count = Math.max(1, Math.round(Number(values.articles) / 10)) * 10;
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The program after so many articles. */
interface Reading {
  readonly articles: number;
  /** Since the start. */
  readonly seconds: number;
  /** Megabytes that it holds, and the most that it has held since the reading before. */
  readonly now: number;
  readonly peak: number;
}

const readings = await annotateArchive(readArticles());
console.log(
  alignColumns([
    ["articles", "seconds", "articles a second", "memory now", "at most in this tenth"],
    ...readings.map(({ articles, seconds, now, peak }) => [
      String(articles),
      seconds.toFixed(0),
      (articles / seconds).toFixed(0),
      `${now.toFixed(0)} MB`,
      `${peak.toFixed(0)} MB`,
    ]),
  ]),
);
const peaks = readings.map(({ peak }) => peak);
if (medianOf(peaks.slice(5)) > 1.2 * medianOf(peaks.slice(0, 5))) {
  console.log("The memory grows with the archive.");
  process.exitCode = 1;
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

async function annotateArchive(texts: readonly string[]): Promise<readonly Reading[]> {
  const args = [`${root}dist/cli.cjs`, "annotate", "--jobs", values.jobs];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [found] = await Promise.all([readAnswers(child), writeArticles(child.stdin, texts)]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`annotate ended with ${code}`);
  return found;
}

/** Writes no faster than the program reads. */
async function writeArticles(input: Writable, texts: readonly string[]): Promise<void> {
  for (let id = 0; id < count; id++) {
    const text = `No. ${id}: ${texts[id % texts.length]}`;
    if (!input.write(`${JSON.stringify({ id, text })}\n`)) await once(input, "drain");
  }
  input.end();
}

/** @throws Error where an answer is missing or out of order. */
async function readAnswers(
  child: ChildProcessByStdio<Writable, Readable, null>,
): Promise<readonly Reading[]> {
  const start = performance.now();
  const found: Reading[] = [];
  let answered = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith(`{"id":${answered},`))
      throw new Error(`no answer ${answered}: ${line.slice(0, 80)}`);
    answered++;
    if (answered % (count / 10) !== 0) continue;
    const seconds = (performance.now() - start) / 1000;
    found.push({ articles: answered, seconds, ...memoryOf(child.pid) });
  }
  if (answered !== count) throw new Error(`${answered} answers for ${count} articles`);
  return found;
}

/** What the kernel says of a process, its threads included; the next peak is counted anew. */
function memoryOf(pid: number | undefined): Pick<Reading, "now" | "peak"> {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "mu").exec(status)?.[1]) / 1000;
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

/** The first paragraphs of the project's own articles, without their annotations. */
function readArticles(): readonly string[] {
  const folder = `${root}test/articles/written/train`;
  return readdirSync(folder).map((name) => {
    const { text } = parseAnnotatedArticle(name, readFileSync(`${folder}/${name}`, "utf8"));
    return text.split("\n\n").slice(0, 5).join("\n\n");
  });
}
