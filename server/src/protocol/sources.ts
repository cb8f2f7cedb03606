/**
 * Scheme of the read-only documents that show sources whose files are no text: Word, JSON and web pages. The query of
 * such a URI is the file's own.
 */
export const sourceScheme = "article-fact-check-source";

/**
 * Client asks for the text of such a document: {@link SourceTextParams} → its text, or null where the source is not read
 * (any longer). Nothing is read from the disk for it.
 */
export const sourceTextRequest = "articleFactCheck/sourceText";

/** Names the file of a source. */
export interface SourceTextParams {
  readonly uri: string;
}

/**
 * Command of a code lens and of a code action: show a quotation beside its words in the sources. Arguments:
 * {@link ComparisonParams}; without any, the quotation at the cursor is meant.
 */
export const showInTranscriptCommand = "articleFactCheck.showInTranscript";

/** Client asks for a quotation beside its words in the sources: {@link ComparisonParams} → {@link ComparisonView}, or null where there are none. */
export const comparisonRequest = "articleFactCheck/comparison";

/** Names a place in a document, in LSP's terms. */
export interface ComparisonParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Two texts that are shown beside each other, and what stands above them. */
export interface ComparisonView {
  readonly title: string;
  readonly quote: string;
  readonly passage: string;
}
