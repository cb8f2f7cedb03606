/**
 * Measures speed beside what a writer would pick instead, all in one run, since machines drift:
 *
 *   npm run bench:speed -- --bench DIR    DIR has the generator of texts and the driver of language servers
 *                          --peers        measures the peers too; they are installed into test/bench/peers first
 *                          --large        10 MB too
 *                          --json         everything as JSON
 *
 * Each tool reads in a process of its own. The server is driven as an editor would: a letter is typed in the middle
 * and taken back, and each report is checked. "As fresh" is no where a finding at the word that was typed is held back
 * until the writer pauses.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { alignColumns } from "./tables.ts";

const { values } = parseArgs({
  options: {
    bench: { type: "string", default: "../shared/bench" },
    peers: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

// Its programs run only by their own path, which a link is not.
const bench = realpathSync(values.bench);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const peersFolder = path.join(root, "test/bench/peers");
const ours = "article-fact-check";

/** Milliseconds for 100 kB when cold, with loading, and when warm, for 1 MB warm; and articles a second. */
interface ToolTimes {
  readonly cold: number;
  readonly warm: number;
  readonly large: number;
  readonly perSecond: number;
}

/** What the driver of language servers measured, in milliseconds and megabytes. */
interface ServerTimes {
  readonly init_ms: number;
  readonly first_ms: number;
  readonly p50: number;
  readonly p95: number;
  readonly hover_p50: number;
  readonly burst_ms: number;
  readonly rss_mb: number;
  readonly idle_cpu: number;
  readonly bad_ranges: number;
  readonly incremental_equals_fresh: boolean;
  readonly failed?: string;
}

const folder = mkdtempSync(path.join(tmpdir(), "speed-"));
try {
  execFileSync(process.execPath, [path.join(bench, "gen.mjs"), "--out", folder], { stdio: "ignore" });
  const results = { tools: measureTools(), servers: measureServers(), annotate: measureAnnotate() };
  if (values.json) console.log(JSON.stringify(results));
  else show(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureTools(): Readonly<Record<string, ToolTimes>> {
  if (values.peers && !existsSync(path.join(peersFolder, "node_modules")))
    execFileSync("npm", ["ci"], { cwd: peersFolder, stdio: "inherit" });
  const peers = values.peers ? ["wink-nlp", "cspell-lib", "write-good", "compromise"] : [];
  const program = path.join(peersFolder, "tools.mjs");
  return Object.fromEntries(
    [ours, ...peers].map((tool) => [
      tool,
      JSON.parse(execFileSync(process.execPath, [program, tool, folder], { encoding: "utf8" })),
    ]),
  );
}

function measureServers(): Readonly<Record<string, ServerTimes>> {
  const files = ["a5k.txt", "a100k.txt", "a1m.txt", ...(values.large ? ["a10m.txt"] : [])];
  const measuring = "--mode pull --json --check --edits 20 --burst 20 --idle 5 --requests hover".split(" ");
  const server = ["--", process.execPath, path.join(root, "dist/server.cjs"), "--stdio"];
  return Object.fromEntries(
    files.map((file) => {
      const text = ["--file", path.join(folder, file), "--timeout", "120"];
      const driver = path.join(bench, "lsp-drive.mjs");
      const { stdout } = spawnSync(process.execPath, [driver, ...measuring, ...text, ...server], {
        encoding: "utf8",
      });
      return [file, JSON.parse(stdout)];
    }),
  );
}

/** Seconds that the command line takes for 2,000 articles, by the number of its threads. */
function measureAnnotate(): Readonly<Record<string, number>> {
  const articles = readdirSync(path.join(folder, "art")).map((name) =>
    JSON.stringify({ id: name, text: readFileSync(path.join(folder, "art", name), "utf8") }),
  );
  const input = path.join(folder, "articles.jsonl");
  writeFileSync(input, articles.join("\n"));
  const program = path.join(root, "dist/cli.cjs");
  return Object.fromEntries(
    ["1", "2"].map((jobs) => {
      const file = openSync(input, "r");
      const start = performance.now();
      spawnSync(process.execPath, [program, "annotate", "--jobs", jobs], {
        stdio: [file, "ignore", "inherit"],
      });
      closeSync(file);
      return [jobs, (performance.now() - start) / 1000];
    }),
  );
}

function show({ tools, servers, annotate }: Results): void {
  const own = tools[ours];
  const times = (theirs: number, mine: number | undefined): string => (theirs / (mine ?? theirs)).toFixed(2);
  console.log(
    alignColumns([
      ["tool", "100 kB cold", "warm, ms", "1 MB, ms", "articles/s", "we are faster, 1 MB"],
      ...Object.entries(tools).map(([name, { cold, warm, large, perSecond }]) => [
        name,
        ...[cold, warm, large, perSecond].map((value) => value.toFixed(0)),
        times(large, own?.large),
      ]),
    ]),
  );
  console.log(
    alignColumns([
      [
        "server",
        "start",
        "open",
        "edit p50",
        "p95",
        "hover",
        "20 edits",
        "MB",
        "idle %",
        "outside",
        "as fresh",
      ],
      ...Object.entries(servers).map(([name, it]) => [
        name,
        ...[it.init_ms, it.first_ms, it.p50, it.p95, it.hover_p50, it.burst_ms].map((value) =>
          value?.toFixed(1),
        ),
        String(it.rss_mb),
        String(it.idle_cpu),
        it.failed ?? String(it.bad_ranges),
        it.incremental_equals_fresh ? "yes" : "no",
      ]),
    ]),
  );
  const [one = 0, two = 1] = [annotate["1"], annotate["2"]];
  console.log(
    `annotate, 2,000 articles: ${one.toFixed(1)} s, in two threads ${two.toFixed(1)} s: ${(one / two).toFixed(2)} times as fast`,
  );
}

interface Results {
  readonly tools: Readonly<Record<string, ToolTimes>>;
  readonly servers: Readonly<Record<string, ServerTimes>>;
  readonly annotate: Readonly<Record<string, number>>;
}
