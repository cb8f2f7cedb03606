import { Uri, window, workspace } from "vscode";
import { exists } from "./exists.ts";

/** Files of the sample; an extension in a browser cannot list its folder. */
const files = ["sample.article", "transcripts/adeyemi.srt", "transcripts/lindqvist.txt"] as const;

/**
 * Opens the sample article: a copy of the reader's own, so that it can be edited and has a record. A copy that is there
 * already is opened as it was left.
 *
 * @param extension the folder of the extension.
 * @param storage where the extension may keep files.
 */
export async function openSample(extension: Uri, storage: Uri): Promise<void> {
  const from = Uri.joinPath(extension, "client/sample");
  const to = Uri.joinPath(storage, "sample");
  for (const file of files) await copyOnce(Uri.joinPath(from, file), Uri.joinPath(to, file));
  await window.showTextDocument(Uri.joinPath(to, files[0]), { preview: false });
}

async function copyOnce(from: Uri, to: Uri): Promise<void> {
  if (await exists(to)) return;
  await workspace.fs.createDirectory(Uri.joinPath(to, ".."));
  await workspace.fs.writeFile(to, await workspace.fs.readFile(from));
}
