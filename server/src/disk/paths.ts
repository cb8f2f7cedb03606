import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { shownName } from "../tree/sayings.ts";
import { codeOf } from "./reasons.ts";

/** Whether a path is a folder or lies in it, by its letters alone: nothing is looked up on the disk. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path from a folder, with slashes, as messages show it. */
export function nameFrom(folder: string, path: string): string {
  return shownName(relative(folder, path).split(sep).join("/"));
}

/**
 * The path after all links, of a file that need not exist yet; undefined where it leads out of the folder.
 *
 * What lies outside by its letters is not looked up at all: on Windows even the look at a path may log in to another
 * machine.
 *
 * @throws what the disk reports, such as a link to nothing.
 */
export async function realPathWithin(path: string, folder: string): Promise<string | undefined> {
  const root = await realpath(folder);
  if (!isWithin(path, folder) && !isWithin(path, root)) return undefined;
  const real = await realPathOf(path);
  return isWithin(real, root) ? real : undefined;
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    if (!(await isThere(path))) return join(await realPathOf(dirname(path)), basename(path));
    // A link to nothing fails again; a file that another process has made since the first look does not.
    return await realpath(path);
  }
}

/** Whether the path itself is there, be it a link to nothing. Never rejects: a name that no disk has is not there. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
