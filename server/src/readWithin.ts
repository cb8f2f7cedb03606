import { fileURLToPath } from "node:url";
import { nameFrom, realPathWithin } from "./disk/paths.ts";
import { readNewest } from "./disk/readNewest.ts";
import { reasonOf } from "./disk/reasons.ts";
import type { ReadWithin } from "./files.ts";

/** Reads a text of the disk, unless a link leads out of the folder. */
export const readWithin: ReadWithin = async (uri, root) => {
  if (!uri.startsWith("file:")) return { problem: elsewhere };
  let name = uri;
  try {
    const path = fileURLToPath(uri);
    const folder = fileURLToPath(root);
    name = nameFrom(folder, path);
    const real = await realPathWithin(path, folder);
    return real === undefined ? { problem: outside(name) } : await readNewest(real, name);
  } catch (error) {
    return { problem: `“${name}” cannot be read: ${reasonOf(error)}` };
  }
};

const elsewhere = "Files that are not on this computer are not read.";

function outside(name: string): string {
  return `“${name}” leads out of the workspace folder, so it is not read. Remove the link.`;
}
