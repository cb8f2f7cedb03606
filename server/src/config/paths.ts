/** Name of the file of a configuration. */
export const configName = ".factcheckrc.json";

/** Whether a URI is that of a configuration. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** The name of a file, as it is read: "the people.csv". */
export function nameOf(uri: string): string {
  return decodedPath(uri.slice(uri.lastIndexOf("/") + 1));
}

/** The folder of a file, without a slash at the end; undefined at the root, and for a text that is no file yet. */
export function folderOf(uri: string): string | undefined {
  const root = beforeFolders.exec(uri)?.[0].length ?? uri.length;
  const slash = uri.lastIndexOf("/");
  return slash < root ? undefined : uri.slice(0, slash);
}

// "file://", "vscode-vfs://github", "memory:"; nothing of "untitled:/desk/draft.md", which is where it may be saved.
const beforeFolders = /^(?!untitled:)[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu;

/** The workspace folder that a file lies in, else its own: nothing that it names is read outside of that. */
export function rootOf(uri: string, folders: readonly string[]): string {
  return folders.find((folder) => uri.startsWith(`${folder}/`)) ?? folderOf(uri) ?? uri;
}

/** Where the record of an article is kept; undefined for a text without a file. */
export function recordUriOf(article: string): string | undefined {
  const folder = folderOf(article);
  return folder === undefined ? undefined : `${folder}/.factcheck${article.slice(folder.length)}.json`;
}

/** The path of a URI from a folder on, as it is read: "opinion/the mill.md"; from the root, where it is not below. */
export function pathFrom(folder: string, uri: string): string {
  const isBelow = uri.startsWith(`${folder}/`);
  return decodedPath(isBelow ? uri.slice(folder.length + 1) : uri.replace(beforePath, ""));
}

// "file:///", "vscode-vfs://github/", "untitled:"
const beforePath = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\/?/iu;

/** The URI of a file beside a configuration. @param path with `/` between folders; it may begin with `../`. */
export function uriBeside(folder: string, path: string): string {
  let parent = folder;
  const names: string[] = [];
  for (const name of path.replaceAll("\\", "/").split("/")) {
    if (name === "..") {
      if (names.pop() === undefined) parent = folderOf(parent) ?? parent;
    } else if (name !== "" && name !== ".") names.push(name);
  }
  // Half a character, which JSON may hold, has no escape.
  const whole = names.map((name) => name.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
  return [parent, ...whole.map(encodedName)].join("/");
}

/** A name as VS Code writes it in URIs: it escapes a few characters more, and URIs are compared by their letters. */
function encodedName(name: string): string {
  const toEscape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replaceAll(/[!'()*]/gu, toEscape);
}

/** A path without its `%20`s. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone % is legal in an untitled document's name; such a path is matched as it is written.
    return path;
  }
}

/**
 * The same text for all URIs that one file may have: editors write `%28` or `(`, and `c%3A` or `C:` for a drive. It is for
 * comparing alone.
 */
export function fileKey(uri: string): string {
  return decodedPath(uri).replace(drive, (start) => start.toLowerCase());
}

// "file:///C:"
const drive = /^file:\/\/\/[A-Z]:/u;
