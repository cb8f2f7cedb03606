import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The name that git has for whoever works in a folder (`git config user.name`), without control characters.
 *
 * @param folder URI, also of a folder that is in no repository.
 * @returns undefined if git is missing, has no name, or does not answer within two seconds. Never rejects.
 */
export function checkerName(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    try {
      const path = fileURLToPath(folder);
      // Started elsewhere: on Windows a program of that name in the working folder would be run instead of git.
      const options = { cwd: dirname(process.execPath), timeout: 2_000, windowsHide: true };
      execFile("git", ["-C", path, "config", "user.name"], options, (error, output) =>
        resolve(error === null ? cleaned(output) : undefined),
      );
    } catch {
      resolve(undefined);
    }
  });
}

function cleaned(output: string): string | undefined {
  // A tab or a line's end in a name.
  const control = /\p{Cc}+/gu;
  const name = output.replace(control, " ").trim();
  return name === "" ? undefined : name;
}
