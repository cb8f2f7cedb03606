/**
 * The first message to a server in a web worker, before the two speak LSP: the files of the extension's folder
 * `dist/data` that could be read, by name.
 */
export interface WorkerStart {
  readonly data: Readonly<Record<string, Uint8Array>>;
}
