import { Worker } from "node:worker_threads";
import { isDocument, readSource, type SourceFile } from "./sources/readSource.ts";
import { type ReadText, type Source, unread } from "./sources/source.ts";

/**
 * Makes the function that reads any source. Documents are read in a thread of their own: the libraries for them are
 * loaded only where there is one, a long one holds nothing back, and one that was made to do harm ends with its thread.
 *
 * @param program of the thread: `importers/importThread.ts`, or what it is bundled into.
 * @param milliseconds that a document may take.
 */
export function createImportSource(
  program: string | URL,
  milliseconds = 60_000,
): (file: SourceFile) => Promise<Source> {
  const thread = new ImportThread(program, milliseconds);
  return async (file) => {
    if (!isDocument(file.name)) return readSource(file);
    return { uri: file.uri, name: file.name, ...(await thread.read(file)) };
  };
}

/** Reads documents one after another in a thread, which is started for the first and ends a while after the last. */
class ImportThread {
  readonly #program: string | URL;
  readonly #milliseconds: number;
  #queue: Promise<void> | undefined;
  #worker: Worker | undefined;
  /** Takes what was read of the document that the thread is at. */
  #answer: ((read: ReadText) => void) | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(program: string | URL, milliseconds: number) {
    this.#program = program;
    this.#milliseconds = milliseconds;
  }

  /** Never rejects. */
  async read(file: SourceFile): Promise<ReadText> {
    const before = this.#queue;
    const reading = (async () => {
      await before;
      return await this.#readNext(file);
    })();
    this.#queue = reading.then(() => undefined);
    return await reading;
  }

  async #readNext({ name, bytes }: SourceFile): Promise<ReadText> {
    clearTimeout(this.#rest);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    const limit = setTimeout(
      () => this.#end(worker, "The document takes too long to read."),
      this.#milliseconds,
    );
    const read = await new Promise<ReadText>((resolve) => {
      this.#answer = resolve;
      worker.postMessage({ name, bytes });
    });
    this.#answer = undefined;
    clearTimeout(limit);
    // The process may end meanwhile.
    worker.unref();
    this.#rest = setTimeout(() => this.#end(worker, unreadable), idleMilliseconds).unref();
    return read;
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: largestHeap } });
    worker.on("message", (read: ReadText) => {
      if (worker === this.#worker) this.#answer?.(read);
    });
    worker.on("error", ({ code }: NodeJS.ErrnoException) =>
      this.#end(worker, code === "ERR_WORKER_OUT_OF_MEMORY" ? "The document is too large." : unreadable),
    );
    worker.on("exit", () => this.#end(worker, unreadable));
    this.#worker = worker;
    return worker;
  }

  /** @param reason why the document that it is at, if any, is not read. */
  #end(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#answer?.(unread(reason));
  }
}

const unreadable = "The document could not be read.";

/** How long the thread waits for another document: loading the libraries takes longer than reading most. */
const idleMilliseconds = 5000;

/** Megabytes. A Word document of 700,000 words takes 900. */
const largestHeap = 1024;
