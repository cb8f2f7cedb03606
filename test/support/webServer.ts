import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import type { WorkerStart } from "../../server/src/protocol/worker.ts";

/** Path of the built server for browsers. */
const webBundle: string = fileURLToPath(new URL("../../../dist/web/server.js", import.meta.url));

const dataFolder = new URL("../../../dist/data/", import.meta.url);

/** A server in a worker, and what it is talked to with. */
export interface WebServer {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly worker: Worker;
}

/** Starts the server for browsers in a worker that has what a web worker has, and nothing else that matters. */
export async function startWebServer(program: string = webBundle): Promise<WebServer> {
  const workerData = { program, text: await readFile(program, "utf8") };
  const worker = new Worker(asWebWorker, { eval: true, workerData });
  const names = await readdir(dataFolder);
  const data = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, dataFolder))] as const),
  );
  worker.postMessage({ data: Object.fromEntries(data) } satisfies WorkerStart);
  return { reader: new WorkerReader(worker), writer: new WorkerWriter(worker), worker };
}

/** Whatever of Node a server for browsers must do without, and what would reach the network. */
const asWebWorker = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { runInThisContext } = require("node:vm");
  const gone = ["process", "Buffer", "global", "setImmediate", "clearImmediate", "require", "module", "exports"];
  for (const name of [...gone, "fetch", "WebSocket", "EventSource"]) delete globalThis[name];
  globalThis.self = parentPort;
  runInThisContext(workerData.text, { filename: workerData.program });
`;

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("error", (error) => this.fireError(error));
    worker.on("exit", () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.on("message", callback);
    return { dispose: () => this.#worker.off("message", callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {
    // The worker is ended by whoever started it.
  }
}
