import { folderOf } from "../config/paths.ts";
import type { ListArticles, ListSources, ReadSource } from "../files.ts";
import { msg } from "../text/message.ts";
import { listArticlesIn, noArticles } from "../tree/listArticles.ts";
import { listSourcesIn, noSources, problemOf } from "../tree/listSources.ts";
import { outsideReason, stampOf, unreadableReason } from "../tree/walkSources.ts";
import { type ClientFiles, reasonOf } from "./clientFiles.ts";
import { clientTree } from "./clientTree.ts";

/** Lists and reads sources and articles in folders that only the client can reach. */
export function clientSources(files: ClientFiles): {
  readonly listSources: ListSources;
  readonly readSource: ReadSource;
  readonly listArticles: ListArticles;
} {
  return {
    listSources: async (places, isCancelled) => {
      // A text without a file lies in no folder.
      if (folderOf(places.article) === undefined) return { sources: [], problems: [] };
      try {
        return await listSourcesIn(clientTree(places.root, files), places, isCancelled);
      } catch (error) {
        return noSources(places.root, reasonOf(error));
      }
    },
    listArticles: async (folder, isCancelled) => {
      try {
        return await listArticlesIn(clientTree(folder, files), isCancelled);
      } catch (error) {
        return noArticles(folder, reasonOf(error));
      }
    },
    readSource: async (source, root) => {
      try {
        const tree = clientTree(root, files);
        if ((await tree.realPlace(source.uri)) === undefined) return problemOf(source, outsideReason);
        const found = await tree.look(source.uri);
        const reason = unreadableReason(found);
        if (reason !== undefined) return problemOf(source, reason);
        const bytes = await files.read(source.uri);
        return { uri: source.uri, name: source.name, stamp: stampOf(found), bytes };
      } catch (error) {
        return problemOf(source, msg`cannot be read: ${reasonOf(error)}`);
      }
    },
  };
}
