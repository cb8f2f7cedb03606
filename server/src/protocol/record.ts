import type { DocumentNote } from "./articleImport.ts";
import type { OutlineRange } from "./range.ts";
import type { Refusal } from "./refusal.ts";

/** Client asks for the record of an article: {@link RecordParams} → {@link RecordUpdate}, or null for an unknown document. */
export const recordRequest = "articleFactCheck/record";

/** Names the document. */
export interface RecordParams {
  readonly uri: string;
  /** The stamp of the update that the client has; without one it is told all. */
  readonly base?: string;
}

/**
 * A {@link RecordView}, told by what is other than in one that the client has: of ten thousand facts a command changes
 * one.
 */
export interface RecordUpdate extends Omit<RecordView, "items"> {
  /** Name of the view that this leads to. */
  readonly stamp: string;
  /** Stamp of the view from which {@link RecordUpdate.pieces} take items; absent where all of them are told. */
  readonly base?: string;
  /** One behind the other they are the items. */
  readonly pieces: readonly RecordPiece[];
}

/** Some items, or those that the base has from an index on. */
export type RecordPiece =
  | { readonly items: readonly RecordItem[] }
  | { readonly from: number; readonly count: number };

/** What there is to check in one article, and how far that is. */
export interface RecordView {
  readonly uri: string;
  readonly version: number;
  /** Why nothing can be recorded, if so: the file is damaged, or the article was never saved. */
  readonly problem?: string;
  /** In order of the text; what is no longer in the text comes last. */
  readonly items: readonly RecordItem[];
}

/** One fact of the article, as the editor shows it. */
export interface RecordItem {
  readonly id: string;
  readonly kind: RecordKind;
  readonly status: RecordStatus;
  /** Its words in one line, in the article as it is, else as they were recorded. */
  readonly words: string;
  /** The words that were checked, where the article has others now. */
  readonly was?: string;
  /** Absent where the words are no longer in the text. */
  readonly range?: OutlineRange;
  /** Whose quote, name or title it is. */
  readonly person?: string;
  readonly checker?: string;
  /** Day of the last change of the status: "2026-05-12". */
  readonly date?: string;
  readonly note?: string;
  /** What it was held against, a line each. */
  readonly sources: readonly string[];
}

/** What a fact is; `selection` is what the checker marked. */
export type RecordKind =
  | "name"
  | "title"
  | "quote"
  | "number"
  | "date"
  | "superlative"
  | "claim"
  | "selection";

/** How far the check of a fact is. */
export type RecordStatus =
  | "open"
  | "verified"
  | "needs-attention"
  | "wrong"
  | "cannot-verify"
  | "not-a-fact"
  | "on-author";

/**
 * Client changes the record of an article: {@link ChangeRecordParams} → {@link RecordChange}. The server writes, since
 * it alone knows how to lose nothing that another window writes. It announces the article anew afterwards.
 */
export const changeRecordRequest = "articleFactCheck/changeRecord";

/** One change of the record of an article. */
export interface ChangeRecordParams {
  readonly uri: string;
  /** The version that the ids and ranges are of. */
  readonly version: number;
  readonly change: RecordEdit;
  /** The stamp of the update that the client has; without one it is told all. */
  readonly base?: string;
}

/** What is to be changed. An empty note takes the note away; notes are those of the document that the text was made from. */
export type RecordEdit =
  | { readonly kind: "status"; readonly ids: readonly string[]; readonly status: RecordStatus }
  | { readonly kind: "note"; readonly id: string; readonly note: string }
  | { readonly kind: "source"; readonly ids: readonly string[]; readonly source: NewSource }
  | { readonly kind: "add"; readonly ranges: readonly OutlineRange[]; readonly note?: string }
  | { readonly kind: "notes"; readonly notes: readonly DocumentNote[] }
  | { readonly kind: "undo" };

/** What a fact was held against: an address, or words ("interview, 3 May"; "annual report, p. 12"). */
export interface NewSource {
  readonly type: "primary" | "secondary";
  readonly text: string;
}

/** The record after a change and what was done, in a few words for the status bar; or why it could not be done. */
export type RecordChange = { readonly record: RecordUpdate; readonly done: string } | Refusal;
