import type { OutlineRange } from "./range.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Client asks that all articles of the workspace are read: {@link ReadArticlesParams} → {@link ArticlesRead} or a
 * {@link Refusal}. Only what changed since is read again. Cancelling the request stops the reading; what was read stays.
 */
export const readArticlesRequest = "articleFactCheck/readArticles";

/** Asks for news of how far it is. */
export interface ReadArticlesParams {
  /** Names the progress (`$/progress`) of the request. */
  readonly workDoneToken?: string | number;
}

/** How far all articles are read. */
export interface ArticlesRead {
  /** Files that are articles. */
  readonly articleCount: number;
  /** Files that were looked at, and those that there are. */
  readonly readCount: number;
  readonly fileCount: number;
}

/** Client asks for lines of the view of all articles: {@link ArchiveParams} → {@link ArchiveItem}s. Nothing is read for it. */
export const archiveRequest = "articleFactCheck/archive";

/** Names the line whose children are wanted; none for the sections. */
export interface ArchiveParams {
  readonly parent?: string;
  /** Words that a line, or one below it, must hold. */
  readonly filter?: string;
}

/** One line of the view of all articles. */
export interface ArchiveItem {
  /** Unique, and the same as long as what it stands for is there. */
  readonly id: string;
  readonly kind: ArchiveKind;
  readonly label: string;
  /** Beside the label, dimmed. */
  readonly description: string;
  /** Plain text, lines parted by "\n"; it may hold article text and is never read as Markdown. */
  readonly tooltip: string;
  readonly copyText: string;
  /** URI of the article that the line leads to. */
  readonly uri?: string;
  readonly range?: OutlineRange;
  readonly hasChildren: boolean;
}

/** What a line is; decides its icon. */
export type ArchiveKind =
  | "section"
  | "person"
  | "organisation"
  | "article"
  | "quote"
  | "wording"
  | "problem"
  | "more";

/** Server says that articles on the disk are others than those that were read. No parameters. */
export const archiveChangedNotification = "articleFactCheck/archiveChanged";

/** Client asks who is quoted with how many words in all articles that are read: → {@link VoicesView} or a {@link Refusal}. The parameters are an empty object. */
export const voicesRequest = "articleFactCheck/voices";

/** Who is quoted, with how many words. */
export interface VoicesView {
  readonly articleCount: number;
  readonly quoteCount: number;
  readonly wordCount: number;
  /** By words, most first; what nobody named says comes last. */
  readonly rows: readonly VoiceRow[];
}

/** One voice. */
export interface VoiceRow {
  readonly name: string;
  readonly kind: "person" | "organisation" | "nameless" | "unattributed";
  readonly articleCount: number;
  readonly quoteCount: number;
  readonly wordCount: number;
  /** Of all words in quotation marks, from 0 to 1. */
  readonly share: number;
}

/**
 * Command of the server (`workspace/executeCommand`): checks all articles of a folder and publishes what it finds in
 * those that are not open. Its argument is the URI of a folder; without one, of all folders of the workspace. The answer is
 * {@link FolderChecked} or a {@link Refusal}.
 */
export const checkFolderCommand = "articleFactCheck.checkFolder";

/** Command of the server: takes back what {@link checkFolderCommand} has published. No arguments. */
export const clearCheckedCommand = "articleFactCheck.clearChecked";

/** What a check of a folder found. */
export interface FolderChecked {
  /** Files that may be articles, open or not. */
  readonly fileCount: number;
  /** Files that are open: their editors have their findings. */
  readonly openCount: number;
  /** Articles that were checked. */
  readonly articleCount: number;
  /** Articles with findings. */
  readonly foundCount: number;
  readonly findingCount: number;
  /** Whether it was cancelled before the end. */
  readonly isCancelled: boolean;
  /** Files that were not checked for that. */
  readonly leftCount: number;
  /** Why some could not be read, a sentence each. */
  readonly problems: readonly string[];
  /** Whether not all findings are shown. */
  readonly isCut: boolean;
  /** The same for the user, in a sentence or two. */
  readonly message: string;
}
