import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nameFrom } from "./disk/paths.ts";
import { reasonOf } from "./disk/reasons.ts";
import { type ArticleWalk, addArticles } from "./disk/walkArticles.ts";
import type { ListArticles } from "./files.ts";
import { msg } from "./text/message.ts";

/** Lists the articles of a folder of the disk; only names, sizes and times are looked at. */
export const listArticles: ListArticles = async (folder, isCancelled) => {
  try {
    const root = resolve(fileURLToPath(folder));
    const walk: ArticleWalk = {
      root,
      isCancelled,
      seen: new Set(),
      articles: [],
      problems: [],
      looks: 0,
    };
    await addArticles(walk, root, await realpath(root));
    if (isCancelled()) return undefined;
    const files = walk.articles.map(({ path, stamp }) => ({
      uri: pathToFileURL(path).href,
      name: nameFrom(root, path),
      stamp,
    }));
    return { files, problems: walk.problems };
  } catch (error) {
    return {
      files: [],
      problems: [{ name: folder, message: msg`No articles are read: ${reasonOf(error)}` }],
    };
  }
};
