import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import type { Host } from "./lsp/host.ts";
import { startServer } from "./lsp/server.ts";

/** Reads data from the folder of the bundle, and time from the process. */
const host: Host = {
  readData: (name) => readFile(join(__dirname, "data", name)),
  setTimeout: (callback, milliseconds) => {
    if (milliseconds === 0) {
      // A timer waits at least a millisecond; this only waits until what has come in was read.
      const immediate = setImmediate(callback);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
  rulePages: pathToFileURL(join(__dirname, "..", "docs", "rules")).href,
  version: "0.1.0",
};

startServer(createConnection(), host);
