import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { rules } from "../rules/index.ts";
import type { Finding } from "../rules/rule.ts";
import { overlaps, touches } from "../text/span.ts";
import type { Reading } from "./articles.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";

/** Milliseconds without an edit after which what was written counts as meant. */
const pause = 1500;

/**
 * Where each document is being typed, so that half a quotation is not called unclosed.
 *
 * What is found in the paragraph of the last edit by rules that wait is held back until the pause, an edit elsewhere
 * or word that the cursor has left. A client that cannot be told of the pause gets everything at once.
 */
export class Typing {
  readonly #host: Host;
  readonly #canWait: boolean;
  readonly #onPause: (uri: string) => void;
  readonly #places = new Map<string, Place>();

  /** @param onPause is told of the document of which something was held back. */
  constructor(host: Host, support: Support, onPause: (uri: string) => void) {
    this.#host = host;
    this.#canWait = !support.pullsDiagnostics || support.refreshesDiagnostics;
    this.#onPause = onPause;
  }

  /**
   * Takes note of an edit. Only a single one is typing; several are a renaming, and one without a range the whole text.
   *
   * @param document as it is after the edit.
   */
  follow(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.forget(document.uri);
    const [change] = changes;
    if (!this.#canWait || change === undefined || changes.length > 1 || !("range" in change)) return;
    const offset = document.offsetAt(change.range.start) + change.text.length;
    const callOff = this.#host.setTimeout(() => this.stop(document.uri), pause);
    this.#places.set(document.uri, { offset, callOff, isHolding: false });
  }

  /** What may be told of a reading now. */
  toldOf({ document, article, findings }: Reading): readonly Finding[] {
    const place = this.#places.get(document.uri);
    if (place === undefined) return findings;
    const paragraph = article.paragraphs.find((it) => touches(it, place.offset));
    if (paragraph === undefined) return findings;
    const told = findings.filter(({ code, span }) => !waiting.has(code) || !overlaps(paragraph, span));
    place.isHolding ||= told.length < findings.length;
    return told;
  }

  /** The writer has paused or gone elsewhere: nothing is held back any longer. */
  stop(uri: string): void {
    const isHolding = this.#places.get(uri)?.isHolding ?? false;
    this.forget(uri);
    if (isHolding) this.#onPause(uri);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#places.get(uri)?.callOff();
    this.#places.delete(uri);
  }

  /** Calls everything off that waits. */
  stopAll(): void {
    for (const uri of [...this.#places.keys()]) this.forget(uri);
  }
}

interface Place {
  /** Behind what was typed last. */
  readonly offset: number;
  readonly callOff: () => void;
  /** Whether something was held back since. */
  isHolding: boolean;
}

const waiting: ReadonlySet<string> = new Set(
  rules.filter(({ waitsForTyping }) => waitsForTyping).map(({ id }) => id),
);
