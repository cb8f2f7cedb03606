import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { SourceProblem } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import { nameFrom, realPathWithin } from "./paths.ts";
import { codeOf, reasonOf } from "./reasons.ts";

/** A walk over the folders of sources, and what it has found so far. */
export interface Walk {
  /** Path of the workspace folder. */
  readonly root: string;
  readonly isCancelled: () => boolean;
  /** Real paths of the folders and files that were met, so that links lead nowhere twice. */
  readonly seen: Set<string>;
  readonly sources: FoundFile[];
  readonly problems: SourceProblem[];
  /** How many names the folders had. */
  looks: number;
}

/** A file that can be read. */
export interface FoundFile {
  readonly path: string;
  readonly stamp: string;
}

/**
 * Adds all sources below a folder, in order of their names.
 *
 * Files of other kinds are passed over; a file of a known kind that cannot be read is a problem. Never rejects.
 */
export async function addFolder(walk: Walk, path: string): Promise<void> {
  await addIfFound(walk, path, 0);
}

/** Adds a file whatever its kind; what is no plain file is a problem. Never rejects. */
export async function addFile(walk: Walk, path: string): Promise<void> {
  try {
    const real = await realPathWithin(path, walk.root);
    if (real === undefined) addProblem(walk, path, outsideReason);
    else if (isKnownKind(path)) addFound(walk, path, real, await stat(real));
    else addProblem(walk, path, kindReason);
  } catch (error) {
    addProblem(walk, path, msg`cannot be read: ${reasonOf(error)}`);
  }
}

async function addIfFound(walk: Walk, path: string, depth: number): Promise<void> {
  try {
    const real = await realPathWithin(path, walk.root);
    if (real === undefined) return addProblem(walk, path, outsideReason);
    const found = await stat(real);
    if (found.isDirectory()) await addNames(walk, path, real, depth);
    else if (depth > 0 && isKnownKind(path)) addFound(walk, path, real, found);
  } catch (error) {
    // The default folders are mostly not there, and links to nothing only matter if they were sources.
    const isAbsent = absent.has(codeOf(error) ?? "") && !isKnownKind(path);
    if (!isAbsent) addProblem(walk, path, msg`cannot be read: ${reasonOf(error)}`);
  }
}

async function addNames(walk: Walk, path: string, real: string, depth: number): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (depth > deepest)
    return addProblem(walk, path, msg`lies more than ${deepest} folders deep. Move it up.`);
  for (const name of (await readdir(real)).filter((it) => !passedOver.test(it)).sort()) {
    if (walk.isCancelled() || walk.looks > mostLooks) return;
    walk.looks++;
    if (walk.looks > mostLooks) return addProblem(walk, path, crowdedReason);
    await addIfFound(walk, join(path, name), depth + 1);
  }
}

function addFound(walk: Walk, path: string, real: string, found: Stats): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const reason = unreadableReason(found);
  if (reason === undefined) walk.sources.push({ path, stamp: stampOf(found) });
  else addProblem(walk, path, reason);
}

function addProblem(walk: Walk, path: string, reason: Message): void {
  const name = nameFrom(walk.root, path);
  walk.problems.push({ name, message: msg`“${name}” ${reason}` });
}

/** Why what was found is not read, to follow its name; undefined if it can be. */
export function unreadableReason(found: Stats): Message | undefined {
  if (found.isDirectory()) return msg`is a folder. Name the files in it, or name the folder in the settings.`;
  if (!found.isFile()) return msg`is no plain file, so it is not read.`;
  if (found.size <= mostBytes) return undefined;
  const size = Math.ceil(found.size / 1e6);
  return msg`has ${size} MB; a source may have ${mostBytes / 1e6} MB. Split it, or save only its text.`;
}

/** Another text after each change of a file that changes its size or its time. */
export function stampOf({ mtimeMs, size }: Stats): string {
  return `${mtimeMs}:${size}`;
}

/** Whether the name ends as a kind of source does. */
export function isKnownKind(path: string): boolean {
  return kinds.includes(extname(path).toLowerCase());
}

/** Why a file is not read that lies outside of the workspace folder, to follow its name. */
export const outsideReason: Message = msg`leads out of the workspace folder, so it is not read. Copy the file into the folder.`;

/** Bytes of a source at most: some forty hours of speech with a time for each word, or a document with pictures. */
const mostBytes = 20_000_000;

const kinds = [".txt", ".md", ".srt", ".vtt", ".json", ".docx", ".html", ".htm"];
const kindReason = msg`is of a kind that is not read. Save it as one of ${kinds.join(", ")}.`;

// ".git", "~$interview.docx" (Word has it open), "node_modules".
const passedOver = /^(?:\.|~\$|node_modules$)/u;
/** Folders below a folder of sources. */
const deepest = 8;
/** Names in all folders of sources together. */
const mostLooks = 20_000;
const crowdedReason = msg`is not read to its end: the folders of sources hold more than ${mostLooks} files. Name fewer folders.`;
const absent: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);
