import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configName } from "../config/paths.ts";
import { foundIn } from "../disk/diskTree.ts";
import { defaultSourceFolders } from "../files.ts";
import { stampOf } from "../tree/walkSources.ts";
import type { CheckCommand } from "./arguments.ts";
import { findFiles, isPattern } from "./findFiles.ts";

/** The files that a run rests on, as they are now. */
export interface Survey {
  /** By path; another stamp after each change, an empty one where there is no file. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The folders in which such files are or may come, in order. */
  readonly folders: readonly string[];
  /** The folders above them, in which only a configuration matters. */
  readonly above: readonly string[];
}

/**
 * Looks at all that a run rests on: its articles, their records, configurations, transcripts and notes.
 *
 * @param configurations the files of the configurations that hold, and what they name
 */
export function surveyFiles({ articles, sources }: CheckCommand, configurations: readonly string[]): Survey {
  const found = articles.words.map((word) =>
    isPattern(word) ? findFilesIfAny(word) : { files: [word], folders: [] },
  );
  const files = found.flatMap((it) => it.files.map((file) => resolve(file)));
  const homes = new Set([process.cwd(), ...files.map((file) => dirname(file))]);
  const named = sources.kind === "found" ? sources.folders.map((folder) => resolve(folder)) : [];
  const beside = [...homes].flatMap((home) =>
    [".factcheck", ...defaultSourceFolders].map((it) => join(home, it)),
  );
  const supports = [...beside, ...named].map((folder) => listAll(folder));
  const configs = new Set([...homes].flatMap((home) => ancestorsOf(home)));
  const own = [...files, ...supports.flatMap((it) => it.files), ...configurations];
  const paths = [...own, ...[...configs].map((folder) => join(folder, configName))];
  const folders = new Set([
    ...found.flatMap((it) => it.folders.map((folder) => resolve(folder))),
    ...own.map((path) => dirname(path)),
    ...homes,
    ...supports.flatMap((it) => it.folders),
  ]);
  return {
    stamps: new Map(paths.map((path) => [path, stampAt(path)])),
    folders: [...folders].sort(),
    above: [...configs].filter((folder) => !folders.has(folder)),
  };
}

interface Listed {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A pattern whose folder cannot be read names nothing now. */
function findFilesIfAny(pattern: string): Listed {
  try {
    return findFiles(pattern);
  } catch {
    return { files: [], folders: [] };
  }
}

/** Everything below a folder; nothing where there is none. */
function listAll(folder: string): Listed {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name),
    );
    return { files, folders: [folder] };
  } catch {
    return { files: [], folders: [] };
  }
}

/** A folder and those above it, in each of which a configuration may be. */
function ancestorsOf(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestorsOf(above)];
}

function stampAt(path: string): string {
  try {
    return stampOf(foundIn(statSync(path)));
  } catch {
    return "";
  }
}
