import { type Selection, type TextEditor, TextEditorRevealType, type Uri, window } from "vscode";

/** The editor that shows an article: the active one, or the first that is visible. */
export function editorOf(uri: Uri | undefined): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === uri?.toString());
}

/** Selects, and scrolls only where the place is out of sight. */
export function select(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
