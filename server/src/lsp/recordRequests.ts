import type { CancellationToken, Connection } from "vscode-languageserver";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordParams,
  recordRequest,
} from "../protocol.ts";
import { guardDocument, type Watched } from "./guard.ts";
import type { RecordEdits } from "./recordEdits.ts";
import { toRecordView } from "./recordView.ts";

/** What the answers about records are made of. */
export interface RecordsServed extends Watched {
  readonly recordEdits: RecordEdits;
  /** Is told of each article whose record was changed. */
  readonly onChange: (uri: string) => Promise<void>;
}

/** Answers the requests about the record of an article. */
export function answerAboutRecords(connection: Connection, served: RecordsServed): void {
  const view = guardDocument(served, { name: "record", otherwise: null }, toRecordView);
  connection.onRequest(recordRequest, ({ uri }: RecordParams, token: CancellationToken) =>
    view({ textDocument: { uri } }, token),
  );
  connection.onRequest<RecordChange, unknown>(changeRecordRequest, (params: ChangeRecordParams) =>
    changeRecord(served, params),
  );
}

/** Changes a record; it is not called off, since half the writing would be done. */
async function changeRecord(served: RecordsServed, params: ChangeRecordParams): Promise<RecordChange> {
  const { documents, articles, contexts, recordEdits, onChange } = served;
  const { uri } = params;
  const read = async () => {
    const context = await contexts.of(uri);
    const document = documents.get(uri);
    return document && articles.read(document, context);
  };
  const before = await read();
  if (before === undefined) return { problem: "Open the article first." };
  const done = await recordEdits.apply(before, params);
  if (typeof done !== "string") return done;
  await onChange(uri);
  const after = await read();
  return after === undefined ? { problem: "The article was closed." } : { record: toRecordView(after), done };
}
