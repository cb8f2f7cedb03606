import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generationOf } from "./generations.ts";

/** A program `writer.ts` that runs, and the last number that it has printed. */
export interface Writer {
  readonly child: ChildProcess;
  /** Resolves with the first number. */
  readonly started: Promise<void>;
  /** Resolves with its exit code when it is gone; null if it was killed. */
  readonly ended: Promise<number | null>;
  readonly printed: () => string;
}

/** Starts a writer of a file; its folder's folder is the workspace. */
export function startWriter(mode: string, file: string, ...rest: readonly string[]): Writer {
  const root = pathToFileURL(dirname(dirname(file))).href;
  const child = spawn(process.execPath, [program, mode, pathToFileURL(file).href, root, ...rest], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const started = new Promise<void>((resolve) => {
    child.stdout.on("data", (data) => {
      output += String(data);
      resolve();
    });
    child.on("close", () => resolve());
  });
  return {
    child,
    started,
    ended: new Promise((resolve) => child.on("close", resolve)),
    printed: () => output.trim().split("\n").at(-1) ?? "",
  };
}

/**
 * Kills a writer at a random moment of its work.
 *
 * @returns what is wrong with the file then; undefined if it has the text that was written last, or the next one.
 */
export async function crashWriter(file: string): Promise<string | undefined> {
  const writer = startWriter("generations", file);
  await writer.started;
  await sleep(Math.random() * 40);
  writer.child.kill("SIGKILL");
  await writer.ended;
  const written = Number(writer.printed());
  const found = generationOf(readFileSync(file, "utf8"));
  if (found === written || found === written + 1) return undefined;
  return `wrote ${written}, but found ${found ?? "half a text"}`;
}

/** Lets writers add lines to one file at once. @returns the lines that are lost or twice. */
export async function addLinesAtOnce(
  file: string,
  writers: number,
  lines: number,
): Promise<readonly string[]> {
  const names = Array.from({ length: writers }, (_, index) => `writer${index}`);
  const codes = await Promise.all(names.map((name) => startWriter("lines", file, name, String(lines)).ended));
  const expected = names.flatMap((name) =>
    Array.from({ length: lines }, (_, index) => `${name} ${index + 1}`),
  );
  const found = readFileSync(file, "utf8").trimEnd().split("\n");
  return [
    ...codes.filter((code) => code !== 0).map((code) => `a writer ended with ${code}`),
    ...expected.filter((line) => found.filter((it) => it === line).length !== 1),
  ];
}

const program = join(dirname(fileURLToPath(import.meta.url)), "writer.js");
