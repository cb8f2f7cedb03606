import { atFileWithin } from "./disk/fileWithin.ts";
import { readNewest } from "./disk/readNewest.ts";
import type { ReadWithin } from "./files.ts";
import { msg } from "./text/message.ts";
import { readSayings } from "./tree/sayings.ts";

/** Reads a text of the disk, unless a link leads out of the folder. */
export const readWithin: ReadWithin = async (uri, root) => {
  if (!uri.startsWith("file:")) return { problem: elsewhere };
  return await atFileWithin(uri, root, readSayings, (path, name) => readNewest(path, name));
};

const elsewhere = msg`Files that are not on this computer are not read.`;
