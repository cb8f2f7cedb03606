/** Name of the file of a configuration. */
export const configName = ".factcheckrc.json";

/** Whether a URI is that of a configuration. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** The folder of a file, without a slash at the end; undefined at the root, and for a URI without folders. */
export function folderOf(uri: string): string | undefined {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/iu.exec(uri)?.[0].length ?? uri.length;
  const slash = uri.lastIndexOf("/");
  return slash < root ? undefined : uri.slice(0, slash);
}

/** The path of a URI from a folder on, as it is read: "opinion/the mill.md"; from the root, where it is not below. */
export function pathFrom(folder: string, uri: string): string {
  const isBelow = uri.startsWith(`${folder}/`);
  return decodedPath(isBelow ? uri.slice(folder.length + 1) : uri.replace(beforePath, ""));
}

// "file:///", "vscode-vfs://github/", "untitled:"
const beforePath = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\/?/iu;

/** A path without its `%20`s. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone % is legal in an untitled document's name; such a path is matched as it is written.
    return path;
  }
}
