import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Annotated } from "./annotateLine.ts";
import { inOrder } from "./inOrder.ts";
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
  const batches = inOrder(readLineBatches(input), async ({ lines }) => await annotate(lines), atOnce);
  for await (const { item, answer } of batches) {
    for (const [index, { annotation, problem }] of answer.entries()) {
      if (annotation !== undefined && !output.write(`${annotation}\n`)) await once(output, "drain");
      if (problem === undefined) continue;
      failed++;
      process.stderr.write(`article-fact-check: line ${item.first + index}: ${printable(problem)}\n`);
    }
  }
  return failed;
}
