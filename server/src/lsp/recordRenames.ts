import type {
  FileOperationRegistrationOptions,
  FileRename,
  RenameFile,
  WorkspaceEdit,
} from "vscode-languageserver";
import { recordUriOf } from "../config/paths.ts";
import type { Host } from "./host.ts";

/** The names of articles whose record moves along when they are renamed. */
export const renamedArticles: FileOperationRegistrationOptions = {
  filters: [{ scheme: "file", pattern: { glob: "**/*.{txt,md,markdown,article}" } }],
};

/**
 * Moves the records of articles that are about to be renamed; null where there are none. A record that is there
 * already stays, and so does the moved article's: nothing is overwritten.
 */
export async function renameRecords(files: readonly FileRename[], host: Host): Promise<WorkspaceEdit | null> {
  const moves = await Promise.all(files.map((file) => moveOf(file, host)));
  const documentChanges = moves.filter((move) => move !== undefined);
  return documentChanges.length === 0 ? null : { documentChanges };
}

async function moveOf({ oldUri, newUri }: FileRename, host: Host): Promise<RenameFile | undefined> {
  const [from, to] = [recordUriOf(oldUri), recordUriOf(newUri)];
  if (from === undefined || to === undefined || (await host.readText(from)) === undefined) return undefined;
  return { kind: "rename", oldUri: from, newUri: to, options: { overwrite: false, ignoreIfExists: true } };
}
