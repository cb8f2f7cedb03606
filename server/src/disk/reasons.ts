import { type Message, msg } from "../text/message.ts";

/**
 * Why the disk refused, to follow “… was not saved: ”: what is wrong, and what to do where the user can do something.
 *
 * Errors of other kinds give their own message.
 */
export function reasonOf(error: unknown): Message | string {
  const code = codeOf(error);
  return reasons[code ?? ""] ?? `${error instanceof Error ? error.message : String(error)}.`;
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const mayNot = msg`you have no permission. Ask whoever owns the folder, or change the permissions.`;
const full = msg`the disk is full. Free some space and try again.`;

const reasons: Readonly<Record<string, Message>> = {
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: msg`the disk is read-only. Copy the folder to a disk that you can write to.`,
  ENOSPC: full,
  EDQUOT: msg`your share of the disk is used up. Free some space and try again.`,
  EFBIG: full,
  ENOENT: msg`a folder on the way is gone, or a link leads nowhere.`,
  ENOTDIR: msg`a part of the path is a file, not a folder. Rename that file.`,
  EEXIST: msg`a file stands where a folder should be. Rename that file.`,
  EISDIR: msg`it is a folder. Rename that folder.`,
  ELOOP: msg`its links lead in a circle. Remove the link.`,
  ENAMETOOLONG: msg`its name is too long for the disk. Shorten it.`,
  EMFILE: msg`too many files are open. Close some windows and try again.`,
  ENFILE: msg`too many files are open. Close some windows and try again.`,
  EBUSY: msg`another program holds it open. Close it there and try again.`,
  EIO: msg`the disk failed. Try again, and check the disk.`,
};
