// The editors beside VS Code that the server is tried in.
import { installPackages } from "../vscode/debianPackages.mjs";
import { findOnPath } from "../vscode/findOnPath.mjs";

const programs = { nvim: ["neovim"], emacs: ["emacs-nox", "elpa-eglot"] };

/** Installs Neovim and Emacs where they are missing. Throws a sentence that says what to do where that cannot be done. */
export async function ensureEditors() {
  const missing = findMissing();
  if (missing.length > 0) await installPackages(missing.flatMap((program) => programs[program]));
  const [program] = findMissing();
  if (program !== undefined) {
    throw new Error(
      `${program} was not found: install it (Debian: apt-get install ${programs[program].join(" ")}).`,
    );
  }
}

function findMissing() {
  return Object.keys(programs).filter((program) => findOnPath(program) === undefined);
}
