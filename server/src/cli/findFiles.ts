import { type Dirent, existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { matchesGlob } from "../config/globs.ts";
import { reasonOf } from "../disk/reasons.ts";
import { sayInEnglish } from "../text/message.ts";

/** What a pattern names. */
export interface FoundFiles {
  /** Paths as the pattern begins (relative or not), in order. */
  readonly files: readonly string[];
  /** The folders that were looked into. */
  readonly folders: readonly string[];
}

/** Whether a word of the command line is a pattern: it has `*`, `?` or `{a,b}`, and there is no file of that name. */
export function isPattern(word: string): boolean {
  const brace = word.indexOf("{");
  const hasBraces = brace >= 0 && word.indexOf("}", brace) >= 0;
  return (hasBraces || /[*?]/u.test(word)) && !existsSync(word);
}

/**
 * Finds the files that a pattern names, as a shell does: `*` and `?` within a folder, `**` over folders, `{a,b}` for
 * either. Names with a dot in front are found only where the pattern has one there too, what lies in `node_modules`
 * never. Upper and lower case are the same, as in the patterns of the configuration.
 *
 * No link is followed: in a pipeline, whoever proposes a change could lead it to any file of the machine.
 *
 * @throws Error with a folder that cannot be read, and why.
 */
export function findFiles(pattern: string): FoundFiles {
  const parts = (sep === "\\" ? pattern.replaceAll(sep, "/") : pattern).split("/");
  const first = parts.findIndex((part) => /[*?{]/u.test(part));
  const base = parts.slice(0, first).join("/");
  const search: Search = {
    // A slash in front ties the pattern to the base; without one it would name files in any folder.
    glob: `/${parts.slice(first).join("/")}`,
    depth: /\*\*|\{/u.test(pattern) ? deepest : parts.length - first - 1,
    withDots: /\/\./u.test(`/${parts.slice(first).join("/")}`),
    files: [],
    folders: [],
  };
  const root = parts[0] === "" ? "/" : ".";
  lookInto(search, first === 0 ? "." : base || root, "");
  const prefix = first === 0 ? "" : `${base}/`;
  return { files: search.files.sort().map((file) => prefix + file), folders: search.folders };
}

interface Search {
  readonly glob: string;
  /** Folders below the base. */
  readonly depth: number;
  readonly withDots: boolean;
  readonly files: string[];
  readonly folders: string[];
}

/** @param inside path from the base, with a slash at the end where it is not empty */
function lookInto(search: Search, base: string, inside: string): void {
  const folder = join(base, inside);
  search.folders.push(folder);
  for (const entry of entriesOf(folder)) {
    const { name } = entry;
    if (name === "node_modules" || (name.startsWith(".") && !search.withDots)) continue;
    const path = inside + name;
    if (entry.isDirectory()) {
      if (path.split("/").length <= search.depth) lookInto(search, base, `${path}/`);
    } else if (entry.isFile() && matchesGlob(path, search.glob)) search.files.push(path);
  }
}

/** What is in a folder; nothing where there is none, since a pattern may begin with any. */
function entriesOf(folder: string): readonly Dirent[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new Error(`${folder}: ${sayInEnglish(reasonOf(cause))}`, { cause });
  }
}

/** Folders below each other, for `**`. */
const deepest = 64;
