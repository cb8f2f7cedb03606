import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { diskTree, foundIn } from "./disk/diskTree.ts";
import { realPathWithin } from "./disk/paths.ts";
import { reasonOf } from "./disk/reasons.ts";
import type { ListedSource, ListSources, ReadSource, SourceFile, SourceProblem } from "./files.ts";
import { msg } from "./text/message.ts";
import { listSourcesIn, noSources, problemOf } from "./tree/listSources.ts";
import { outsideReason, stampOf, unreadableReason } from "./tree/walkSources.ts";

/** Lists the sources of an article on the disk; only names, sizes and times are looked at. */
export const listSources: ListSources = async (places, isCancelled) => {
  try {
    return await listSourcesIn(diskTree(places.root), places, isCancelled);
  } catch (error) {
    return noSources(places.root, reasonOf(error));
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

/** Reads as many bytes as the file has now: one that grows while it is read would have no end. */
async function readWhole(handle: FileHandle, source: ListedSource): Promise<SourceFile | SourceProblem> {
  const found = foundIn(await handle.stat());
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
