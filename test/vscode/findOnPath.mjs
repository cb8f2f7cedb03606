// Looks for programs on PATH.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The first executable of that name on PATH, or undefined. */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Whether the file is there and may be run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
