import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AnnotatedArticle, parseAnnotatedArticle } from "./annotatedArticle.ts";

/**
 * Reads the tagged articles of a folder (`*.txt`), in order of file name. The id is "folder/name".
 *
 * @throws Error if the folder cannot be read or an article is wrongly tagged.
 */
export function readTaggedFolder(folder: string): readonly AnnotatedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) =>
      parseAnnotatedArticle(
        `${path.basename(folder)}/${name.slice(0, -".txt".length)}`,
        readFileSync(path.join(folder, name), "utf8"),
      ),
    );
}
