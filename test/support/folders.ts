import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of a test, and what it does with it. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file, in folders that need not be there. @returns its path */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

/** Makes an empty folder whose name has a blank in it. */
export function makeFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), "desk "));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
