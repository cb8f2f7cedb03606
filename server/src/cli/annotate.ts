import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Annotated } from "./annotateLine.ts";
import { readLineBatches } from "./lineBatches.ts";
import { printable } from "./printable.ts";

/** Annotates lines, in order; several calls may be under way, and those behind them wait. */
export type AnnotateBatch = (lines: readonly string[]) => Promise<readonly Annotated[]>;

/**
 * Reads `{"id","text","format"?}` lines and writes one annotated line for each, in order, in constant memory.
 *
 * A line that cannot be read is reported on standard error with its number and left out; the rest goes on.
 *
 * @param atOnce how many batches of lines may be under way.
 * @returns how many lines were left out.
 */
export async function annotateLines(
  input: Readable,
  output: Writable,
  annotate: AnnotateBatch,
  atOnce: number,
): Promise<number> {
  let failed = 0;
  const write = async ({ first, answer }: UnderWay): Promise<void> => {
    for (const [index, { annotation, problem }] of (await answer).entries()) {
      if (annotation !== undefined && !output.write(`${annotation}\n`)) await once(output, "drain");
      if (problem === undefined) continue;
      failed++;
      process.stderr.write(`article-fact-check: line ${first + index}: ${printable(problem)}\n`);
    }
  };
  const underWay: UnderWay[] = [];
  for await (const { first, lines } of readLineBatches(input)) {
    underWay.push({ first, answer: annotate(lines) });
    const oldest = underWay.length < atOnce ? undefined : underWay.shift();
    if (oldest !== undefined) await write(oldest);
  }
  for (const batch of underWay) await write(batch);
  return failed;
}

interface UnderWay {
  readonly first: number;
  readonly answer: Promise<readonly Annotated[]>;
}
