import { type DocumentLimits, DocumentThread } from "./documentThread.ts";
import type { ImportArticle, ImportedArticle, Refusal } from "./files.ts";

/**
 * Makes the function that makes articles of documents, in a thread of their own as {@link createImportSource} reads
 * them.
 *
 * @param program of the thread: `importers/importThread.ts`, or what it is bundled into.
 */
export function createImportArticle(
  program: string | URL,
  milliseconds?: DocumentLimits["milliseconds"],
): ImportArticle {
  const thread = new DocumentThread<ImportedArticle | Refusal>(
    { program, milliseconds },
    "article",
    (problem) => ({ problem }),
  );
  return async (name, content) => await thread.read({ name, bytes: Buffer.from(content, "base64") });
}
