import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type ArticleChanged, articleChangedNotification } from "../protocol/session.ts";
import type { Articles } from "./articles.ts";
import type { Contexts } from "./contexts.ts";
import { listDiagnostics } from "./diagnostics.ts";
import { describeFailure } from "./failure.ts";
import type { Host } from "./host.ts";
import { readInSlices } from "./slices.ts";
import type { Support } from "./support.ts";
import type { Typing } from "./typing.ts";

/** What the announcer works with. */
export interface AnnouncerParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly support: Support;
  readonly articles: Articles;
  readonly contexts: Contexts;
  readonly typing: Typing;
}

/** Milliseconds without an edit after which a document is announced. */
const quiet = 300;

/**
 * Tells the client what it did not ask for: findings, where it cannot pull them, and that an article was read
 * anew, where it shows the outline. It waits until nothing was typed for a while.
 */
export class Announcer {
  readonly #parts: AnnouncerParts;
  readonly #known = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  /** Announces a document that was opened or edited; an edit waits until nothing was typed for a while. */
  followEdit(document: TextDocument): void {
    const isNew = !this.#known.has(document.uri);
    this.#known.add(document.uri);
    this.#schedule(document, isNew ? 0 : quiet);
  }

  /** Announces a document anew, since its settings have changed or nothing of it is held back any longer. */
  announce(document: TextDocument): void {
    this.#schedule(document, 0);
  }

  /** Forgets a document that was closed, and takes its findings back. */
  async forget(uri: string): Promise<void> {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
    this.#known.delete(uri);
    const { support, connection } = this.#parts;
    if (!support.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Calls everything off that waits. */
  stop(): void {
    for (const callOff of this.#waiting.values()) callOff();
    this.#waiting.clear();
  }

  #schedule(document: TextDocument, milliseconds: number): void {
    const { support, host } = this.#parts;
    if (support.pullsDiagnostics && support.options.commands !== true) return;
    this.#waiting.get(document.uri)?.();
    const callOff = host.setTimeout(() => void this.#send(document, callOff), milliseconds);
    this.#waiting.set(document.uri, callOff);
  }

  /** @param callOff what its schedule left to be called. */
  async #send(document: TextDocument, callOff: () => void): Promise<void> {
    const { support, connection, host, articles, contexts, typing } = this.#parts;
    const { uri, version } = document;
    try {
      const context = await contexts.of(uri);
      const reading = articles.read(document, context);
      await readInSlices(reading, host, () => document.version === version);
      // A document that was edited or closed meanwhile is announced by that edit, or not at all; and one that is to be
      // announced anew by the later announcement, which knows of other settings.
      if (document.version !== version || this.#waiting.get(uri) !== callOff) return;
      this.#waiting.delete(uri);
      if (!support.pullsDiagnostics) {
        const diagnostics = [...listDiagnostics(reading, typing.toldOf(reading), { support, host })];
        await connection.sendDiagnostics({ uri, version, diagnostics });
      }
      const changed: ArticleChanged = { uri, version };
      if (support.options.commands === true) {
        await connection.sendNotification(articleChangedNotification, changed);
      }
    } catch (error) {
      connection.console.error(`announcing an article failed: ${describeFailure(error)}`);
    }
  }
}
