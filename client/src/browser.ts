import { type ExtensionContext, Uri, workspace } from "vscode";
import type { MessageTransports } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import type { WorkerStart } from "../../server/src/protocol/worker.ts";
import { type Shown, startExtension } from "./extension.ts";

/** What of the browser is used; the types of the whole would let the client use them on a desktop too. */
declare class Worker {
  constructor(url: string);
  postMessage(message: WorkerStart): void;
  terminate(): void;
}

/** Starts the extension with a server in a web worker. VS Code in a browser calls it, as it calls `node.ts` elsewhere. */
export function activate(context: ExtensionContext): Shown {
  const { extensionUri } = context;
  let worker: Worker | undefined;
  const end = (): void => worker?.terminate();
  const startServer = async (): Promise<MessageTransports> => {
    const data = await readData(extensionUri);
    // A server that was told to stop waits in its worker for ever.
    end();
    worker = new Worker(Uri.joinPath(extensionUri, "dist/web/server.js").toString(true));
    worker.postMessage({ data });
    // The worker itself is not taken: VS Code puts a class of its own in the place of the browser's.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: end });
  return startExtension(context, (id, name, options) => new LanguageClient(id, name, startServer, options));
}

/** The word lists and models, from wherever VS Code has the extension. Of what is missing the server tells. */
async function readData(extension: Uri): Promise<WorkerStart["data"]> {
  const data: Record<string, Uint8Array> = {};
  const read = async (name: string): Promise<void> => {
    data[name] = await workspace.fs.readFile(Uri.joinPath(extension, "dist/data", name));
  };
  // The build says which there are.
  const names = process.env["ARTICLE_FACT_CHECK_DATA"]?.split(" ") ?? [];
  await Promise.allSettled(names.map(read));
  return data;
}
