import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./reasons.ts";

/**
 * Writes the bytes into the claim and moves it to the file, which is the one step that others see.
 *
 * @returns false if the claim was taken for lost and removed by another writer.
 * @throws what the disk reports; the file is as it was then.
 */
export async function moveIntoPlace(claim: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const mode = await modeOf(path);
  try {
    // Not "w", which would make a claim that was removed anew.
    const handle = await open(claim, "r+");
    try {
      // Before the text is in it, which others may not be meant to read.
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(claim, path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  await syncFolder(dirname(path));
  return true;
}

/**
 * The permissions of the file, for the one that takes its place; undefined if it is not there.
 *
 * @throws if this user may not write it: a move into its place would go over a file that somebody made read-only.
 */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const handle = await open(path, "r+");
    try {
      return (await handle.stat()).mode & 0o777;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** On Windows a virus scanner that looks at either file makes a move fail for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isPassing = process.platform === "win32" && passing.has(codeOf(error) ?? "");
      if (!isPassing || attempt === 10) throw error;
      await sleep(attempt * 10);
    }
  }
}

/** Puts the move itself on the disk. Windows has no such thing, some network folders neither; the text is safe. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The move is done; it only may be lost together with the power, and then the old text is there.
  }
}

/** Errors of Windows that go away by themselves. */
const passing: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);
