import { parentPort } from "node:worker_threads";
import { readDocument } from "./readDocument.ts";

// The entry of a thread: it is given the name and the bytes of documents, one at a time, and sends what was read.
parentPort?.on("message", ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
  void readDocument(name, bytes).then((read) => parentPort?.postMessage(read));
});
