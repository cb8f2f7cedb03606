import type { ImportedArticle, Refusal } from "../files.ts";
import { decodeText } from "../sources/decodeText.ts";
import { msg } from "../text/message.ts";
import { readArchieArticle } from "./archieArticle.ts";
import { readDocxArticle } from "./docxArticle.ts";
import { readHtmlArticle } from "./htmlArticle.ts";

/** Makes an article of a Word document, a web page or ArchieML, by the ending of its name. Never rejects. */
export async function readArticle(name: string, bytes: Uint8Array): Promise<ImportedArticle | Refusal> {
  const read = await readByEnding(name.toLowerCase(), bytes);
  return "text" in read && read.text.trim() === "" ? { problem: msg`The document has no text.` } : read;
}

async function readByEnding(name: string, bytes: Uint8Array): Promise<ImportedArticle | Refusal> {
  if (name.endsWith(".docx")) return await readDocxArticle(bytes);
  if (!text.test(name))
    return { problem: msg`Only Word documents (.docx), web pages and ArchieML can be opened as articles.` };
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return { problem: decoded.problem };
  return page.test(name) ? readHtmlArticle(decoded.text) : readArchieArticle(decoded.text);
}

const text = /\.(?:html?|xhtml|aml|archieml)$/u;
const page = /\.(?:html?|xhtml)$/u;
