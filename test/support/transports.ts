import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import {
  createConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { listArticles } from "../../server/src/articleFiles.ts";
import { createChangeText } from "../../server/src/changeText.ts";
import { createImportArticle } from "../../server/src/importArticle.ts";
import { createImportSource } from "../../server/src/importSource.ts";
import type { Host } from "../../server/src/lsp/host.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { readText } from "../../server/src/readText.ts";
import { readWithin } from "../../server/src/readWithin.ts";
import { listNames, removeText } from "../../server/src/recordFiles.ts";
import { listSources, readSource } from "../../server/src/sourceFiles.ts";
import { startWebServer } from "./webServer.ts";

/** Where a server runs: in the process of the tests, as the bundle in a process of its own, or as the one for browsers in a worker. */
export type Place = "in process" | "bundle" | "web bundle";

/** All of them. */
export const places: readonly Place[] = ["in process", "bundle", "web bundle"];

/** Path of the built server. */
export const bundle: string = fileURLToPath(new URL("../../../dist/server.cjs", import.meta.url));

/** A connection to a server that runs, and what it runs in. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly process?: ChildProcess;
  readonly worker?: Worker;
}

/**
 * Starts a server.
 *
 * @param program the bundle to start, where it is not the built one.
 * @param nodeArguments what node is told before the bundle.
 */
export async function startTransport(
  place: Place,
  program: string | undefined,
  nodeArguments: readonly string[],
): Promise<Transport> {
  switch (place) {
    case "in process":
      return startInProcess();
    case "bundle":
      return startBundle(program ?? bundle, nodeArguments);
    case "web bundle":
      return await startWebServer(program);
  }
}

function startBundle(program: string, nodeArguments: readonly string[]): Transport {
  const child = spawn(process.execPath, [...nodeArguments, program, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const reader = new StreamMessageReader(child.stdout);
  return { reader, writer: new StreamMessageWriter(child.stdin), process: child };
}

function startInProcess(): Transport {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  // Readers, not streams: given streams, the library ends this process when they end.
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    testHost,
  );
  return { reader: new StreamMessageReader(toClient), writer: new StreamMessageWriter(toServer) };
}

const dataFolder = new URL("../../../dist/data/", import.meta.url);

/** The host of a server in this process; its data are those of the build. */
const testHost: Host = {
  readData: (name) => readFile(new URL(name, dataFolder)),
  readText,
  setTimeout: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  changeText: createChangeText(),
  readWithin,
  listNames,
  removeText,
  listSources,
  readSource,
  listArticles,
  date: () => new Date().toISOString(),
  importSource: createImportSource(new URL("../../../dist/importer.cjs", import.meta.url)),
  importArticle: createImportArticle(new URL("../../../dist/importer.cjs", import.meta.url)),
  now: () => performance.now(),
  rulePages: "file:///docs/rules",
  version: "0.0.0",
};
