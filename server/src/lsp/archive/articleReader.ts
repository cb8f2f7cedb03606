import type { Diagnostic } from "vscode-languageserver";
import type { ArticleSummary } from "../../archive/summary.ts";
import type { ListedSource } from "../../files.ts";
import type { Settings } from "../settings.ts";
import type { Support } from "../support.ts";

/** A listed file and the workspace folder that it lies in. */
export interface ArticleFile extends ListedSource {
  readonly root: string;
}

/** Files that are read with the same settings, for who is quoted in them or for what is found in them too. */
export interface ArticleBatch {
  readonly purpose: "summary" | "findings";
  readonly settings: Settings;
  readonly files: readonly ArticleFile[];
}

/** What was read of a file. Plain data, so that a thread can send it. */
export interface ArticleRead {
  readonly uri: string;
  /** Absent where the file is no article. */
  readonly summary?: ArticleSummary;
  /** Where its lines begin, in UTF-16 units. */
  readonly lines: readonly number[];
  /** Why it could not be read, as a sentence. */
  readonly problem?: string;
  /** Absent where only the summary was asked for. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Reads batches of articles, one at a time. */
export interface ArticleReader {
  /** Never rejects. */
  readonly read: (batch: ArticleBatch) => Promise<readonly ArticleRead[]>;
}

/** Makes one reader or several that share the work. */
export type StartReaders = (given: ReaderGiven) => readonly ArticleReader[];

/** What readers must know of the client. */
export interface ReaderGiven {
  readonly support: Support;
  /** Of the client's language: {@link Support.say} cannot be sent to a thread. */
  readonly locale: string;
  /** URI of the folder with the rules' pages, where the client names none. */
  readonly rulePages?: string;
}
