import { decodeText } from "./decodeText.ts";
import { type MarkupKind, readMarkup } from "./markupText.ts";
import { readPlain } from "./plain.ts";
import { type ReadText, unread } from "./source.ts";
import { findZipEntry, type Inflate, readZipEntry } from "./zip.ts";

/**
 * Reads a Word document: the text of its body as it is now, a line for each paragraph; what was deleted with changes
 * tracked, comments and footnotes are left out.
 */
export function readDocx(bytes: Uint8Array, inflate: Inflate): ReadText {
  const entry = findZipEntry(bytes, "word/document.xml");
  if (entry === undefined) return unread("The file is no Word document (.docx).");
  const content = readZipEntry(bytes, entry, inflate);
  if (content === undefined) return unread("The Word document is damaged, protected or too large.");
  const decoded = decodeText(content);
  return "problem" in decoded
    ? unread("The Word document is damaged.")
    : readPlain(readMarkup(decoded.text, word));
}

const word: MarkupKind = {
  // Word writes text boxes twice, the second time for old programs.
  isSkipped: (name) => name === "mc:fallback",
  isText: (name) => name === "w:t",
  breakOf: (name, isEnd) => {
    if (name === "w:br" || name === "w:cr" || (name === "w:p" && isEnd)) return "\n";
    return name === "w:tab" ? "\t" : "";
  },
  foldsSpace: false,
};
