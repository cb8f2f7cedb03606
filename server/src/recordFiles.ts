import { readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { claimFile } from "./disk/claims.ts";
import { atFileWithin } from "./disk/fileWithin.ts";
import { realPathWithin } from "./disk/paths.ts";
import { readNewest } from "./disk/readNewest.ts";
import type { ListNames, RemoveText } from "./files.ts";
import { msg } from "./text/message.ts";
import { changedByOthers, removeSayings } from "./tree/sayings.ts";

/** Lists a folder of the disk, unless a link leads out of the workspace folder. */
export const listNames: ListNames = async (uri, root) => {
  try {
    const real = await realPathWithin(fileURLToPath(uri), fileURLToPath(root));
    return real === undefined ? [] : (await readdir(real)).sort();
  } catch {
    return [];
  }
};

/** Removes a file of the disk as the only one who changes it, if nobody has written it since it was read. */
export const removeText: RemoveText = async (uri, root, text) => {
  return await atFileWithin(uri, root, removeSayings, (path, name) => removeClaimed(path, name, text));
};

async function removeClaimed(path: string, name: string, text: string): ReturnType<RemoveText> {
  const claim = await claimFile(path, performance.now() + patience);
  if (claim === undefined) return { problem: msg`“${name}” was not removed: others were writing it.` };
  try {
    const newest = await readNewest(path, name);
    if ("problem" in newest) return newest;
    if (newest.text !== text) return { problem: changedByOthers(name) };
    await rm(path);
    return undefined;
  } finally {
    await rm(claim, { force: true });
  }
}

/** Milliseconds that a removal waits for others. */
const patience = 5_000;
