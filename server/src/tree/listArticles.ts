import type { ArticleList, SourceProblem } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import type { Entry, FileTree } from "./fileTree.ts";
import { outsideReason, stampOf } from "./walkSources.ts";

/** A walk over a workspace folder, and what it has found so far. */
interface Walk {
  readonly tree: FileTree;
  readonly isCancelled: () => boolean;
  /** Places of folders and files after all links, so that links lead nowhere twice. */
  readonly seen: Set<string>;
  readonly articles: { readonly place: string; readonly stamp: string }[];
  readonly problems: SourceProblem[];
  /** How many names the folders had. */
  looks: number;
}

/** Where a walk is: a place as it is named, and after all links. */
interface Place {
  readonly named: string;
  readonly real: string;
  readonly depth: number;
}

/**
 * Lists all files of a tree that may be articles, in order of their names; only names, sizes and times are looked at.
 * Hidden folders and `node_modules` are passed over; what cannot be read is a problem. Rejects where the root is none.
 */
export async function listArticlesIn(
  tree: FileTree,
  isCancelled: () => boolean,
): Promise<ArticleList | undefined> {
  const { root } = tree;
  const walk: Walk = { tree, isCancelled, seen: new Set(), articles: [], problems: [], looks: 0 };
  await addFolder(walk, { named: root, real: (await tree.realPlace(root)) ?? root, depth: 0 });
  if (isCancelled()) return undefined;
  const files = walk.articles.map(({ place, stamp }) => ({
    uri: tree.uriOf(place),
    name: tree.nameOf(place),
    stamp,
  }));
  return { files, problems: walk.problems };
}

/** What is told where a folder could not be listed. */
export function noArticles(folder: string, reason: Message | string): ArticleList {
  return { files: [], problems: [{ name: folder, message: msg`No articles are read: ${reason}` }] };
}

async function addFolder(walk: Walk, { named, real, depth }: Place): Promise<void> {
  const { tree, seen } = walk;
  if (seen.has(real)) return;
  seen.add(real);
  if (depth > deepest)
    return addProblem(walk, named, msg`lies more than ${deepest} folders deep. Move it up.`);
  try {
    const entries = (await tree.entries(real)).filter(({ name }) => !passedOver.test(name)).sort(byName);
    for (const entry of entries) {
      if (walk.isCancelled() || walk.looks > mostLooks) return;
      walk.looks++;
      if (walk.looks > mostLooks) return addProblem(walk, named, crowdedReason);
      const { name } = entry;
      await addEntry(walk, entry, { named: tree.child(named, name), real: tree.child(real, name), depth });
    }
  } catch (error) {
    addProblem(walk, named, msg`cannot be read: ${tree.reasonOf(error)}`);
  }
}

/** What lies in a real folder and is no link needs no other look at where it leads. */
async function addEntry(walk: Walk, { kind }: Entry, place: Place): Promise<void> {
  const { named, depth } = place;
  if (kind === "folder") return await addFolder(walk, { ...place, depth: depth + 1 });
  try {
    if (kind === "link") await addLink(walk, place);
    else if (isArticleKind(named)) await addFile(walk, place);
  } catch (error) {
    // Links to nothing only matter if they were articles.
    if (isArticleKind(named)) addProblem(walk, named, msg`cannot be read: ${walk.tree.reasonOf(error)}`);
  }
}

async function addLink(walk: Walk, { named, depth }: Place): Promise<void> {
  const { tree } = walk;
  const real = await tree.realPlace(named);
  if (real === undefined) {
    if (isArticleKind(named)) addProblem(walk, named, outsideReason);
    return;
  }
  const isFolder = (await tree.look(real)).kind === "folder";
  if (isFolder) await addFolder(walk, { named, real, depth: depth + 1 });
  else if (isArticleKind(named)) await addFile(walk, { named, real, depth });
}

async function addFile(walk: Walk, { named, real }: Place): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const found = await walk.tree.look(real);
  if (found.kind !== "file") addProblem(walk, named, msg`is no plain file, so it is not read.`);
  else if (found.size > mostBytes) addProblem(walk, named, tooLarge(found.size));
  else walk.articles.push({ place: named, stamp: stampOf(found) });
}

function addProblem(walk: Walk, named: string, reason: Message): void {
  const name = walk.tree.nameOf(named);
  walk.problems.push({ name, message: msg`“${name === "" ? "." : name}” ${reason}` });
}

function byName(one: Entry, other: Entry): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

function isArticleKind(name: string): boolean {
  return articleEnding.test(name);
}

// "mill.md"; not "mill.html".
const articleEnding = /\.(?:txt|md|markdown|article)$/iu;

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
