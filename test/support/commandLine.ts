import { spawnSync } from "node:child_process";
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
