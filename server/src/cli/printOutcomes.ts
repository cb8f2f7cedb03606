import { stderr, stdout } from "node:process";
import { addCounts, noFindings, type Outcome, type SeverityCounts } from "./checkInput.ts";
import type { Failure, Format } from "./format.ts";
import { inOrder } from "./inOrder.ts";
import type { Input } from "./input.ts";
import { Progress } from "./progress.ts";
import { tell } from "./tell.ts";

/** What checks articles, several at a time. */
export interface Checker {
  readonly check: (input: Input) => Promise<Outcome>;
  /** How many may be under way. */
  readonly atOnce: number;
}

/** What was printed. */
export interface Printed {
  /** How many files could not be read. */
  readonly failed: number;
  readonly counts: SeverityCounts;
}

/** Prints what was found, in order, and tells what could not be read. */
export async function printOutcomes(
  inputs: readonly Input[],
  unfound: readonly Failure[],
  { check, atOnce }: Checker,
  format: Format,
): Promise<Printed> {
  const progress = new Progress(
    inputs.length,
    stderr.isTTY ? { write: (text) => stderr.write(text), now: () => performance.now() } : undefined,
  );
  const failures = [...unfound];
  for (const { path, reason } of unfound) tell(`${path}: ${reason}`);
  const pieces = new Pieces(format, progress);
  for (const failure of unfound) pieces.add(format.failure(failure));
  let counts = noFindings;
  let done = 0;
  for await (const { item, answer } of inOrder(inputs, check, atOnce)) {
    const { output, note, failure } = answer;
    if (note !== undefined || failure !== undefined) progress.clear();
    if (note !== undefined) tell(`${item.path}: note: ${note}`);
    if (failure !== undefined) {
      failures.push({ path: item.path, reason: failure });
      tell(`${item.path}: ${failure}`);
    }
    counts = addCounts(counts, answer.counts);
    pieces.add(output);
    progress.show(++done);
  }
  pieces.end(failures);
  return { failed: failures.length, counts };
}

/** The output of a run, piece by piece. */
class Pieces {
  readonly #format: Format;
  readonly #progress: Progress;
  #isFirst = true;

  constructor(format: Format, progress: Progress) {
    this.#format = format;
    this.#progress = progress;
    stdout.write(format.begin());
  }

  add(piece: string): void {
    if (piece === "") return;
    // Elsewhere the bar is in nobody's way.
    if (stdout.isTTY) this.#progress.clear();
    stdout.write(this.#isFirst ? piece : this.#format.between + piece);
    this.#isFirst = false;
  }

  end(failures: readonly Failure[]): void {
    this.#progress.clear();
    stdout.write(this.#format.end(failures));
  }
}
