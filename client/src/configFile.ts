import { l10n, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ChangeIgnoredParams,
  type ConfigChange,
  changeIgnoredRequest,
} from "../../server/src/protocol/configuration.ts";
import { inertMessage } from "./inertText.ts";
import { rangeOf } from "./outlines.ts";

/**
 * Adds an ignored finding to the configuration of its article, or takes it out: the server says how, since it knows
 * which file that is. What cannot be read there is never overwritten; a message says so.
 */
export async function changeConfig(client: BaseLanguageClient, params: ChangeIgnoredParams): Promise<void> {
  await writeConfig(await client.sendRequest<ConfigChange>(changeIgnoredRequest, params));
}

/** Writes a configuration as the server says; a message says so where that cannot be. */
export async function writeConfig(change: ConfigChange): Promise<void> {
  const problem = "problem" in change ? change.problem : await write(change);
  if (problem !== undefined) void window.showErrorMessage(inertMessage(problem));
}

/** Writes, and says why where that is not possible. */
async function write({
  uri: name,
  isThere,
  edits,
}: Exclude<ConfigChange, { readonly problem: string }>): Promise<string | undefined> {
  if (edits.length === 0) return undefined;
  const uri = Uri.parse(name);
  const place = workspace.asRelativePath(uri);
  const edit = new WorkspaceEdit();
  if (!isThere) {
    const contents = new TextEncoder().encode(edits.map(({ newText }) => newText).join(""));
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
    return (await workspace.applyEdit(edit)) ? undefined : l10n.t("{0} could not be written.", place);
  }
  const document = await workspace.openTextDocument(uri);
  const isBeingWritten = document.isDirty;
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  if (!(await workspace.applyEdit(edit))) return l10n.t("{0} could not be changed.", place);
  if (isBeingWritten)
    return l10n.t("{0} has unsaved changes: the change takes hold when you save it.", place);
  return (await document.save()) ? undefined : l10n.t("{0} could not be saved.", place);
}
