import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { cutWords } from "./analysis/analyze.ts";
import { growForThread } from "./engine.ts";
import type { House } from "./lexicon/house.ts";
import { HouseLexicons } from "./lexicon/houseLexicons.ts";
import { loadLexicons } from "./lexicon/loadLexicon.ts";
import type {
  ArticleBatch,
  ArticleRead,
  ArticleReader,
  ReaderGiven,
  StartReaders,
} from "./lsp/archive/articleReader.ts";
import { Identities } from "./lsp/archive/identities.ts";
import { createReader } from "./lsp/archive/readFile.ts";
import type { Host } from "./lsp/host.ts";
import { loadLanguage } from "./lsp/language.ts";
import type { Settings } from "./lsp/settings.ts";
import type { Support } from "./lsp/support.ts";
import { type Message, msg } from "./text/message.ts";

/** A batch as a thread is given it: what a newsroom adds to the language may be long, and is sent once. */
interface ThreadBatch extends Omit<ArticleBatch, "settings"> {
  readonly settings: Omit<Settings, "house">;
  /** Number of the newsroom; 0 for none. */
  readonly house: number;
  /** Where the thread does not know that number yet. */
  readonly newHouse?: House;
}

/**
 * Makes the function that starts readers in threads, so that a writer who types meanwhile is not held up: as many as there
 * are cores, but for the one on which the writer is answered.
 *
 * @param program this program, which begins with {@link serveArticles}.
 */
export function createStartReaders(program: string | URL): StartReaders {
  return (given) => {
    const count = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
    return Array.from({ length: count }, () => new ArticleThread(program, given));
  };
}

/** Answers batches, where this is a thread of {@link createStartReaders}. @returns whether it is one. */
export function serveArticles(host: Host): boolean {
  const port = parentPort;
  if (isMainThread || port === null) return false;
  const starting = startReader(host, workerData);
  const houses = new Map<number, House>();
  port.on("message", async ({ house: number, newHouse, settings, ...batch }: ThreadBatch) => {
    if (newHouse !== undefined) houses.set(number, newHouse);
    const house = houses.get(number);
    const reader = await starting;
    port.postMessage(
      await reader.read({ ...batch, settings: house === undefined ? settings : { ...settings, house } }),
    );
  });
  return true;
}

/** What a thread is told at its start: a function cannot be sent. */
interface ThreadGiven extends Omit<ReaderGiven, "support"> {
  readonly support: Omit<Support, "say">;
}

function toThread({ support: { say: _, ...support }, ...given }: ReaderGiven): ThreadGiven {
  return { ...given, support };
}

/** What is wrong with the word lists, or which rule failed, the server tells of open articles; a thread has no log. */
async function startReader(host: Host, { support, ...given }: ThreadGiven): Promise<ArticleReader> {
  const { say } = await loadLanguage(given.locale, host.readData);
  const { lexicons: languages } = await loadLexicons(host.readData);
  const lexicons = new HouseLexicons(languages, cutWords);
  const { lists } = languages[0];
  return createReader({
    ...given,
    support: { ...support, say },
    host,
    lexicons,
    lists,
    log: { error: () => undefined },
  });
}

/** Reads in a thread, which is started for the first batch and ends a while after the last. */
class ArticleThread implements ArticleReader {
  readonly #program: string | URL;
  readonly #given: ReaderGiven;
  #houses: Identities<House> = new Identities();
  #known = new Set<number>();
  #worker: Worker | undefined;
  #endGrowth: (() => void) | undefined;
  /** Takes what was read of the batch that the thread is at, or why it was not. */
  #answer: ((read: readonly ArticleRead[] | Reason) => void) | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  constructor(program: string | URL, given: ReaderGiven) {
    this.#program = program;
    this.#given = given;
  }

  async read(batch: ArticleBatch): Promise<readonly ArticleRead[]> {
    // Two may ask: one who wants to know who is quoted, and one who checks a folder.
    const reading = this.#queue.then(() => this.#readNext(batch));
    this.#queue = reading;
    return await reading;
  }

  /** An article that ends the thread is found by reading those of its batch one by one. */
  async #readNext(batch: ArticleBatch): Promise<readonly ArticleRead[]> {
    const read = await this.#ask(batch);
    if (typeof read !== "function") return read;
    const [first, ...others] = batch.files;
    if (first === undefined) return [];
    if (others.length === 0)
      return [{ uri: first.uri, lines: [], problem: this.#given.support.say(read(first.name)) }];
    const all: ArticleRead[] = [];
    for (const file of batch.files) all.push(...(await this.#readNext({ ...batch, files: [file] })));
    return all;
  }

  async #ask(batch: ArticleBatch): Promise<readonly ArticleRead[] | Reason> {
    clearTimeout(this.#rest);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    const read = await new Promise<readonly ArticleRead[] | Reason>((resolve) => {
      this.#answer = resolve;
      worker.postMessage(this.#toThread(batch));
    });
    this.#answer = undefined;
    // The process may end meanwhile.
    worker.unref();
    this.#rest = setTimeout(() => this.#end(worker, unreadable), idleMilliseconds).unref();
    return read;
  }

  #toThread({ settings: { house, ...settings }, ...batch }: ArticleBatch): ThreadBatch {
    const number = this.#houses.of(house);
    const isNew = house !== undefined && !this.#known.has(number);
    this.#known.add(number);
    return { ...batch, settings, house: number, ...(isNew ? { newHouse: house } : {}) };
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      workerData: toThread(this.#given),
      resourceLimits: { maxOldGenerationSizeMb: largestHeap },
    });
    worker.on("message", (read: readonly ArticleRead[]) => {
      if (worker === this.#worker) this.#answer?.(read);
    });
    worker.on("error", ({ code }: NodeJS.ErrnoException) =>
      this.#end(worker, code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge : unreadable),
    );
    worker.on("exit", () => this.#end(worker, unreadable));
    this.#worker = worker;
    this.#endGrowth = growForThread();
    this.#known = new Set();
    return worker;
  }

  /** @param reason why the batch that it is at, if any, was not read. */
  #end(worker: Worker, reason: Reason): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    this.#endGrowth?.();
    void worker.terminate();
    this.#answer?.(reason);
  }
}

/** Why an article was not read, by its name. */
type Reason = (name: string) => Message;

const unreadable: Reason = (name) => msg`“${name}” could not be read.`;
const tooLarge: Reason = (name) => msg`“${name}” is too large to be read.`;

/** How long a thread waits for another batch: to start one takes a fifth of a second. */
const idleMilliseconds = 5000;

/** Each has a lexicon of its own, some 40 MB. */
const mostThreads = 3;

/** Megabytes. An article of 10 MB takes 700. */
const largestHeap = 1500;
