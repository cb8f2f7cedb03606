/**
 * What the server asks its client for where it cannot read files itself: in a browser, and in folders that are on no
 * disk. Every request is answered with a {@link FileFailure} where the client's platform refuses.
 */

/** Server asks what lies at a place: {@link FileParams} → {@link FileFacts}. */
export const lookAtFileRequest = "articleFactCheck/lookAtFile";

/** Server asks what is in a folder: {@link FileParams} → a list of {@link FolderEntry}. */
export const listFolderRequest = "articleFactCheck/listFolder";

/** Server asks for a file: {@link FileParams} → its bytes, in Base64. */
export const readFileRequest = "articleFactCheck/readFile";

/** Server asks to write a file, and the folders on the way: {@link WriteFileParams} → null. */
export const writeFileRequest = "articleFactCheck/writeFile";

/** Server asks to remove a file: {@link FileParams} → null. */
export const removeFileRequest = "articleFactCheck/removeFile";

/** Names a file or a folder. */
export interface FileParams {
  readonly uri: string;
}

/** A file and the text that it gets. */
export interface WriteFileParams extends FileParams {
  readonly text: string;
}

/** What lies at a place. */
export interface FileFacts {
  /** Of a link it cannot be told where it leads. */
  readonly kind: "file" | "folder" | "link" | "other";
  /** In bytes. */
  readonly size: number;
  /** When it was changed: milliseconds since 1970. */
  readonly time: number;
}

/** What a folder holds. */
export interface FolderEntry {
  /** Not its path. */
  readonly name: string;
  readonly kind: FileFacts["kind"];
}

/** Why something cannot be done with a file. */
export interface FileFailure {
  readonly failure: "absent" | "forbidden" | "unavailable" | "notFolder" | "isFolder" | "unknown";
  /** What the platform says. */
  readonly message: string;
}
