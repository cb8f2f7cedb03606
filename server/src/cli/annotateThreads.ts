import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Chosen } from "../config/configs.ts";
import type { House } from "../lexicon/house.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { AnnotateBatch } from "./annotate.ts";
import { type Annotated, annotateLine } from "./annotateLine.ts";

/** Threads that annotate. */
export interface Annotators {
  readonly annotate: AnnotateBatch;
  /** How many batches keep all threads at work. */
  readonly atOnce: number;
  close(): Promise<void>;
}

/**
 * Starts threads that annotate batches in turn, each with a lexicon of its own.
 *
 * @param program this program, which begins with {@link serveAnnotations}.
 */
export function startAnnotators(program: string, jobs: number, chosen: Chosen | undefined): Annotators {
  const threads = Array.from(
    { length: jobs },
    (_, index) => new Thread(program, { chosen, tells: index === 0 }),
  );
  let next = 0;
  return {
    annotate: async (lines) => await (threads[next++ % jobs] as Thread).annotate(lines),
    // One is written while each thread has one to work on and one to go on with.
    atOnce: 2 * jobs + 1,
    close: async () => {
      await Promise.all(threads.map(async (thread) => await thread.end()));
    },
  };
}

/** What a thread of this program is told to do. */
interface Task {
  readonly chosen: Chosen | undefined;
  /** Whether it tells what is wrong with the word lists, which is the same in each. */
  readonly tells: boolean;
}

/**
 * Answers batches, where this is a thread of {@link startAnnotators}.
 *
 * @param readLexicon reads the lexicon of what is configured.
 * @returns whether it is one.
 */
export function serveAnnotations(readLexicon: ReadLexicon): boolean {
  const port = parentPort;
  if (isMainThread || port === null) return false;
  const { chosen, tells } = workerData as Task;
  const reading = readLexicon(chosen?.house, tells);
  port.on("message", async (lines: readonly string[]) => {
    const parts = { chosen, lexicon: await reading };
    port.postMessage(lines.map((line) => annotateLine(line, parts)));
  });
  return true;
}

/** Reads the word lists. @param tells whether what is wrong with them is said. */
export type ReadLexicon = (house: House | undefined, tells: boolean) => Promise<Lexicon>;

/** A thread and the batches that it owes, in order. */
class Thread {
  readonly #worker: Worker;
  readonly #owed: {
    readonly resolve: (batch: readonly Annotated[]) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  #failure: Error | undefined;

  constructor(program: string, task: Task) {
    this.#worker = new Worker(program, { workerData: task });
    this.#worker.on("message", (batch: readonly Annotated[]) => this.#owed.shift()?.resolve(batch));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a thread has ended")));
  }

  async annotate(lines: readonly string[]): Promise<readonly Annotated[]> {
    return await new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#owed.push({ resolve, reject });
      this.#worker.postMessage(lines);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#owed.splice(0)) reject(this.#failure);
  }
}
