import type { Connection, RemoteConsole } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { HouseLexicons } from "../../lexicon/houseLexicons.ts";
import { archiveChangedNotification } from "../../protocol/archive.ts";
import type { SpeechLists } from "../../sources/speechWords.ts";
import type { Articles } from "../articles.ts";
import type { Contexts } from "../contexts.ts";
import type { FileWatch } from "../fileWatch.ts";
import type { Support } from "../support.ts";
import { Archive } from "./archive.ts";
import { ArchiveView } from "./archiveView.ts";
import type { ArticleReader } from "./articleReader.ts";
import { FolderChecks } from "./folderChecks.ts";
import type { ListParts } from "./listFiles.ts";
import { createReader } from "./readFile.ts";

/** What works on all articles. */
export interface ArchiveServices {
  readonly archive: Archive;
  readonly archiveView: ArchiveView;
  readonly folderChecks: FolderChecks;
  /** Calls everything off that waits or goes on. */
  readonly stopArchive: () => void;
}

/** What that is made from. */
export interface ArchiveGiven extends ListParts {
  readonly connection: Connection;
  readonly support: Support;
  /** Of the client's language. */
  readonly locale: string;
  readonly lexicons: HouseLexicons;
  readonly lists: SpeechLists;
  readonly articles: Articles;
  readonly contexts: Contexts;
  readonly watch: FileWatch;
  readonly log: RemoteConsole;
  readonly documents: { readonly all: () => readonly TextDocument[] };
}

/** Makes the parts and ties them together; nothing is read, and no thread started, before somebody asks. */
export function makeArchive(given: ArchiveGiven): ArchiveServices {
  const { host, support, documents } = given;
  let readers: readonly ArticleReader[] | undefined;
  const shared = {
    ...given,
    open: () => documents.all(),
    readers: () => {
      readers ??= startReaders(given);
      return readers;
    },
  };
  let callOff: (() => void) | undefined;
  const archive = new Archive({
    ...shared,
    isTold: support.watchesFiles,
    onChange: () => {
      callOff?.();
      // Many files that change at once are one piece of news.
      callOff = host.setTimeout(() => void tellChange(given), quiet);
    },
  });
  return {
    archive,
    archiveView: new ArchiveView(archive, host, support.say),
    folderChecks: new FolderChecks({ ...shared, archive, say: support.say }),
    stopArchive: () => {
      callOff?.();
      archive.stop();
    },
  };
}

function startReaders({
  host,
  support,
  locale,
  lexicons,
  lists,
  log,
}: ArchiveGiven): readonly ArticleReader[] {
  const given = { support, locale, ...(host.rulePages === undefined ? {} : { rulePages: host.rulePages }) };
  // Threads read the disk alone.
  const isOnDisk = support.folders.every((folder) => folder.startsWith("file:"));
  const threads = isOnDisk ? host.startReaders?.(given) : undefined;
  return threads ?? [createReader({ ...given, host, lexicons, lists, log })];
}

/** Our own client alone knows what that means. */
async function tellChange({ connection, support }: ArchiveGiven): Promise<void> {
  if (support.options.commands === true) await connection.sendNotification(archiveChangedNotification);
}

/** Milliseconds without a change after which the client is told. */
const quiet = 500;
