import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { prepareRename, renamePerson } from "../features/rename.ts";
import { msg } from "../text/message.ts";
import type { Reading } from "./articles.ts";
import { toOffset } from "./fromProtocol.ts";
import type { Support } from "./support.ts";
import { toRange } from "./toProtocol.ts";
import { toWorkspaceEdit } from "./workspaceEdits.ts";

/**
 * The name under the cursor, with the full name to be edited.
 *
 * @throws ResponseError with a sentence for the writer where nobody can be renamed.
 */
export function answerPrepareRename(
  { document, article }: Reading,
  { position }: PrepareRenameParams,
  { say }: Support,
): { readonly range: Range; readonly placeholder: string } {
  const renaming = prepareRename(article, toOffset(document, position));
  if (renaming.kind === "refused") throw refusal(say(renaming.reason));
  return { range: toRange(document, renaming.span), placeholder: renaming.person.name };
}

/**
 * The edits that rename a person; those inside quotations are asked about, where the client can ask.
 *
 * @throws ResponseError with a sentence for the writer where it cannot be done.
 */
export function answerRename(
  { document, article }: Reading,
  { position, newName }: RenameParams,
  support: Support,
): WorkspaceEdit {
  const result = renamePerson(article, toOffset(document, position), newName);
  if (result.kind === "refused") throw refusal(support.say(result.reason));
  const question = support.say(msg`Inside a quotation`);
  const edits = result.edits.map(({ isQuoted, ...edit }) => (isQuoted ? { ...edit, question } : edit));
  return toWorkspaceEdit(document, edits, support);
}

function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
