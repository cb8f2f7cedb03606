import { FileSystemError, type Uri, workspace } from "vscode";

/** Whether a file is there. Only what is surely not found is not: where that cannot be told, nothing may be written. */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === FileSystemError.FileNotFound().code);
  }
}
