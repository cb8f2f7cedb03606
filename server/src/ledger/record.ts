/**
 * The fact-checker's record of one article, as it stands in `.factcheck/ARTICLE.json`: what somebody touched. The
 * rest is proposed anew from the article each time, so that files and diffs stay small.
 */
export interface FactRecord {
  readonly version: typeof recordVersion;
  /** Name of the article's file, without its folder; for whoever reads the record. */
  readonly article: string;
  /** In order of `id`, each id once. */
  readonly items: readonly Item[];
  /** What another version wrote beside these, kept as it is. */
  readonly others?: Others;
}

/** The version that this program writes; a record with a higher one is read by nobody but its own program. */
export const recordVersion = 1;

/** Keys that this version does not know. */
export type Others = Readonly<Record<string, unknown>>;

/** One fact of the article. */
export interface Item {
  /** Made from kind, words and context when the item was (see `itemId.ts`); it stays when these change. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly status: ItemStatus;
  readonly selector: TextQuoteSelector;
  /** Who set the status last, and when (ISO 8601); absent for what nobody touched. */
  readonly checker?: string;
  readonly date?: string;
  readonly note?: string;
  readonly sources: readonly SourceSlot[];
  /** What was done, the oldest first. The last entry tells the status. */
  readonly history: readonly HistoryEntry[];
  readonly others?: Others;
}

/** What a fact is; `selection` is what the checker marked. */
export type ItemKind = (typeof itemKinds)[number];

/** In the order in which a view lists them. */
export const itemKinds = [
  "name",
  "title",
  "quote",
  "number",
  "date",
  "superlative",
  "claim",
  "selection",
] as const;

/** How far the check of a fact is. */
export type ItemStatus = (typeof itemStatuses)[number];

/** In the order in which a view lists them. */
export const itemStatuses = [
  "open",
  "needs-attention",
  "wrong",
  "cannot-verify",
  "on-author",
  "verified",
  "not-a-fact",
] as const;

/** Where a fact stands, by its words: a selector of the W3C's Web Annotation Data Model, 4.2.4. */
export interface TextQuoteSelector {
  /** As the text has it. */
  readonly exact: string;
  /** Some words before it and behind it, cut between words; empty at the ends of the text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What a fact was held against. */
export interface SourceSlot {
  readonly type: "primary" | "secondary";
  readonly url?: string;
  /** Path relative to the workspace. */
  readonly file?: string;
  readonly page?: string;
  /** Time stamp in a recording: "00:14:32". */
  readonly time?: string;
  readonly note?: string;
  readonly others?: Others;
}

/** Something that happened to an item. */
export interface HistoryEntry {
  readonly date: string;
  /** Absent where the program saw it: the words changed. */
  readonly checker?: string;
  /** The status from then on. */
  readonly status: ItemStatus;
  readonly note?: string;
  /** The words before, where they changed. */
  readonly was?: string;
  readonly others?: Others;
}

/** A record of an article of which nobody touched anything. */
export function emptyRecord(article: string): FactRecord {
  return { version: recordVersion, article, items: [] };
}

/** Sorts by code units, which is the same in every locale. */
export function compareIds(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
