/**
 * Measures how long the articles of a workspace take to be read in the background, and whether a writer notices:
 *
 *   npm run bench:workspace                     10,000 articles
 *                           -- --articles 500   so many
 *
 * The articles are put together of invented sentences, with invented people some of whom speak in many articles. The
 * built server is driven as an editor would: letters are typed in an open article, and each time its findings are asked
 * for, first with nothing else to do, then while all articles are read.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  type ArticlesRead,
  archiveRequest,
  checkFolderCommand,
  readArticlesRequest,
  voicesRequest,
} from "../../server/src/protocol/archive.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { inventArticle } from "./inventArticle.ts";
import { alignColumns } from "./tables.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "10000" } } });
const articleCount = Number(values.articles);
/** Milliseconds between two letters, and how many are typed with nothing else to do. */
const [typingPause, quietLetters] = [120, 150];

const folder = mkdtempSync(path.join(tmpdir(), "workspace-"));
try {
  const bytes = writeArticles();
  const client = await startClient({
    place: "bundle",
    folder: pathToFileURL(folder).href,
    options: { commands: true },
  });
  const results = await measure(client);
  await client.stop();
  show(bytes, results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns how many bytes they have. */
function writeArticles(): number {
  let bytes = 0;
  for (let index = 0; index < articleCount; index++) {
    const month = path.join(folder, String(Math.floor(index / 250)).padStart(3, "0"));
    if (index % 250 === 0) mkdirSync(month);
    const text = inventArticle(index);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(month, `${index}.txt`), text);
  }
  return bytes;
}

interface Results {
  readonly quiet: readonly number[];
  readonly busy: readonly number[];
  readonly seconds: Readonly<Record<string, number>>;
  readonly read: ArticlesRead;
}

async function measure(client: Client): Promise<Results> {
  const uri = pathToFileURL(path.join(folder, "draft.txt")).href;
  await client.open(uri, inventArticle(articleCount));
  const writer = createWriter(client, uri);
  await writer.type(() => writer.count < 30);
  const quiet = await writer.type(() => writer.count < 30 + quietLetters);
  let isRead = false;
  const timed = async <Answer>(method: string, params?: object): Promise<readonly [number, Answer]> => {
    const start = performance.now();
    const answer: Answer = await client.connection.sendRequest(method, params);
    return [(performance.now() - start) / 1000, answer];
  };
  const reading = timed<ArticlesRead>(readArticlesRequest, {}).finally(() => {
    isRead = true;
  });
  const busy = await writer.type(() => !isRead);
  const [first, read] = await reading;
  const [view] = await timed(archiveRequest, {});
  const [voices] = await timed(voicesRequest, {});
  const changed = path.join(folder, "000", "0.txt");
  writeFileSync(changed, inventArticle(articleCount + 1));
  await client.changeFile(pathToFileURL(changed).href);
  const [again] = await timed(readArticlesRequest, {});
  const [check] = await timed("workspace/executeCommand", { command: checkFolderCommand, arguments: [] });
  return { quiet, busy, read, seconds: { first, view, voices, again, check } };
}

/** Types letters into a document and takes each back. */
interface Writer {
  /** How many were typed. */
  count: number;
  /** @returns the milliseconds from each letter to its findings. */
  readonly type: (goesOn: () => boolean) => Promise<readonly number[]>;
}

function createWriter(client: Client, uri: string): Writer {
  const writer: Writer = {
    count: 0,
    type: async (goesOn) => {
      const times: number[] = [];
      while (goesOn()) {
        const isBack = writer.count++ % 2 === 1;
        const range = {
          start: { line: 4, character: 20 },
          end: { line: 4, character: isBack ? 21 : 20 },
        };
        const begun = performance.now();
        await client.edit(uri, writer.count + 1, [{ range, text: isBack ? "" : "x" }]);
        await client.pull(uri);
        times.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, typingPause));
      }
      return times;
    },
  };
  return writer;
}

function show(bytes: number, { quiet, busy, read, seconds }: Results): void {
  const kilobytes = (bytes / articleCount / 1000).toFixed(1);
  console.log(
    `${articleCount} articles of ${kilobytes} kB on ${cpus().length} cores; ${read.articleCount} read as articles\n`,
  );
  for (const [name, value] of Object.entries(seconds)) console.log(`${name}: ${value.toFixed(2)} s`);
  const row = (name: string, times: readonly number[]): readonly string[] => [
    name,
    String(times.length),
    ...[0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1)),
  ];
  console.log();
  console.log(
    alignColumns([
      ["ms from letter to findings", "letters", "p50", "p95", "most"],
      row("alone", quiet),
      row("while all are read", busy),
    ]),
  );
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
