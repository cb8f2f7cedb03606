import { Worker } from "node:worker_threads";
import { isDocument, readSource, type SourceFile } from "./sources/readSource.ts";
import { type ReadText, type Source, unread } from "./sources/source.ts";

/**
 * Makes the function that reads any source. Documents are read in a thread of their own: the libraries for them are
 * loaded only where there is one, a long one holds nothing back, and one that was made to do harm ends with its thread.
 *
 * @param thread the program of the thread: `importers/importThread.ts`, or what it is bundled into.
 * @param milliseconds that a document may take.
 */
export function createImportSource(
  thread: string | URL,
  milliseconds = 60_000,
): (file: SourceFile) => Promise<Source> {
  return async (file) => {
    if (!isDocument(file.name)) return readSource(file);
    return { uri: file.uri, name: file.name, ...(await readInThread(thread, file, milliseconds)) };
  };
}

/** Never rejects. */
async function readInThread(
  thread: string | URL,
  { name, bytes }: SourceFile,
  milliseconds: number,
): Promise<ReadText> {
  const worker = new Worker(thread, {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: largestHeap },
  });
  const read = await new Promise<ReadText>((resolve) => {
    const timer = setTimeout(() => resolve(unread("The document takes too long to read.")), milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      resolve(
        unread(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? "The document is too large."
            : "The document could not be read.",
        ),
      ),
    );
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve(unread("The document could not be read."));
    });
  });
  await worker.terminate();
  return read;
}

/** Megabytes. A Word document of 700,000 words takes 900. */
const largestHeap = 1024;
