import { atFileWithin, type Sayings } from "./disk/fileWithin.ts";
import { readNewest } from "./disk/readNewest.ts";
import type { ReadWithin } from "./files.ts";
import { msg } from "./text/message.ts";

/** Reads a text of the disk, unless a link leads out of the folder. */
export const readWithin: ReadWithin = async (uri, root) => {
  if (!uri.startsWith("file:")) return { problem: elsewhere };
  return await atFileWithin(uri, root, sayings, (path, name) => readNewest(path, name));
};

const sayings: Sayings = {
  outside: msg`leads out of the workspace folder, so it is not read. Remove the link.`,
  failed: msg`cannot be read`,
};

const elsewhere = msg`Files that are not on this computer are not read.`;
