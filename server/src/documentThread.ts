import { Worker } from "node:worker_threads";
import type { ThreadTask } from "./importers/importThread.ts";
import { type Message, msg } from "./text/message.ts";

/** The program that reads documents, and how long it may take for one. */
export interface DocumentLimits {
  readonly program: string | URL;
  /** By default a minute. */
  readonly milliseconds?: number | undefined;
}

type Document = Pick<ThreadTask, "name" | "bytes">;

/** Reads documents one after another in a thread, which is started for the first and ends a while after the last. */
export class DocumentThread<Read> {
  readonly #program: string | URL;
  readonly #milliseconds: number;
  readonly #as: ThreadTask["as"];
  readonly #unread: (reason: Message) => Read;
  #queue: Promise<void> | undefined;
  #worker: Worker | undefined;
  /** Takes what was read of the document that the thread is at. */
  #answer: ((read: Read) => void) | undefined;
  #rest: NodeJS.Timeout | undefined;

  /**
   * @param as what documents are read.
   * @param notRead what is answered where one is not, with a sentence that says why.
   */
  constructor(
    { program, milliseconds = 60_000 }: DocumentLimits,
    as: ThreadTask["as"],
    notRead: (reason: Message) => Read,
  ) {
    this.#program = program;
    this.#milliseconds = milliseconds;
    this.#as = as;
    this.#unread = notRead;
  }

  /** Never rejects. */
  async read(document: Document): Promise<Read> {
    const before = this.#queue;
    const reading = (async () => {
      await before;
      return await this.#readNext(document);
    })();
    this.#queue = reading.then(() => undefined);
    return await reading;
  }

  async #readNext({ name, bytes }: Document): Promise<Read> {
    clearTimeout(this.#rest);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    const limit = setTimeout(
      () => this.#end(worker, msg`The document takes too long to read.`),
      this.#milliseconds,
    );
    const read = await new Promise<Read>((resolve) => {
      this.#answer = resolve;
      const task: ThreadTask = { as: this.#as, name, bytes };
      worker.postMessage(task);
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
    worker.on("message", (read: Read) => {
      if (worker === this.#worker) this.#answer?.(read);
    });
    worker.on("error", ({ code }: NodeJS.ErrnoException) =>
      this.#end(worker, code === "ERR_WORKER_OUT_OF_MEMORY" ? msg`The document is too large.` : unreadable),
    );
    worker.on("exit", () => this.#end(worker, unreadable));
    this.#worker = worker;
    return worker;
  }

  /** @param reason why the document that it is at, if any, is not read. */
  #end(worker: Worker, reason: Message): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#answer?.(this.#unread(reason));
  }
}

const unreadable = msg`The document could not be read.`;

/** How long the thread waits for another document: loading the libraries takes longer than reading most. */
const idleMilliseconds = 5000;

/** Megabytes. A Word document of 700,000 words takes 900. */
const largestHeap = 1024;
