import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ImportedNote } from "../files.ts";
import {
  type DocumentNote,
  type ImportArticleParams,
  type ImportedDocument,
  importArticleRequest,
} from "../protocol/articleImport.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { msg, type Say } from "../text/message.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toRange } from "./toProtocol.ts";

/** Answers the request to make an article of a document of another program. */
export function answerAboutImports(connection: Connection, host: Host, { say }: Support): void {
  connection.onRequest<ImportedDocument | Refusal, unknown>(
    importArticleRequest,
    (params: ImportArticleParams) => importArticle(host, params, say),
  );
}

async function importArticle(
  { importArticle: read }: Host,
  { name, content }: ImportArticleParams,
  say: Say,
): Promise<ImportedDocument | Refusal> {
  if (read === undefined)
    return { problem: say(msg`Documents can be opened as articles in VS Code on a computer only.`) };
  const imported = await read(name, content);
  if ("problem" in imported) return { problem: say(imported.problem) };
  const { text, notes, told } = imported;
  // A document of its own: the client has written none yet.
  const document = TextDocument.create("", "article", 0, text);
  return { text, notes: notes.map((note) => toNote(document, note)), told: told.map(say) };
}

function toNote(document: TextDocument, { span, ...note }: ImportedNote): DocumentNote {
  return span === undefined ? note : { ...note, range: toRange(document, span) };
}
