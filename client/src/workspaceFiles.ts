import { Disposable, type FileStat, FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
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
import { base64Of } from "./base64.ts";

/** Answers what a server asks that cannot read files itself, through whatever has them for this window. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  const { fs } = workspace;
  const answer = <Params>(request: string, act: (params: Params) => PromiseLike<unknown>): Disposable =>
    client.onRequest(request, (params: Params) => attempt(() => act(params)));
  return Disposable.from(
    answer(lookAtFileRequest, async ({ uri }: FileParams) => factsOf(await fs.stat(Uri.parse(uri)))),
    answer(listFolderRequest, async ({ uri }: FileParams) =>
      (await fs.readDirectory(Uri.parse(uri))).map(
        ([name, type]): FolderEntry => ({ name, kind: kindOf(type) }),
      ),
    ),
    answer(readFileRequest, async ({ uri }: FileParams) => base64Of(await fs.readFile(Uri.parse(uri)))),
    answer(writeFileRequest, async ({ uri, text }: WriteFileParams) => {
      await fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
      return null;
    }),
    answer(removeFileRequest, async ({ uri }: FileParams) => {
      await fs.delete(Uri.parse(uri));
      return null;
    }),
  );
}

async function attempt<Answer>(act: () => PromiseLike<Answer>): Promise<Answer | FileFailure> {
  try {
    return await act();
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): FileFailure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof FileSystemError ? error.code : "";
  return { failure: failures[code] ?? "unknown", message };
}

const failures: Readonly<Record<string, FileFailure["failure"]>> = {
  FileNotFound: "absent",
  NoPermissions: "forbidden",
  Unavailable: "unavailable",
  FileNotADirectory: "notFolder",
  FileIsADirectory: "isFolder",
};

function factsOf({ type, size, mtime }: FileStat): FileFacts {
  return { kind: kindOf(type), size, time: mtime };
}

function kindOf(type: FileType): FileFacts["kind"] {
  // A link has the bit of what it leads to as well.
  if ((type & FileType.SymbolicLink) !== 0) return "link";
  if (type === FileType.Directory) return "folder";
  return type === FileType.File ? "file" : "other";
}
