import type { Readable } from "node:stream";

/** Lines that came together. */
export interface LineBatch {
  /** Number of the first, from 1 on. */
  readonly first: number;
  readonly lines: readonly string[];
}

/**
 * Cuts a stream of UTF-8 into lines, as many at a time as a chunk of it ends: who writes one and waits for its answer
 * gets it. Lines end with `\n` or `\r\n` only, since JSON may hold every other line separator as it is.
 */
export async function* readLineBatches(input: Readable): AsyncGenerator<LineBatch> {
  let first = 1;
  let rest = "";
  for await (const chunk of input.setEncoding("utf8") as AsyncIterable<string>) {
    // Only the chunk is searched: a line over many chunks would be searched anew with each.
    const end = chunk.lastIndexOf("\n");
    if (end < 0) {
      rest += chunk;
      continue;
    }
    const lines = cutLines(rest + chunk.slice(0, end));
    rest = chunk.slice(end + 1);
    yield { first, lines };
    first += lines.length;
  }
  if (rest !== "") yield { first, lines: cutLines(rest) };
}

function cutLines(text: string): readonly string[] {
  return text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}
