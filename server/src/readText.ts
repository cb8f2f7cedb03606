import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Reads a file of the disk as UTF-8; undefined where there is none that can be read, and for other schemes. */
export async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), "utf8");
  } catch {
    return undefined;
  }
}
