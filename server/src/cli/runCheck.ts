import { stdout } from "node:process";
import type { CheckCommand } from "./arguments.ts";
import { addSources, type RunParts } from "./checkArticle.ts";
import { checkInput, type Outcome, type SeverityCounts } from "./checkInput.ts";
import { Configured } from "./configured.ts";
import { findInputs } from "./findInputs.ts";
import type { Format } from "./format.ts";
import { formatOf } from "./formats.ts";
import type { Input } from "./input.ts";
import { painted, plain, wantsColour } from "./paint.ts";
import { type Checker, printOutcomes } from "./printOutcomes.ts";
import { tell } from "./tell.ts";
import { Threads } from "./threads.ts";

/** How a run went. */
export interface Totals {
  /** Files that could not be read, and faults of the configuration. */
  readonly failed: number;
  readonly counts: SeverityCounts;
}

/** What a run needs of the program. */
export interface Program {
  /** The path of the program, for threads. */
  readonly path: string;
  readonly readParts: ReadParts;
}

/** Reads the word lists and all else that articles are checked with. */
export type ReadParts = (
  choice: Pick<CheckCommand, "sources">,
  configured: Configured,
  inputs: readonly Input[],
  tells: boolean,
) => Promise<RunParts>;

/** What a thread that checks is told once. */
export interface CheckTask {
  readonly kind: "check";
  readonly command: CheckCommand;
  readonly inputs: readonly Input[];
  readonly hasColour: boolean;
  /** Whether it says what is wrong with sources and word lists, which is the same in each. */
  readonly tells: boolean;
}

/**
 * Checks articles and prints what is found, in order.
 *
 * A file that cannot be read is told on standard error, and the others go on. So does one whose record cannot be read,
 * which is no failure: only what the record would have shown is missing.
 *
 * @throws Error with why there is no run at all.
 */
export async function runCheck(command: CheckCommand, program: Program): Promise<Totals> {
  const configured = new Configured(command.config, tell);
  const { inputs, failures } = await findInputs(command.articles, configured, tell);
  const hasColour = wantsColour(command.colour, process.env, stdout.isTTY);
  const format = formatOf(command.format, hasColour ? painted : plain);
  const checker =
    Math.min(command.jobs, inputs.length) > 1
      ? checkInThreads({ kind: "check", command, inputs, hasColour, tells: true }, program)
      : await checkHere(command, inputs, { configured, program, format });
  try {
    const { failed, counts } = await printOutcomes(inputs, failures, checker, format);
    return { failed: failed + configured.problems, counts };
  } finally {
    await checker.close();
  }
}

interface Closable extends Checker {
  close(): Promise<void>;
}

async function checkHere(
  command: CheckCommand,
  inputs: readonly Input[],
  {
    configured,
    program,
    format,
  }: { readonly configured: Configured; readonly program: Program; readonly format: Format },
): Promise<Closable> {
  const parts = await program.readParts(command, configured, inputs, true);
  await addSources(inputs, parts);
  return {
    check: async (input) => await checkInput(input, parts, format),
    atOnce: 1,
    close: async () => undefined,
  };
}

function checkInThreads(task: CheckTask, { path }: Program): Closable {
  const { command, inputs } = task;
  const count = Math.min(command.jobs, inputs.length);
  const tasks = Array.from({ length: count }, (_, index) => ({ ...task, tells: index === 0 }));
  const threads = new Threads<Input, Outcome>(path, tasks);
  return {
    check: async (input) => await threads.ask(input),
    atOnce: threads.atOnce,
    close: async () => await threads.close(),
  };
}
