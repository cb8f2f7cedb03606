import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { Refusal } from "../files.ts";
import { mostChangedBytes, noPlainFile, notUtf8, tooLarge } from "../tree/sayings.ts";
import { codeOf } from "./reasons.ts";

/** The text of a file, undefined if there is none. */
export interface NewestText {
  readonly text: string | undefined;
}

/** A text and its bytes, as they stood in a file. */
export interface KnownText {
  readonly text: string;
  readonly bytes: Buffer;
}

/**
 * Reads the text that a change begins with; a refusal for what a change would damage, or what cannot be read to an end.
 *
 * @param known what was read or written last: where the bytes are the same, they are not made a text again.
 * @throws what else the disk reports.
 */
export async function readNewest(
  path: string,
  name: string,
  known?: KnownText,
): Promise<NewestText | KnownText | Refusal> {
  try {
    // Opening a pipe would wait for a writer.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { problem: noPlainFile(name) };
      if (found.size > mostChangedBytes) return { problem: tooLarge(name) };
      const bytes = await handle.readFile();
      return known?.bytes.equals(bytes) ? known : { text: utf8.decode(bytes), bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { text: undefined };
    if (codeOf(error) === "ERR_ENCODING_INVALID_ENCODED_DATA") return { problem: notUtf8(name) };
    throw error;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
