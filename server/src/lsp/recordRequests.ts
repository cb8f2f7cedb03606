import type { CancellationToken, Connection } from "vscode-languageserver";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordParams,
  recordRequest,
} from "../protocol/record.ts";
import { msg } from "../text/message.ts";
import { describeFailure } from "./failure.ts";
import { guardDocument, type Watched } from "./guard.ts";
import { yieldTo } from "./host.ts";
import type { RecordEdits } from "./recordEdits.ts";
import type { RecordUpdates } from "./recordUpdates.ts";
import { readInSlices } from "./slices.ts";
import type { Support } from "./support.ts";

/** What the answers about records are made of. */
export interface RecordsServed extends Watched {
  readonly support: Support;
  readonly recordEdits: RecordEdits;
  readonly recordUpdates: RecordUpdates;
  /** Is told of each article whose record was changed. */
  readonly onChange: (uri: string) => Promise<void>;
}

/** Answers the requests about the record of an article. */
export function answerAboutRecords(connection: Connection, served: RecordsServed): void {
  const update = guardDocument(
    served,
    { name: "record", otherwise: null },
    (reading, { base }: DocumentParams) => served.recordUpdates.of(reading, base),
  );
  connection.onRequest(recordRequest, ({ uri, base }: RecordParams, token: CancellationToken) =>
    update({ textDocument: { uri }, base }, token),
  );
  connection.onRequest<RecordChange, unknown>(changeRecordRequest, (params: ChangeRecordParams) =>
    changeRecord(served, params),
  );
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
  readonly base: string | undefined;
}

/** Changes a record; it is not called off, since half the writing would be done. */
async function changeRecord(served: RecordsServed, params: ChangeRecordParams): Promise<RecordChange> {
  const { host, documents, articles, contexts, recordEdits, recordUpdates } = served;
  const { say } = served.support;
  const { uri } = params;
  const read = async () => {
    const context = await contexts.of(uri);
    const document = documents.get(uri);
    return document && articles.read(document, context);
  };
  // What was typed just now is read in slices; if somebody types on meanwhile, what they see is changed all the same.
  const reading = await read();
  const isCurrent = (): boolean => documents.get(uri)?.version === reading?.version;
  if (reading) await readInSlices({ step: () => reading.stepAnalysis() }, host, isCurrent);
  const before = isCurrent() ? reading : await read();
  if (before === undefined) return { problem: say(msg`Open the article first.`) };
  const done = await recordEdits.apply(before, params);
  if (typeof done !== "string") return done;
  void tellLater(served, uri);
  const after = await read();
  if (after === undefined) return { problem: say(msg`The article was closed.`) };
  return { record: recordUpdates.of(after, params.base), done };
}

/** The answer goes first: what follows from it are questions of the client, and whoever checks waits for the answer. */
async function tellLater({ host, onChange, log }: RecordsServed, uri: string): Promise<void> {
  try {
    await yieldTo(host);
    await onChange(uri);
  } catch (error) {
    log.error(`announcing a record failed: ${describeFailure(error)}`);
  }
}
