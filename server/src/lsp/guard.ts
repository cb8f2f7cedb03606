import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Articles, Reading } from "./articles.ts";
import type { Contexts } from "./contexts.ts";
import { describeFailure } from "./failure.ts";
import { type Host, yieldTo } from "./host.ts";
import { readInSlices } from "./slices.ts";

/** What the guard needs to know of the server. */
export interface Watched {
  readonly host: Host;
  readonly log: RemoteConsole;
  readonly documents: TextDocuments<TextDocument>;
  readonly articles: Articles;
  readonly contexts: Contexts;
}

/** What a handler is called in the log, and what it answers when there is nothing to read. */
export interface Guarded<Result> {
  readonly name: string;
  /** For a document that is not open, and where the handler fails. */
  readonly otherwise: Result;
  /** What the client is told when the document changed while the request waited; `contentModified` unless given. */
  readonly whenChanged?: ResponseError<unknown>;
}

/**
 * Puts a guard around the handler of a request about one document.
 *
 * It first lets messages in that already wait, so that a cancel among them is seen; then it looks whether the
 * request still holds, reads the article, and looks again. What fails is logged with name and duration, never
 * with words of the article, and answered as if nothing were there.
 */
export function guardDocument<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
  watched: Watched,
  guarded: Guarded<Result>,
  handle: (reading: Reading, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) =>
    guard(watched, guarded, token, async () => {
      const reading = await readCurrent(watched, params.textDocument.uri, token);
      if (reading === undefined) return guarded.otherwise;
      if (reading === "changed") throw guarded.whenChanged ?? contentModified;
      return handle(reading, params);
    });
}

/** Reads a document as it was when this was called; undefined for one that is not open. */
async function readCurrent(
  { host, documents, articles, contexts }: Watched,
  uri: string,
  token: CancellationToken,
): Promise<Reading | "changed" | undefined> {
  const version = documents.get(uri)?.version;
  await yieldTo(host);
  const context = token.isCancellationRequested ? undefined : await contexts.of(uri);
  const document = documents.get(uri);
  if (context === undefined || document === undefined) return undefined;
  if (document.version !== version) return "changed";
  const reading = articles.read(document, context);
  const isCurrent = (): boolean => document.version === version;
  await readInSlices(reading, host, isCurrent);
  return isCurrent() ? reading : "changed";
}

/** The same for a request that is about all articles. */
export function guardWorkspace<Params, Result>(
  watched: Pick<Watched, "host" | "log">,
  guarded: Guarded<Result>,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) =>
    guard(watched, guarded, token, async () => {
      await yieldTo(watched.host);
      return token.isCancellationRequested ? guarded.otherwise : await handle(params, token);
    });
}

async function guard<Result>(
  { host, log }: Pick<Watched, "host" | "log">,
  { name, otherwise }: Guarded<Result>,
  token: CancellationToken,
  answer: () => Promise<Result>,
): Promise<Result> {
  const start = host.now();
  let result = otherwise;
  try {
    result = await answer();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.error(`${name} failed after ${Math.round(host.now() - start)} ms: ${describeFailure(error)}`);
  }
  const duration = host.now() - start;
  if (duration > slow) log.info(`${name} took ${Math.round(duration)} ms`);
  if (token.isCancellationRequested) throw cancelled;
  return result;
}

/** Milliseconds after which an answer is worth a line in the log. */
const slow = 1000;

const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");

const contentModified = new ResponseError(
  LSPErrorCodes.ContentModified,
  "The document has changed meanwhile.",
);
