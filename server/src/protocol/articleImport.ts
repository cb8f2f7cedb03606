import type { OutlineRange } from "./range.ts";

/**
 * Client has a document of another program made an article: {@link ImportArticleParams} → {@link ImportedDocument} or a
 * refusal. Nothing is written; the client does that, and then has the notes recorded (`notes` of a record's changes).
 */
export const importArticleRequest = "articleFactCheck/importArticle";

/** A document of another program. */
export interface ImportArticleParams {
  /** Name of its file, whose ending tells the kind. */
  readonly name: string;
  /** Its bytes in base64. */
  readonly content: string;
}

/** What a document says. */
export interface ImportedDocument {
  /** In Markdown, each line with a line feed. */
  readonly text: string;
  readonly notes: readonly DocumentNote[];
  /** What the writer should know of the rest, a sentence each. */
  readonly told: readonly string[];
}

/** A comment or footnote of a document, at its place in the text. */
export interface DocumentNote {
  readonly kind: "comment" | "footnote";
  readonly text: string;
  /** The words that it is on; empty where it is on a place; absent where it is on nothing that is in the text. */
  readonly range?: OutlineRange;
  readonly author?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly isResolved?: boolean;
  /** Of a footnote. */
  readonly number?: number;
}
