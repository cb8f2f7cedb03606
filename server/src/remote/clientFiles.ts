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
} from "../protocol/files.ts";
import { type Message, msg } from "../text/message.ts";

/** Sends a request to the client. */
export type Ask = <Answer>(request: string, params: object) => Promise<Answer>;

/** The files that the client can reach. Functions reject with a {@link FileError}, or with what the connection says. */
export interface ClientFiles {
  readonly look: (uri: string) => Promise<FileFacts>;
  readonly list: (uri: string) => Promise<readonly FolderEntry[]>;
  readonly read: (uri: string) => Promise<Uint8Array>;
  readonly write: (uri: string, text: string) => Promise<void>;
  readonly remove: (uri: string) => Promise<void>;
}

/** What the client's platform refused. */
class FileError extends Error {
  readonly failure: FileFailure["failure"];

  constructor({ failure, message }: FileFailure) {
    super(message);
    this.failure = failure;
  }
}

/** The files of a client that answers the requests of `protocol/files.ts`. */
export function clientFiles(ask: Ask): ClientFiles {
  const request = async <Answer>(name: string, params: object): Promise<Answer> => {
    const answer = await ask<Answer | FileFailure>(name, params);
    if (isFailure(answer)) throw new FileError(answer);
    return answer;
  };
  const about = <Answer>(name: string, uri: string): Promise<Answer> =>
    request(name, { uri } satisfies FileParams);
  return {
    look: (uri) => about(lookAtFileRequest, uri),
    list: (uri) => about(listFolderRequest, uri),
    read: async (uri) => bytesOf(await about(readFileRequest, uri)),
    write: (uri, text) => request(writeFileRequest, { uri, text } satisfies WriteFileParams),
    remove: (uri) => about(removeFileRequest, uri),
  };
}

/** Whether an error says that there is nothing at a place, and that something may be put there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof FileError && error.failure === "absent";
}

/** Whether an error says that a file stands where a folder should be. */
export function isNoFolder(error: unknown): boolean {
  return error instanceof FileError && error.failure === "notFolder";
}

/** Why the client refused, to follow “… was not saved: ”: what is wrong, and what to do where that is known. */
export function reasonOf(error: unknown): Message | string {
  if (error instanceof FileError && error.failure !== "unknown") return reasons[error.failure];
  return `${error instanceof Error ? error.message : String(error)}.`;
}

const reasons: Readonly<Record<Exclude<FileFailure["failure"], "unknown">, Message>> = {
  absent: msg`it is not there, or a folder on the way is gone.`,
  forbidden: msg`you may not write here. Copy the folder to a place where you may.`,
  unavailable: msg`the place that has the files does not answer. Try again.`,
  notFolder: msg`a part of the path is a file, not a folder. Rename that file.`,
  isFolder: msg`it is a folder. Rename that folder.`,
};

function isFailure(answer: unknown): answer is FileFailure {
  return typeof answer === "object" && answer !== null && "failure" in answer;
}

declare function atob(text: string): string;

/** The bytes that a text in Base64 stands for. */
function bytesOf(text: string): Uint8Array {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at);
  return bytes;
}
