import { decodeText } from "../sources/decodeText.ts";
import { type ReadText, unread } from "../sources/source.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";

/** Reads a Word document or a web page, by the ending of its name. Never rejects. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadText> {
  if (name.toLowerCase().endsWith(".docx")) return await readDocx(bytes);
  const decoded = decodeText(bytes);
  return "problem" in decoded ? unread(decoded.problem) : readHtml(decoded.text);
}
