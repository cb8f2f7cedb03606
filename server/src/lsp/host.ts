import type { ReadText } from "../config/loadConfig.ts";
import type {
  ChangeText,
  ImportArticle,
  ListArticles,
  ListNames,
  ListSources,
  ReadSource,
  ReadWithin,
  RemoveText,
} from "../files.ts";
import type { ReadData } from "../lexicon/loadLexicon.ts";
import type { Alone } from "../remote/inOrder.ts";
import type { SourceFile } from "../sources/readSource.ts";
import type { Source } from "../sources/source.ts";
import type { StartReaders } from "./archive/articleReader.ts";

/** What the platform must give the server. */
export interface Host {
  readonly readData: ReadData;
  /** Reads a file of the writer's beside the articles: a configuration, a list of names. */
  readonly readText: ReadText;
  /** Reads the record of an article. Absent where there are no folders, as is {@link Host.changeText}. */
  readonly readWithin?: ReadWithin;
  /** Changes a file that other windows change too: the record of an article. Absent where nothing can be written. */
  readonly changeText?: ChangeText;
  /** Lists a folder with records or articles. Absent where there are no folders, as is {@link Host.removeText}. */
  readonly listNames?: ListNames;
  /** Removes a record that was taken over by another article. */
  readonly removeText?: RemoveText;
  /** Lists the sources of an article. Absent where there are no folders, as is {@link Host.readSource}. */
  readonly listSources?: ListSources;
  readonly readSource?: ReadSource;
  /** Lists the articles of a workspace folder; they are read by {@link Host.readSource}. Absent where there are no folders. */
  readonly listArticles?: ListArticles;
  /** Starts threads that read articles. Absent where there are none: they are read between messages. */
  readonly startReaders?: StartReaders;
  /** The name of whoever checks the articles in a folder (URI); undefined where none is known. */
  readonly checkerName?: (folder: string) => Promise<string | undefined>;
  /**
   * Runs the callback after some milliseconds; 0 means after the messages that have already come in.
   *
   * @returns a function that calls it off.
   */
  readonly setTimeout: (callback: () => void, milliseconds: number) => () => void;
  /** Date and time (ISO 8601), as they stand in records. */
  readonly date: () => string;
  /** Makes a source of a file of any kind; never rejects. Absent where no library for documents runs: only text is read. */
  readonly importSource?: (file: SourceFile) => Promise<Source>;
  /** Makes an article of a document. Absent where no library for documents runs. */
  readonly importArticle?: ImportArticle;
  /** Milliseconds of a clock that only ever grows. */
  readonly now: () => number;
  /** URI of the folder with the rules' pages, for clients that do not name one; without a slash at the end. */
  readonly rulePages?: string;
  /** Shown to the client as the server's version. */
  readonly version: string;
}

/** What a platform gives by itself; where it has no disk, the client's files are all there are. */
export interface Platform extends Omit<Host, "readText"> {
  readonly readText?: ReadText;
  /** Keeps changes of one of the client's files apart, also those of other windows where that can be. */
  readonly alone?: Alone;
}

/** Waits until the messages that have already come in were read. */
export function yieldTo(host: Pick<Host, "setTimeout">): Promise<void> {
  return new Promise((resolve) => {
    host.setTimeout(resolve, 0);
  });
}
