import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from "vscode";

declare module "vscode" {
  namespace workspace {
    /** As the extension behind github.dev: without it, whoever searches the folder waits for ever. Not yet in the API. */
    function registerFileSearchProvider(
      scheme: string,
      provider: { readonly provideFileSearchResults: () => readonly Uri[] },
    ): Disposable;
  }
}

/** What is in the folder at first, by path; the build puts it in. */
declare const startFiles: Readonly<Record<string, string>>;

/** Registers a folder that is on no disk, under the scheme that github.dev uses. An extension of the tests alone. */
export function activate(context: ExtensionContext): void {
  const files = new MemoryFiles();
  context.subscriptions.push(
    workspace.registerFileSystemProvider("vscode-vfs", files),
    workspace.registerFileSearchProvider("vscode-vfs", { provideFileSearchResults: () => files.all() }),
  );
}

/** A file and its bytes, or a folder. */
interface Entry {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** Files in memory. It has the folders on the way to each file, as a provider must. */
class MemoryFiles implements FileSystemProvider {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #time = Date.now();

  constructor() {
    for (const [path, text] of Object.entries(startFiles))
      this.#entries.set(path, {
        type: FileType.File,
        bytes: new TextEncoder().encode(text),
        mtime: this.#time,
      });
  }

  all(): readonly Uri[] {
    const files = [...this.#entries].filter(([, { type }]) => type === FileType.File);
    return files.map(([path]) => Uri.from({ scheme: "vscode-vfs", authority: "github", path }));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const { type, bytes, mtime } = this.#find(uri);
    return { type, size: bytes.length, ctime: mtime, mtime };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    if (this.#find(uri).type !== FileType.Directory) throw FileSystemError.FileNotADirectory(uri);
    const start = `${pathOf(uri)}/`;
    return [...this.#entries]
      .filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes("/"))
      .map(([path, { type }]) => [path.slice(start.length), type]);
  }

  readFile(uri: Uri): Uint8Array {
    const { type, bytes } = this.#find(uri);
    if (type !== FileType.File) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  createDirectory(uri: Uri): void {
    this.#set(uri, FileType.Directory, new Uint8Array());
  }

  writeFile(uri: Uri, bytes: Uint8Array, { create, overwrite }: WriteOptions): void {
    const before = this.#entries.get(pathOf(uri));
    if (before?.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    if (before === undefined && !create) throw FileSystemError.FileNotFound(uri);
    if (before !== undefined && create && !overwrite) throw FileSystemError.FileExists(uri);
    this.#set(uri, FileType.File, bytes);
  }

  delete(uri: Uri): void {
    this.#find(uri);
    const path = pathOf(uri);
    for (const other of [...this.#entries.keys()])
      if (other === path || other.startsWith(`${path}/`)) this.#entries.delete(other);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): void {
    const bytes = this.readFile(from);
    this.writeFile(to, bytes, { create: true, overwrite });
    this.delete(from);
  }

  #find(uri: Uri): Entry {
    const path = pathOf(uri);
    const folder = { type: FileType.Directory, bytes: new Uint8Array(), mtime: 0 };
    const isFolder = [...this.#entries.keys()].some((other) => other.startsWith(`${path}/`));
    const entry = this.#entries.get(path) ?? (isFolder ? folder : undefined);
    if (entry === undefined) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  #set(uri: Uri, type: FileType, bytes: Uint8Array): void {
    const isThere = this.#entries.has(pathOf(uri));
    this.#time += 1;
    this.#entries.set(pathOf(uri), { type, bytes, mtime: this.#time });
    this.#changed.fire([{ type: isThere ? FileChangeType.Changed : FileChangeType.Created, uri }]);
  }
}

interface WriteOptions {
  readonly create: boolean;
  readonly overwrite: boolean;
}

function pathOf({ path }: Uri): string {
  return path.replace(/\/$/u, "");
}
