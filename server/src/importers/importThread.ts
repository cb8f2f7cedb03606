import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "./readDocument.ts";

// The entry of a thread: it is given the name and the bytes of one document, and sends what was read.
const { name, bytes }: { readonly name: string; readonly bytes: Uint8Array } = workerData;
void readDocument(name, bytes).then((read) => parentPort?.postMessage(read));
