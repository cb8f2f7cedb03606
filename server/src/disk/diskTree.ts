import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FileTree, Found } from "../tree/fileTree.ts";
import { isThere, isWithin, nameFrom, realPathWithin } from "./paths.ts";
import { codeOf, reasonOf } from "./reasons.ts";

/** A folder of the disk. @throws for a URI of another scheme. */
export function diskTree(uri: string): FileTree {
  const root = resolve(fileURLToPath(uri));
  return {
    root,
    placeOf: (file) => fileURLToPath(file),
    uriOf: (path) => pathToFileURL(path).href,
    // An absolute name ignores the folder.
    resolve: (folder, name) => {
      const path = resolve(folder, name);
      return isWithin(path, root) ? path : undefined;
    },
    folderOf: dirname,
    child: (folder, name) => join(folder, name),
    nameOf: (path) => nameFrom(root, path),
    realPlace: (path) => realPathWithin(path, root),
    isThere,
    look: async (path) => foundIn(await stat(path)),
    list: (path) => readdir(path),
    entries: async (path) =>
      (await readdir(path, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? "link" : kindOf(entry),
      })),
    isAbsent: (error) => absent.has(codeOf(error) ?? ""),
    reasonOf,
  };
}

/** What the disk says about a file. */
export function foundIn(stats: Stats): Found {
  return { kind: kindOf(stats), size: stats.size, time: stats.mtimeMs };
}

function kindOf(stats: Stats | Dirent): Found["kind"] {
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}

const absent: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);
