import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Edit } from "../rules/rule.ts";
import type { Support } from "./support.ts";
import { toTextEdit } from "./toProtocol.ts";

/** An edit that the writer is asked about first, where the client can ask. */
export interface QuestionableEdit extends Edit {
  /** Why: "inside a quotation". */
  readonly question?: string;
}

/** Edits of one document; with its version where the client checks it, and with questions where it asks them. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly QuestionableEdit[],
  support: Support,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = edits.map((edit) => toTextEdit(document, edit));
  if (!support.versionedEdits) return { changes: { [uri]: plain } };
  const textDocument = { uri, version };
  const questions = new Set(edits.map(({ question }) => question).filter((it) => it !== undefined));
  if (!support.annotatedEdits || questions.size === 0) {
    return { documentChanges: [{ textDocument, edits: plain }] };
  }
  const annotated = edits.map((edit): TextEdit | AnnotatedTextEdit => {
    const textEdit = toTextEdit(document, edit);
    return edit.question === undefined ? textEdit : { ...textEdit, annotationId: edit.question };
  });
  const annotation = (label: string) => ({ label, needsConfirmation: true });
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: Object.fromEntries([...questions].map((it) => [it, annotation(it)])),
  };
}
