#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread } from "node:worker_threads";
import { createConnection } from "vscode-languageserver/node";
import { listArticles } from "./articleFiles.ts";
import { createStartReaders, serveArticles } from "./articleThreads.ts";
import { createChangeText } from "./changeText.ts";
import { checkerName } from "./checkerName.ts";
import { boundHeap, compileLater } from "./engine.ts";
import { createImportArticle } from "./importArticle.ts";
import { createImportSource } from "./importSource.ts";
import type { Host } from "./lsp/host.ts";
import { startServer } from "./lsp/server.ts";
import { readText } from "./readText.ts";
import { readWithin } from "./readWithin.ts";
import { listNames, removeText } from "./recordFiles.ts";
import { listSources, readSource } from "./sourceFiles.ts";

compileLater();
// It holds for all threads; one that begins later has what the main one wants by then.
if (isMainThread) boundHeap();

/** Reads data from the folder of the bundle, texts from the disk, and time from the process. */
const host: Host = {
  readData: (name) => readFile(join(__dirname, "data", name)),
  readText,
  readWithin,
  listNames,
  removeText,
  changeText: createChangeText(),
  listSources,
  readSource,
  listArticles,
  startReaders: createStartReaders(__filename),
  checkerName,
  setTimeout: (callback, milliseconds) => {
    if (milliseconds === 0) return afterMessages(callback);
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  date: () => new Date().toISOString(),
  importSource: createImportSource(join(__dirname, "importer.cjs")),
  importArticle: createImportArticle(join(__dirname, "importer.cjs")),
  now: () => performance.now(),
  rulePages: pathToFileURL(join(__dirname, "..", "docs", "rules")).href,
  version: "0.1.0",
};

if (!serveArticles(host)) startServer(createConnection(), host);

/**
 * Runs the callback after the messages that have come in. A timer would wait at least a millisecond. The library
 * handles one message each time round the event loop, so the second time round comes after the next message.
 */
function afterMessages(callback: () => void): () => void {
  let immediate = setImmediate(() => {
    immediate = setImmediate(callback);
  });
  return () => clearImmediate(immediate);
}
