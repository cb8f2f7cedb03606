import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** Threads of this program that answer questions in turn. */
export class Threads<Question, Answer> {
  readonly #threads: readonly Thread<Question, Answer>[];
  #next = 0;

  /**
   * Starts a thread for each task.
   *
   * @param program this program, which begins with {@link serveThread}.
   */
  constructor(program: string, tasks: readonly unknown[]) {
    this.#threads = tasks.map((task) => new Thread(program, task));
  }

  /** How many questions keep all threads at work: each has one to work on and one to go on with, and one is written. */
  get atOnce(): number {
    return 2 * this.#threads.length + 1;
  }

  async ask(question: Question): Promise<Answer> {
    const thread = this.#threads[this.#next++ % this.#threads.length];
    if (thread === undefined) throw new Error("there is no thread to ask");
    return await thread.ask(question);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(async (thread) => await thread.end()));
  }
}

/**
 * Answers questions one after the other, where this is a thread of {@link Threads}.
 *
 * @param prepare makes what answers, once, from the thread's task.
 * @returns whether it is one.
 */
export function serveThread<Task, Question, Answer>(
  prepare: (task: Task) => Promise<(question: Question) => Answer | Promise<Answer>>,
): boolean {
  const port = parentPort;
  if (isMainThread || port === null) return false;
  const answering = prepare(workerData as Task);
  let last: Promise<unknown> = answering;
  port.on("message", async (question: Question) => {
    last = last.then(async () => port.postMessage(await (await answering)(question)));
    await last;
  });
  return true;
}

/** A thread and the answers that it owes, in order. */
class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #owed: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  #failure: Error | undefined;

  constructor(program: string, task: unknown) {
    this.#worker = new Worker(program, { workerData: task });
    this.#worker.on("message", (answer: Answer) => this.#owed.shift()?.resolve(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("a thread has ended")));
  }

  async ask(question: Question): Promise<Answer> {
    return await new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#owed.push({ resolve, reject });
      this.#worker.postMessage(question);
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
