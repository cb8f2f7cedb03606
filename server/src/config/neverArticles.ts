import { matchesGlob } from "./globs.ts";

/** Globs of files that are no articles, whatever they hold, unless a setting of the editor says otherwise. */
export const neverArticles: readonly string[] = [
  "**/node_modules/**",
  "**/.git/**",
  "**/{license,licence,copying,notice,changelog,contributing,code_of_conduct}{,.txt,.md}",
  "**/requirements*.txt",
  "**/{robots,humans,cmakelists}.txt",
];

/** Whether one of them names a file. @param path with `/` between folders */
export function isNeverArticle(path: string): boolean {
  return neverArticles.some((glob) => matchesGlob(path, glob));
}
