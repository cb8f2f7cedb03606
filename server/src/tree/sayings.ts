import { type Message, msg } from "../text/message.ts";

/** What a user is told of a file by its name: what follows “NAME”, as a sentence. */
export interface Sayings {
  /** Where a link or the path leads out of the folder. */
  readonly outside: Message;
  /** Before the reason of the platform: "was not saved". */
  readonly failed: Message;
}

/** Of a file that is changed. */
export const changeSayings: Sayings = {
  outside: msg`leads out of the workspace folder, so it was neither read nor written. Remove the link.`,
  failed: msg`was not saved`,
};

/** Of a file that is read. */
export const readSayings: Sayings = {
  outside: msg`leads out of the workspace folder, so it is not read. Remove the link.`,
  failed: msg`cannot be read`,
};

/** Of a file that is removed. */
export const removeSayings: Sayings = {
  outside: msg`leads out of the workspace folder, so it stays.`,
  failed: msg`was not removed`,
};

/** Of a file that is no UTF-8. */
export function notUtf8(name: string): Message {
  return msg`“${name}” is not UTF-8 text, so it was not changed. Save it as UTF-8, or restore an older version.`;
}

/** Of what is a folder, a pipe or a device. */
export function noPlainFile(name: string): Message {
  return msg`“${name}” is no plain file, so it was not changed. Rename it.`;
}

/** Of a file with more than {@link mostChangedBytes}. */
export function tooLarge(name: string): Message {
  return msg`“${name}” has more than ${mostChangedBytes / 1e6} MB, so it was not changed.`;
}

/** Of a file that somebody else has changed since it was read. */
export function changedByOthers(name: string): Message {
  return msg`“${name}” was not removed: others have changed it.`;
}

/** Bytes of a file that is changed: a record of 10,000 facts has some five million. */
export const mostChangedBytes = 50_000_000;

/** Bytes that a configuration or a list of names has at most: names of a hundred thousand people. */
export const mostConfigBytes = 10_000_000;

/** A name for a message: without control characters, which an article may put there, and not endless. */
export function shownName(name: string): string {
  // A line's end in a name of the front matter; not a letter with an accent.
  const control = /\p{C}+/gu;
  const shown = name.replace(control, " ");
  return shown.length > longestName ? `${shown.slice(0, longestName)}…` : shown;
}

/** UTF-16 units of a name in a message. */
const longestName = 120;
