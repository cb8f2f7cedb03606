import assert from "node:assert/strict";
import type { Diagnostic } from "vscode";
import {
  extensions,
  languages,
  type Position,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Shown } from "../../client/src/extension.ts";
import { until } from "./until.ts";

/** Writes a file into the open folder and shows it in an editor. The extension need not have read it yet. */
export async function openFile(name: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return await showFile(name);
}

/** Shows a file of the open folder in an editor. */
export async function showFile(name: string): Promise<TextEditor> {
  return await window.showTextDocument(await workspace.openTextDocument(uriOf(name)));
}

/** What the extension shows beside the editor, as soon as it shows that document. */
export async function shown(document: TextDocument, seconds?: number): Promise<Shown> {
  const extension = extensions.getExtension<Shown>("article-fact-check.article-fact-check");
  assert.ok(extension);
  const all = await extension.activate();
  const isShown = (): boolean => all.outlines.uri?.toString() === document.uri.toString();
  await until("the outline of the document", isShown, seconds);
  return all;
}

/** Where some words stand in a document: the place of their first character. */
export function placeOf(document: TextDocument, words: string): Position {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, words);
  return document.positionAt(offset);
}

/** Waits until the finding of a rule is among the document's problems. */
export async function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  return await until(`a problem with the code ${rule}`, () =>
    findingsIn(document).find((finding) => codeOf(finding) === rule),
  );
}

/** Waits until a document has no finding of a rule. */
export async function untilNoFindingOf(document: TextDocument, rule: string): Promise<void> {
  await until(`no problem with the code ${rule}`, () =>
    findingsIn(document).every((finding) => codeOf(finding) !== rule),
  );
}

/** Problems of this extension in a document. */
export function findingsIn(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === "fact-check");
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

/** A file of the open folder. */
export function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}
