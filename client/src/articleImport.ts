import {
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type DocumentNote,
  type ImportArticleParams,
  type ImportedDocument,
  importArticleRequest,
} from "../../server/src/protocol/articleImport.ts";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
} from "../../server/src/protocol/record.ts";
import type { Refusal } from "../../server/src/protocol/refusal.ts";
import { askServer } from "./askServer.ts";
import { base64Of } from "./base64.ts";
import { exists } from "./exists.ts";
import { inertMessage } from "./inertText.ts";

/** Registers the command that opens a document of another program as an article. */
export function registerArticleImport(client: BaseLanguageClient): Disposable {
  return commands.registerCommand("articleFactCheck.importArticle", async (given: unknown) => {
    const document = given instanceof Uri ? given : await chooseDocument();
    if (document) await openAsArticle(client, document);
  });
}

async function chooseDocument(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Open as Article"),
    openLabel: l10n.t("Open as Article"),
    filters: { [l10n.t("Word, web page, ArchieML")]: ["docx", "html", "htm", "xhtml", "aml", "archieml"] },
  });
  return picked?.[0];
}

/** The article is a new file beside the document, which is only read. */
async function openAsArticle(client: BaseLanguageClient, document: Uri): Promise<void> {
  const imported = await readDocument(client, document);
  if ("problem" in imported) return tellProblem(imported);
  const target = await chooseTarget(document);
  if (!target) return;
  const edit = new WorkspaceEdit();
  // Without `overwrite` it fails where somebody has made that file meanwhile.
  edit.createFile(target, { contents: new TextEncoder().encode(imported.text) });
  if (!(await workspace.applyEdit(edit)))
    return tellProblem({ problem: l10n.t("{0} could not be written.", workspace.asRelativePath(target)) });
  const recorded = await showArticle(client, target, imported);
  const done = [
    l10n.t("{0} was made from {1}.", nameOf(target), nameOf(document)),
    ...("problem" in recorded
      ? [l10n.t("Comments and footnotes were not recorded: {0}", recorded.problem)]
      : describeNotes(imported.notes)),
    ...imported.told,
  ].join(" ");
  // Not awaited by the command: the message stays until somebody closes it.
  if ("problem" in recorded) void window.showWarningMessage(inertMessage(done));
  else void window.showInformationMessage(inertMessage(done));
}

async function readDocument(client: BaseLanguageClient, document: Uri): Promise<ImportedDocument | Refusal> {
  const name = nameOf(document);
  const title = l10n.t("Reading {0}…", inertMessage(name));
  return await window.withProgress({ location: ProgressLocation.Notification, title }, async () => {
    try {
      const { size } = await workspace.fs.stat(document);
      if (size > sizeLimit) return { problem: l10n.t("{0} has more than 20 MB.", name) };
      const content = base64Of(await workspace.fs.readFile(document));
      const params: ImportArticleParams = { name, content };
      return await askServer<ImportedDocument>(client, importArticleRequest, params);
    } catch {
      return { problem: l10n.t("{0} could not be read.", name) };
    }
  });
}

/** A file that is not there yet; asks for a name where the first choice is taken. */
async function chooseTarget(document: Uri): Promise<Uri | undefined> {
  const stem = nameOf(document).replace(ending, "");
  const uriOf = (name: string): Uri => Uri.joinPath(document, "..", name);
  const first = uriOf(`${stem}.article`);
  if (!(await exists(first))) return first;
  const name = await window.showInputBox({
    title: l10n.t("Open as Article"),
    prompt: l10n.t("{0} exists already. What shall the new article be called?", inertMessage(nameOf(first))),
    value: `${stem} 2.article`,
    valueSelection: [0, stem.length + 2],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      if (value.trim() === "" || /[/\\]/u.test(value))
        return l10n.t("Give the name of a file, without a folder.");
      return (await exists(uriOf(fileNameOf(value)))) ? l10n.t("That file exists already.") : undefined;
    },
  });
  return name === undefined ? undefined : uriOf(fileNameOf(name));
}

function fileNameOf(value: string): string {
  const name = value.trim();
  return name.toLowerCase().endsWith(".article") ? name : `${name}.article`;
}

/** Opens the article and has its notes recorded; a refusal where they are not. */
async function showArticle(
  client: BaseLanguageClient,
  target: Uri,
  { text, notes }: ImportedDocument,
): Promise<Refusal | { readonly done: string }> {
  const document = await workspace.openTextDocument(target);
  await window.showTextDocument(document, { preview: false });
  if (notes.length === 0) return { done: "" };
  if (document.getText() !== text) return { problem: l10n.t("The article has other words already.") };
  const params: ChangeRecordParams = {
    uri: client.code2ProtocolConverter.asUri(target),
    version: document.version,
    change: { kind: "notes", notes },
  };
  return await askServer<Exclude<RecordChange, Refusal>>(client, changeRecordRequest, params);
}

/** What became of comments and footnotes. */
function describeNotes(notes: readonly DocumentNote[]): readonly string[] {
  const comments = notes.filter(({ kind }) => kind === "comment").length;
  const footnotes = notes.length - comments;
  const unplaced = notes.filter(({ range }) => range === undefined).length;
  return [
    ...describeCount(
      comments,
      l10n.t("1 comment is in its record."),
      l10n.t("{0} comments are in its record.", comments),
    ),
    ...describeCount(
      footnotes,
      l10n.t("1 footnote is a source in its record."),
      l10n.t("{0} footnotes are sources in its record.", footnotes),
    ),
    ...describeCount(
      unplaced,
      l10n.t("1 of them is on no words of the text; it is noted at the headline."),
      l10n.t("{0} of them are on no words of the text; they are noted at the headline.", unplaced),
    ),
  ];
}

function describeCount(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : many];
}

function tellProblem({ problem }: Refusal): void {
  void window.showErrorMessage(inertMessage(problem));
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

// ".docx".
const ending = /\.[^.]*$/u;

/** In bytes; a Word document with pictures has a few million. */
const sizeLimit = 20_000_000;
