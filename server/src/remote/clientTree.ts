import { folderOf, pathFrom, uriBeside } from "../config/paths.ts";
import type { FileFacts } from "../protocol/files.ts";
import type { FileTree } from "../tree/fileTree.ts";
import { shownName } from "../tree/sayings.ts";
import { type ClientFiles, isAbsent, isNoFolder, reasonOf } from "./clientFiles.ts";

/**
 * A folder that only the client can reach; its places are URIs.
 *
 * Where a link leads cannot be told, so that what lies behind one counts as outside. What was seen on the way is kept, so
 * a tree is good for one walk.
 */
export function clientTree(root: string, files: ClientFiles): FileTree {
  const seen = new Map<string, Promise<FileFacts>>();
  const look = (uri: string): Promise<FileFacts> => {
    const facts = seen.get(uri) ?? files.look(uri);
    seen.set(uri, facts);
    return facts;
  };
  return {
    root,
    placeOf: (uri) => uri,
    uriOf: (uri) => uri,
    resolve: (folder, name) => {
      const uri = uriBeside(folder, name);
      return uri === root || uri.startsWith(`${root}/`) ? uri : undefined;
    },
    folderOf: (uri) => folderOf(uri) ?? root,
    child: uriBeside,
    nameOf: (uri) => shownName(pathFrom(root, uri)),
    realPlace: async (uri) => {
      for (const place of wayTo(uri, root)) if ((await look(place)).kind === "link") return undefined;
      return uri;
    },
    isThere: async (uri) => {
      try {
        await look(uri);
        return true;
      } catch {
        return false;
      }
    },
    look: async (uri) => {
      const { kind, size, time } = await look(uri);
      return { kind: kind === "link" ? "other" : kind, size, time };
    },
    list: async (folder) => (await files.list(folder)).map(({ name }) => name),
    entries: files.list,
    isAbsent: (error) => isAbsent(error) || isNoFolder(error),
    reasonOf,
  };
}

/** The folders below the root that lead to a place, and the place itself, in this order. */
function wayTo(uri: string, root: string): readonly string[] {
  const names = uri.slice(root.length + 1).split("/");
  return names.map((_, index) => [root, ...names.slice(0, index + 1)].join("/"));
}
