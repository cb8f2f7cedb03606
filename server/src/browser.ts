import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./lsp/server.ts";
import type { WorkerStart } from "./protocol/worker.ts";
import type { Alone } from "./remote/inOrder.ts";

/** What of a web worker is used; the types of the whole would let the core use them too. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  onmessage: (message: { readonly data: WorkerStart }) => void;
  readonly navigator?: { readonly locks?: { readonly request: Alone } };
};
declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number): void;
declare const performance: { now(): number };

/** The data come first, before the client speaks LSP. */
self.onmessage = ({ data: { data } }: { readonly data: WorkerStart }) => start(data);

function start(data: WorkerStart["data"]): void {
  const { locks } = self.navigator ?? {};
  startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
    readData: async (name) => {
      const bytes = data[name];
      if (bytes === undefined) throw new Error(`${name} is missing; install the extension again`);
      return bytes;
    },
    // Windows of one browser wait for each other.
    ...(locks && { alone: (name, work) => locks.request(`article-fact-check:${name}`, work) }),
    setTimeout: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    date: () => new Date().toISOString(),
    now: () => performance.now(),
    version: "0.1.0",
  });
}
