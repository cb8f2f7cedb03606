import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readTaggedFolder } from "../../server/training/readArticles.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A gold file: JSON lines, one article each. */
export interface Corpus {
  readonly name: string;
  readonly lines: readonly string[];
}

/** One article of a corpus: its gold and what `annotate` wrote of it, both as they stand in their files. */
export interface Reading {
  /**
   * What the record calls it: the id for the project's own articles, else a hash, since the id of an article that may
   * only be measured can be its headline. Where a corpus has thousands of short texts, some hundred share a key.
   */
  readonly key: string;
  readonly id: string;
  readonly gold: string;
  readonly system: string;
}

/** The project's own articles as gold files: "written.dev" is the folder `test/articles/written/dev`. */
export function ownCorpora(): readonly Corpus[] {
  return ["train", "dev", "heldBack"]
    .map((part) => ({ part, folder: path.join(root, "test/articles/written", part) }))
    .filter(({ folder }) => existsSync(folder))
    .map(({ part, folder }) => ({
      name: `written.${part}`,
      lines: readTaggedFolder(folder).map((article) => JSON.stringify(article)),
    }));
}

/** The name of every .jsonl file below a folder, without the ending, and its path; in order of name. */
export function findGold(folder: string): readonly { readonly name: string; readonly file: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => ({ name: path.basename(name, ".jsonl"), file: path.join(folder, name) }));
}

/** Reads a gold file. */
export function readGold(name: string, file: string): Corpus {
  return { name, lines: readFileSync(file, "utf8").split("\n").filter(Boolean) };
}

/**
 * Runs the built `annotate` once over a corpus.
 *
 * @throws Error if it fails or leaves an article out.
 */
export function annotate(corpus: Corpus): readonly Reading[] {
  const folder = mkdtempSync(path.join(tmpdir(), "accuracy-"));
  try {
    const input = path.join(folder, "in.jsonl");
    const articles = corpus.lines.map((line): { id: string; text: string } => JSON.parse(line));
    writeFileSync(input, articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
    const output = path.join(folder, "out.jsonl");
    runAnnotate(input, output);
    const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
    if (lines.length !== articles.length)
      throw new Error(`${corpus.name}: annotate wrote ${lines.length} lines for ${articles.length} articles`);
    return articles.map(({ id }, index) => ({
      key: corpus.name.startsWith("written.") ? id : hash(id, articles.length),
      id,
      gold: corpus.lines[index] ?? "",
      system: lines[index] ?? "",
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runAnnotate(input: string, output: string): void {
  const stdin = openSync(input, "r");
  const stdout = openSync(output, "w");
  try {
    execFileSync(process.execPath, [path.join(root, "dist/cli.cjs"), "annotate"], {
      stdio: [stdin, stdout, "inherit"],
    });
  } finally {
    closeSync(stdin);
    closeSync(stdout);
  }
}

/** "x0a1b2c3d"; "x0a" in a corpus of single sentences. */
function hash(id: string, count: number): string {
  const digits = createHash("sha256").update(id).digest("hex");
  return `x${digits.slice(0, count > manyArticles ? 2 : 8)}`;
}

const manyArticles = 2000;
