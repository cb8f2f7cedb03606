import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { SourceProblem } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import { outsideReason, stampOf } from "../tree/walkSources.ts";
import { foundIn } from "./diskTree.ts";
import { nameFrom, realPathWithin } from "./paths.ts";
import { reasonOf } from "./reasons.ts";

/** A walk over a workspace folder, and what it has found so far. */
export interface ArticleWalk {
  /** Path of the workspace folder. */
  readonly root: string;
  readonly isCancelled: () => boolean;
  /** Real paths of folders and files that were met, so that links lead nowhere twice. */
  readonly seen: Set<string>;
  readonly articles: { readonly path: string; readonly stamp: string }[];
  readonly problems: SourceProblem[];
  /** How many names the folders had. */
  looks: number;
}

/**
 * Adds all files below a folder that may be articles, in order of their names. Hidden folders and `node_modules` are
 * passed over; what cannot be read is a problem. Never rejects.
 *
 * @param real the path of the folder after all links. What lies in it and is no link needs no other look.
 */
export async function addArticles(
  walk: ArticleWalk,
  path: string,
  real: string,
  depth: number = 0,
): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (depth > deepest)
    return addProblem(walk, path, msg`lies more than ${deepest} folders deep. Move it up.`);
  try {
    const entries = await readdir(real, { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      if (walk.isCancelled() || walk.looks > mostLooks) return;
      if (passedOver.test(entry.name)) continue;
      walk.looks++;
      if (walk.looks > mostLooks) return addProblem(walk, path, crowdedReason);
      await addEntry(walk, entry, { path: join(path, entry.name), real: join(real, entry.name), depth });
    }
  } catch (error) {
    addProblem(walk, path, msg`cannot be read: ${reasonOf(error)}`);
  }
}

/** Where a walk is. */
interface Place {
  readonly path: string;
  readonly real: string;
  readonly depth: number;
}

async function addEntry(walk: ArticleWalk, entry: Dirent, { path, real, depth }: Place): Promise<void> {
  if (entry.isDirectory()) return await addArticles(walk, path, real, depth + 1);
  if (entry.isSymbolicLink()) return await addLink(walk, path, depth);
  if (!isArticleKind(path)) return;
  try {
    addFound(walk, path, real, await stat(real));
  } catch (error) {
    addProblem(walk, path, msg`cannot be read: ${reasonOf(error)}`);
  }
}

/** A link to nothing only matters if it were an article. */
async function addLink(walk: ArticleWalk, path: string, depth: number): Promise<void> {
  try {
    const real = await realPathWithin(path, walk.root);
    if (real === undefined) {
      if (isArticleKind(path)) addProblem(walk, path, outsideReason);
      return;
    }
    const found = await stat(real);
    if (found.isDirectory()) await addArticles(walk, path, real, depth + 1);
    else if (isArticleKind(path)) addFound(walk, path, real, found);
  } catch (error) {
    if (isArticleKind(path)) addProblem(walk, path, msg`cannot be read: ${reasonOf(error)}`);
  }
}

function addFound(walk: ArticleWalk, path: string, real: string, found: Stats): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (!found.isFile()) addProblem(walk, path, msg`is no plain file, so it is not read.`);
  else if (found.size > mostBytes) addProblem(walk, path, tooLarge(found.size));
  else walk.articles.push({ path, stamp: stampOf(foundIn(found)) });
}

function addProblem(walk: ArticleWalk, path: string, reason: Message): void {
  const name = nameFrom(walk.root, path);
  walk.problems.push({ name, message: msg`“${name === "" ? "." : name}” ${reason}` });
}

function byName(one: Dirent, other: Dirent): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

function isArticleKind(path: string): boolean {
  return kinds.has(extname(path).toLowerCase());
}

const kinds: ReadonlySet<string> = new Set([".txt", ".md", ".markdown", ".article"]);

function tooLarge(size: number): Message {
  return msg`has ${Math.ceil(size / 1e6)} MB, so it is not read; an article may have ${mostBytes / 1e6} MB.`;
}

/** Bytes of an article at most: as of a source. */
const mostBytes = 20_000_000;

// ".git", "~$mill.md", "node_modules".
const passedOver = /^(?:\.|~\$|node_modules$)/u;
/** Folders below the workspace folder. */
const deepest = 16;
/** Names in all folders together. */
const mostLooks = 200_000;
const crowdedReason = msg`is not read to its end: the workspace holds more than ${mostLooks} files. Open a folder with fewer.`;
