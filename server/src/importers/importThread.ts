import { parentPort } from "node:worker_threads";
import { readArticle } from "./readArticle.ts";
import { readDocument } from "./readDocument.ts";

/** A document to read: as a source, or as an article. */
export interface ThreadTask {
  readonly as: "source" | "article";
  readonly name: string;
  readonly bytes: Uint8Array;
}

// The entry of a thread: it is given documents, one at a time, and sends what was read.
parentPort?.on("message", ({ as, name, bytes }: ThreadTask) => {
  const reading = as === "source" ? readDocument(name, bytes) : readArticle(name, bytes);
  void reading.then((read) => parentPort?.postMessage(read));
});
