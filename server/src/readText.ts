import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { realPathWithin } from "./disk/paths.ts";
import { mostConfigBytes } from "./tree/sayings.ts";

/**
 * Reads a file of the disk as UTF-8; undefined where there is none that can be read, for other schemes, and for what
 * is no plain file or too large: a configuration may name a device, from which reading never ends.
 *
 * @param root URI of a folder out of which neither the path nor a link may lead.
 */
export async function readText(uri: string, root?: string): Promise<string | undefined> {
  try {
    const named = fileURLToPath(uri);
    const path = root === undefined ? named : await realPathWithin(named, fileURLToPath(root));
    if (path === undefined) return undefined;
    const found = await stat(path);
    return found.isFile() && found.size <= mostConfigBytes ? await readFile(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
