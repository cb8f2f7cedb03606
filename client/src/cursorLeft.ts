import { Disposable, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type CursorLeft, cursorLeftNotification } from "../../server/src/protocol/session.ts";
import { isRead } from "./articleDocuments.ts";

/**
 * Tells the server when the cursor leaves the line that was edited last: until then, and for a moment, it holds back
 * what would only say that a sentence is not finished. Says nothing before an edit, and once after each.
 */
export function tellWhenCursorLeaves(client: BaseLanguageClient): Disposable {
  let edited: { readonly document: TextDocument; readonly line: number } | undefined;
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (!change || !isRead(document)) return;
      edited = { document, line: change.range.start.line + change.text.split("\n").length - 1 };
    }),
    window.onDidChangeTextEditorSelection(async ({ textEditor, selections: [selection] }) => {
      if (!edited || !client.isRunning()) return;
      const { document, line } = edited;
      if (textEditor.document === document && selection?.active.line === line) return;
      edited = undefined;
      const left: CursorLeft = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      await client.sendNotification(cursorLeftNotification, left);
    }),
  );
}
