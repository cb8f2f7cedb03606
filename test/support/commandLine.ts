import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../dist/cli.cjs", import.meta.url));

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the bundled command line to its end. @param folder the working folder; that of the tests where there is none */
export function run(
  args: readonly string[],
  input = "",
  folder?: string,
  nodeArguments: readonly string[] = [],
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, program, ...args], {
    input,
    encoding: "utf8",
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { code: status, out: stdout, error: stderr };
}

/**
 * Runs the bundled command line on a terminal, whose standard output and error are one. Linux only: `script` makes it.
 *
 * @param environment what is set beyond the environment of the tests, which says nothing of colours
 */
export function runOnTerminal(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Pick<Run, "code" | "out"> {
  const quoted = [process.execPath, program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout } = spawnSync("script", ["-qec", quoted.join(" "), "/dev/null"], {
    encoding: "utf8",
    cwd: folder,
    env: { ...inherited, TERM: "xterm", ...environment },
  });
  return { code: status, out: stdout };
}

/** Starts the bundled command line, which somebody else ends. */
export function start(args: readonly string[], folder: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}
