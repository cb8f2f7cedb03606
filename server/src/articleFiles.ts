import { diskTree } from "./disk/diskTree.ts";
import { reasonOf } from "./disk/reasons.ts";
import type { ListArticles } from "./files.ts";
import { listArticlesIn, noArticles } from "./tree/listArticles.ts";

/** Lists the articles of a folder of the disk; only names, sizes and times are looked at. */
export const listArticles: ListArticles = async (folder, isCancelled) => {
  try {
    return await listArticlesIn(diskTree(folder), isCancelled);
  } catch (error) {
    return noArticles(folder, reasonOf(error));
  }
};
