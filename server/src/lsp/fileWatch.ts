import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from "vscode-languageserver";
import type { Support } from "./support.ts";

/** Asks the client to tell of changes of files on the disk; a client that cannot tells nothing. */
export class FileWatch {
  readonly #connection: Connection;
  readonly #support: Support;
  readonly #wanted = new Map<string, readonly string[]>();
  #isReady = false;
  #watched = "";
  #watching: Disposable | undefined;

  constructor(connection: Connection, support: Support) {
    this.#connection = connection;
    this.#support = support;
  }

  /** Begins to ask, now that the client is ready. */
  async start(): Promise<void> {
    this.#isReady = true;
    await this.#register();
  }

  /** Sets the globs of one who wants to know, in place of those before. */
  async watch(who: string, globs: readonly string[]): Promise<void> {
    this.#wanted.set(who, globs);
    await this.#register();
  }

  async #register(): Promise<void> {
    const globs = [...new Set([...this.#wanted.values()].flat())].sort();
    if (!this.#isReady || !this.#support.watchesFiles || globs.join("\n") === this.#watched) return;
    this.#watched = globs.join("\n");
    const watchers = globs.map((globPattern) => ({ globPattern }));
    const before = this.#watching;
    this.#watching = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers,
    });
    before?.dispose();
  }
}
