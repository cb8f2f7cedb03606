import mammoth from "mammoth";
import { type ReadText, unread } from "../sources/source.ts";
import { readHtml } from "./html.ts";
import { openDocx, safely } from "./openDocx.ts";

/**
 * Reads a Word document: the text of its body as it is now, a line for each paragraph; what was deleted with changes
 * tracked, comments, notes and pictures are left out. Never rejects. No other file is opened, and no address.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const read = await openDocx(bytes, async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return readHtml(value);
  });
  return "text" in read ? read : unread(read.problem);
}

/** A part of a document, as mammoth has it. */
interface Part {
  readonly type?: string;
  readonly children?: readonly Part[];
}

/** Mammoth sets notes below the text, where the last speaker would seem to say them; without their marks it does not. */
function withoutNotes(part: Part): Part {
  if (part.children === undefined) return part;
  const children = part.children.filter(({ type }) => type !== "noteReference");
  return { ...part, children: children.map(withoutNotes) };
}

const options: Parameters<typeof mammoth.convertToHtml>[1] = {
  ...safely,
  ignoreEmptyParagraphs: false,
  transformDocument: withoutNotes,
};
