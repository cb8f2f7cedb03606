import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isThere, isWithin, nameFrom, realPathWithin, shownName } from "./disk/paths.ts";
import { reasonOf } from "./disk/reasons.ts";
import {
  addFile,
  addFolder,
  type FoundFile,
  isKnownKind,
  outsideReason,
  stampOf,
  unreadableReason,
  type Walk,
} from "./disk/walkSources.ts";
import type { ListedSource, ListSources, ReadSource, SourceFile, SourceProblem } from "./files.ts";
import { type Message, msg } from "./text/message.ts";

/** Lists the sources of an article on the disk; only names, sizes and times are looked at. */
export const listSources: ListSources = async (places, isCancelled) => {
  try {
    const root = resolve(fileURLToPath(places.root));
    const article = fileURLToPath(places.article);
    const walk: Walk = {
      root,
      isCancelled,
      seen: new Set([await realPathOf(article)]),
      sources: [],
      problems: [],
      looks: 0,
    };
    const bases = [dirname(article), root];
    for (const name of places.files) await addNamed(walk, name, bases);
    for (const name of places.folders) await addFolders(walk, name, bases);
    if (isCancelled()) return undefined;
    return { sources: walk.sources.map((found) => listed(found, root)), problems: walk.problems };
  } catch (error) {
    return {
      sources: [],
      problems: [{ name: places.root, message: msg`No sources are read: ${reasonOf(error)}` }],
    };
  }
};

/** Reads one source of the disk, which is looked at anew: since it was listed, anything may have been put there. */
export const readSource: ReadSource = async (source, root) => {
  try {
    const real = await realPathWithin(fileURLToPath(source.uri), fileURLToPath(root));
    if (real === undefined) return problemOf(source, outsideReason);
    // Opening a pipe would wait for a writer.
    const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readWhole(handle, source);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problemOf(source, msg`cannot be read: ${reasonOf(error)}`);
  }
};

/** Adds the file of a name in the front matter: the one beside the article, or the one in the workspace folder. */
async function addNamed(walk: Walk, name: string, bases: readonly string[]): Promise<void> {
  if (walk.isCancelled() || address.test(name)) return;
  const inside = pathsOf(walk, name, bases);
  const [first] = inside;
  if (first === undefined) return addProblem(walk, name, outsideReason);
  for (const path of inside) if (await isThere(path)) return addFile(walk, path);
  // A name of no known kind is taken for words, as in “sources: Interview with Ana Lund”.
  if (isKnownKind(name))
    addProblem(walk, name, msg`is not there, neither beside the article nor in the workspace folder.`);
}

async function addFolders(walk: Walk, name: string, bases: readonly string[]): Promise<void> {
  const inside = pathsOf(walk, name, bases);
  if (inside.length === 0) addProblem(walk, name, outsideReason);
  for (const path of inside) if (!walk.isCancelled()) await addFolder(walk, path);
}

/** What a name may stand for, within the workspace folder by its letters; an absolute one ignores the bases. */
function pathsOf(walk: Walk, name: string, bases: readonly string[]): readonly string[] {
  const paths = bases.map((base) => resolve(base, name));
  return [...new Set(paths)].filter((path) => isWithin(path, walk.root));
}

function addProblem(walk: Walk, name: string, reason: Message): void {
  walk.problems.push(problemOf({ name: shownName(name) }, reason));
}

function problemOf({ name }: { readonly name: string }, reason: Message): SourceProblem {
  return { name, message: msg`“${name}” ${reason}` };
}

function listed({ path, stamp }: FoundFile, root: string): ListedSource {
  return { uri: pathToFileURL(path).href, name: nameFrom(root, path), stamp };
}

/** Reads as many bytes as the file has now: one that grows while it is read would have no end. */
async function readWhole(handle: FileHandle, source: ListedSource): Promise<SourceFile | SourceProblem> {
  const found = await handle.stat();
  const reason = unreadableReason(found);
  if (reason !== undefined) return problemOf(source, reason);
  const bytes = new Uint8Array(found.size);
  let end = 0;
  while (end < bytes.length) {
    const { bytesRead } = await handle.read(bytes, end, bytes.length - end);
    if (bytesRead === 0) break;
    end += bytesRead;
  }
  return { uri: source.uri, name: source.name, stamp: stampOf(found), bytes: bytes.subarray(0, end) };
}

/** The real path of a file; its own where it is not on the disk yet. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

// "https://news.example/a"; not "C:\notes\a.txt".
const address = /^[a-z][a-z0-9+.-]+:\/\//iu;
