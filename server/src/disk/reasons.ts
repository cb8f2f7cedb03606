/**
 * Why the disk refused, to follow “… was not saved: ”: what is wrong, and what to do where the user can do something.
 *
 * Errors of other kinds give their own message.
 */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code ?? ""] ?? `${error instanceof Error ? error.message : String(error)}.`;
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const mayNot = "you have no permission. Ask whoever owns the folder, or change the permissions.";
const full = "the disk is full. Free some space and try again.";

const reasons: Readonly<Record<string, string>> = {
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: "the disk is read-only. Copy the folder to a disk that you can write to.",
  ENOSPC: full,
  EDQUOT: "your share of the disk is used up. Free some space and try again.",
  EFBIG: full,
  ENOENT: "a folder on the way is gone, or a link leads nowhere.",
  ENOTDIR: "a part of the path is a file, not a folder. Rename that file.",
  EEXIST: "a file stands where a folder should be. Rename that file.",
  EISDIR: "it is a folder. Rename that folder.",
  ELOOP: "its links lead in a circle. Remove the link.",
  ENAMETOOLONG: "its name is too long for the disk. Shorten it.",
  EMFILE: "too many files are open. Close some windows and try again.",
  ENFILE: "too many files are open. Close some windows and try again.",
  EBUSY: "another program holds it open. Close it there and try again.",
  EIO: "the disk failed. Try again, and check the disk.",
};
