import { type DocumentLimits, DocumentThread } from "./documentThread.ts";
import { isDocument, readSource, type SourceFile } from "./sources/readSource.ts";
import { type ReadText, type Source, unread } from "./sources/source.ts";

/**
 * Makes the function that reads any source. Documents are read in a thread of their own: the libraries for them are
 * loaded only where there is one, a long one holds nothing back, and one that was made to do harm ends with its thread.
 *
 * @param program of the thread: `importers/importThread.ts`, or what it is bundled into.
 */
export function createImportSource(
  program: string | URL,
  milliseconds?: DocumentLimits["milliseconds"],
): (file: SourceFile) => Promise<Source> {
  const thread = new DocumentThread<ReadText>({ program, milliseconds }, "source", unread);
  return async (file) => {
    if (!isDocument(file.name)) return readSource(file);
    return { uri: file.uri, name: file.name, ...(await thread.read(file)) };
  };
}
