import type { SourceProblem } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import type { FileTree, Found } from "./fileTree.ts";

/** A walk over the folders of sources, and what it has found so far. */
export interface Walk {
  /** The workspace folder. */
  readonly tree: FileTree;
  readonly isCancelled: () => boolean;
  /** Places of the folders and files that were met, so that links lead nowhere twice. */
  readonly seen: Set<string>;
  readonly sources: FoundFile[];
  readonly problems: SourceProblem[];
  /** How many names the folders had. */
  looks: number;
}

/** A file that can be read. */
export interface FoundFile {
  readonly place: string;
  readonly stamp: string;
}

/**
 * Adds all sources below a folder, in order of their names.
 *
 * Files of other kinds are passed over; a file of a known kind that cannot be read is a problem. Never rejects.
 */
export async function addFolder(walk: Walk, place: string): Promise<void> {
  await addIfFound(walk, place, 0);
}

/** Adds a file whatever its kind; what is no plain file is a problem. Never rejects. */
export async function addFile(walk: Walk, place: string): Promise<void> {
  try {
    const real = await walk.tree.realPlace(place);
    if (real === undefined) addProblem(walk, place, outsideReason);
    else if (isKnownKind(place)) addFound(walk, place, real, await walk.tree.look(real));
    else addProblem(walk, place, kindReason);
  } catch (error) {
    addProblem(walk, place, msg`cannot be read: ${walk.tree.reasonOf(error)}`);
  }
}

async function addIfFound(walk: Walk, place: string, depth: number): Promise<void> {
  const { tree } = walk;
  try {
    const real = await tree.realPlace(place);
    if (real === undefined) return addProblem(walk, place, outsideReason);
    const found = await tree.look(real);
    if (found.kind === "folder") await addNames(walk, place, real, depth);
    else if (depth > 0 && isKnownKind(place)) addFound(walk, place, real, found);
  } catch (error) {
    // The default folders are mostly not there, and links to nothing only matter if they were sources.
    const isAbsent = tree.isAbsent(error) && !isKnownKind(place);
    if (!isAbsent) addProblem(walk, place, msg`cannot be read: ${tree.reasonOf(error)}`);
  }
}

async function addNames(walk: Walk, place: string, real: string, depth: number): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (depth > deepest)
    return addProblem(walk, place, msg`lies more than ${deepest} folders deep. Move it up.`);
  for (const name of (await walk.tree.list(real)).filter((it) => !passedOver.test(it)).sort()) {
    if (walk.isCancelled() || walk.looks > mostLooks) return;
    walk.looks++;
    if (walk.looks > mostLooks) return addProblem(walk, place, crowdedReason);
    await addIfFound(walk, walk.tree.child(place, name), depth + 1);
  }
}

function addFound(walk: Walk, place: string, real: string, found: Found): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const reason = unreadableReason(found);
  if (reason === undefined) walk.sources.push({ place, stamp: stampOf(found) });
  else addProblem(walk, place, reason);
}

function addProblem(walk: Walk, place: string, reason: Message): void {
  const name = walk.tree.nameOf(place);
  walk.problems.push({ name, message: msg`“${name}” ${reason}` });
}

/** Why what was found is not read, to follow its name; undefined if it can be. */
export function unreadableReason(found: Found): Message | undefined {
  if (found.kind === "folder")
    return msg`is a folder. Name the files in it, or name the folder in the settings.`;
  if (found.kind === "other") return msg`is no plain file, so it is not read.`;
  if (found.size <= mostBytes) return undefined;
  const size = Math.ceil(found.size / 1e6);
  return msg`has ${size} MB; a source may have ${mostBytes / 1e6} MB. Split it, or save only its text.`;
}

/** Another text after each change of a file that changes its size or its time. */
export function stampOf({ time, size }: Found): string {
  return `${time}:${size}`;
}

/** Whether the name ends as a kind of source does. */
export function isKnownKind(name: string): boolean {
  return kinds.includes(endingOf.exec(name)?.[0].toLowerCase() ?? "");
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

// ".vtt" of "notes/a.vtt"; nothing of ".git" or "notes.old/a".
const endingOf = /(?<=[^/\\])\.[^./\\]*$/u;
