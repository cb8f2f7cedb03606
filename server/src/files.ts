import type { Message } from "./text/message.ts";

/**
 * What a change makes of the newest text of a file (undefined: there is no file): its new text, undefined to leave it
 * as it is, or a sentence that says why it cannot be changed. Pure: it may be called more than once.
 */
export type TextChange = (text: string | undefined) => string | undefined | Refusal;

/** A sentence for the user: what is wrong, and what to do. */
export interface Refusal {
  readonly problem: Message | string;
}

/** The text that stands in the file after a change, and whether the change wrote it. */
export interface ChangedText {
  readonly text: string | undefined;
  readonly written: boolean;
}

/**
 * Changes a file's text so that no other window or process can lose what it writes, nor a crash leave half a text.
 *
 * Changes of one file are made in the order of the calls. The folder of the file is made where it is missing, unless
 * there is nothing to write. Never rejects.
 *
 * @param root URI of the workspace folder, out of which no link may lead.
 */
export type ChangeText = (uri: string, root: string, change: TextChange) => Promise<ChangedText | Refusal>;

/**
 * Reads the text of a file, undefined if there is none. Never rejects.
 *
 * @param root URI of the workspace folder, out of which no link may lead.
 */
export type ReadWithin = (
  uri: string,
  root: string,
) => Promise<{ readonly text: string | undefined } | Refusal>;

/** Where the sources of an article are looked for. */
export interface SourcePlaces {
  /** URI of the article. */
  readonly article: string;
  /** URI of the workspace folder: nothing outside is read. Of an article in no folder, the folder that it lies in. */
  readonly root: string;
  /** Folders beside the article and in the workspace folder, by default {@link defaultSourceFolders}. */
  readonly folders: readonly string[];
  /** Names that the article's front matter gives, from the article's folder or from the workspace folder. */
  readonly files: readonly string[];
}

/** Folders that hold sources where the settings name none. */
export const defaultSourceFolders: readonly string[] = ["sources", "transcripts", "notes"];

/** A source that was found, and not read yet. */
export interface ListedSource {
  readonly uri: string;
  /** Its path from the workspace folder, with slashes. */
  readonly name: string;
  /** Another one after each change of the file: from its time of change and its size. */
  readonly stamp: string;
}

/** A source that was read; the stamp is that of the bytes. */
export interface SourceFile extends ListedSource {
  readonly bytes: Uint8Array;
}

/** Why a source is not read: its name as {@link ListedSource.name}, or as it was given, and a sentence for the user. */
export interface SourceProblem {
  readonly name: string;
  readonly message: Message | string;
}

/** The sources of an article, each file once: those of the front matter first, then by folder and name. */
export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly problems: readonly SourceProblem[];
}

/** Lists the sources of an article without reading them; undefined once it is cancelled. Never rejects. */
export type ListSources = (
  places: SourcePlaces,
  isCancelled: () => boolean,
) => Promise<SourceList | undefined>;

/** Reads one listed source. Never rejects. */
export type ReadSource = (source: ListedSource, root: string) => Promise<SourceFile | SourceProblem>;

/** The files of a folder that may be articles, each once, in order of their names; and why others are not read. */
export interface ArticleList {
  readonly files: readonly ListedSource[];
  readonly problems: readonly SourceProblem[];
}

/**
 * Lists the files of a workspace folder, and of those below it, that may be articles by their kind; nothing is opened.
 * Undefined once it is cancelled. Never rejects.
 */
export type ListArticles = (root: string, isCancelled: () => boolean) => Promise<ArticleList | undefined>;

/** Which of the listed sources must be read, and which URIs are sources no more. */
export function changedSources(
  known: ReadonlyMap<string, string>,
  listed: readonly ListedSource[],
): { readonly changed: readonly ListedSource[]; readonly removed: readonly string[] } {
  const uris = new Set(listed.map(({ uri }) => uri));
  return {
    changed: listed.filter(({ uri, stamp }) => known.get(uri) !== stamp),
    removed: [...known.keys()].filter((uri) => !uris.has(uri)),
  };
}

/**
 * The names of the files and folders in a folder, sorted; none where it cannot be listed. Nothing is opened. Never
 * rejects.
 *
 * @param root URI of the workspace folder, out of which no link may lead.
 */
export type ListNames = (uri: string, root: string) => Promise<readonly string[]>;

/**
 * Removes a file whose text is still the given one; else it stays, and the answer says why. Never rejects.
 *
 * @param root URI of the workspace folder, out of which no link may lead.
 */
export type RemoveText = (uri: string, root: string, text: string) => Promise<Refusal | undefined>;

/** A document of another program as an article. */
export interface ImportedArticle {
  /** In Markdown; empty where the document says nothing. */
  readonly text: string;
  /** What stood beside the text, footnotes in order of the text. */
  readonly notes: readonly ImportedNote[];
  /** What the writer should know of the rest, a sentence each. */
  readonly told: readonly (Message | string)[];
}

/** A comment or footnote of a document. */
export interface ImportedNote {
  readonly kind: "comment" | "footnote";
  /** With a line for each paragraph; empty where it was a picture, say. */
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units: the words that a comment is on, or an empty span. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly author?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly isResolved?: boolean;
  /** Of a footnote: its mark in the text is `[^number]`. */
  readonly number?: number;
}

/**
 * Makes an article of a document, which its name tells the kind of. Never rejects.
 *
 * @param content its bytes in base64, as clients send them.
 */
export type ImportArticle = (name: string, content: string) => Promise<ImportedArticle | Refusal>;
