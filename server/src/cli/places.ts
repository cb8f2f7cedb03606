import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isWithin } from "../disk/paths.ts";
import { standardInput } from "./input.ts";

/** Where an article lies, as URIs. */
export interface ArticlePlace {
  readonly uri: string;
  /** The folder out of which nothing is read: the working folder, or that of an article elsewhere. */
  readonly root: string;
}

/** Where an article lies; undefined where there is no such file, as for what comes through a pipe without a name. */
export function placeOfArticle(path: string): ArticlePlace | undefined {
  if (path === standardInput || !isPlainFile(path)) return undefined;
  const whole = resolve(path);
  const root = isWithin(whole, process.cwd()) ? process.cwd() : dirname(whole);
  return { uri: pathToFileURL(whole).href, root: pathToFileURL(root).href };
}

function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
