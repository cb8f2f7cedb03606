import type { Dirent, Stats } from "node:fs";
import { lstat, mkdir, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ProtocolConnection } from "vscode-languageserver/node";
import {
  type FileFacts,
  type FileFailure,
  type FileParams,
  type FolderEntry,
  listFolderRequest,
  lookAtFileRequest,
  readFileRequest,
  removeFileRequest,
  type WriteFileParams,
  writeFileRequest,
} from "../../server/src/protocol/files.ts";

/** Answers a server that cannot read files itself from the disk, as a client in VS Code answers from what it has. */
export function answerFromDisk(connection: ProtocolConnection): void {
  const answer = <Params>(request: string, act: (params: Params) => Promise<unknown>): void => {
    connection.onRequest(request, async (params: Params) => {
      try {
        return await act(params);
      } catch (error) {
        return failureOf(error);
      }
    });
  };
  answer(lookAtFileRequest, ({ uri }: FileParams) => look(pathOf(uri)));
  answer(listFolderRequest, async ({ uri }: FileParams) =>
    (await readdir(pathOf(uri), { withFileTypes: true })).map(
      (entry): FolderEntry => ({ name: entry.name, kind: kindOf(entry) }),
    ),
  );
  answer(readFileRequest, ({ uri }: FileParams) => readFile(pathOf(uri), "base64"));
  answer(writeFileRequest, async ({ uri, text }: WriteFileParams) => {
    await mkdir(path.dirname(pathOf(uri)), { recursive: true });
    await writeFile(pathOf(uri), text);
    return null;
  });
  answer(removeFileRequest, async ({ uri }: FileParams) => {
    await unlink(pathOf(uri));
    return null;
  });
}

/** Whatever the scheme, a path is one of the disk. */
function pathOf(uri: string): string {
  return fileURLToPath(`file://${new URL(uri).pathname}`);
}

async function look(file: string): Promise<FileFacts> {
  const stats = await lstat(file);
  return { kind: kindOf(stats), size: stats.size, time: stats.mtimeMs };
}

function kindOf(found: Stats | Dirent): FileFacts["kind"] {
  if (found.isSymbolicLink()) return "link";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}

function failureOf(error: unknown): FileFailure {
  if (!(error instanceof Error)) throw error;
  const code = "code" in error ? String(error.code) : "";
  return { failure: failures[code] ?? "unknown", message: error.message };
}

/** What VS Code makes of the errors of a disk. */
const failures: Readonly<Record<string, FileFailure["failure"]>> = {
  ENOENT: "absent",
  EACCES: "forbidden",
  EPERM: "forbidden",
  ENOTDIR: "notFolder",
  EISDIR: "isFolder",
};
