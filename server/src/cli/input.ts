import { readFileSync } from "node:fs";

/** An article of a run: a file, or what came by standard input. */
export interface Input {
  /** Its name: for messages, for how its text is marked up, and for what is configured. */
  readonly path: string;
  /** What came by standard input; a file is read when its turn comes. */
  readonly bytes?: Uint8Array;
}

/** The name of standard input, where none is given. */
export const standardInput = "-";

/**
 * Reads standard input to its end.
 *
 * @param path the name that it goes by
 * @throws Error with why it cannot be read.
 */
export function readInput(path: string): Input {
  return { path, bytes: readBytes(0) };
}

/**
 * The bytes of a file.
 *
 * @param file a path, or the number of an open one
 * @throws Error with why it cannot be read and what to do, without the path.
 */
export function readBytes(file: string | number): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "this is a folder; name the articles in it";
    case "EACCES":
      return "you may not read this file";
    default:
      return cause instanceof Error ? cause.message : "it cannot be read";
  }
}
