import {
  CodeLensRefreshRequest,
  type Connection,
  MessageType,
  ShowMessageNotification,
  ShowMessageRequest,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Configs } from "../config/configs.ts";
import { configName } from "../config/paths.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { namedSources } from "../sources/namedSources.ts";
import type { SpeechLists } from "../sources/speechWords.ts";
import { Announcer } from "./announcer.ts";
import { type ArchiveServices, makeArchive } from "./archive/makeArchive.ts";
import type { Articles } from "./articles.ts";
import { ConfigFiles } from "./configFiles.ts";
import { Contexts } from "./contexts.ts";
import { FileWatch } from "./fileWatch.ts";
import type { Served } from "./handlers.ts";
import type { Host } from "./host.ts";
import { OrphanRecords, type OrphanRecordsParts } from "./orphanRecords.ts";
import { RecordEdits } from "./recordEdits.ts";
import type { RecordsServed } from "./recordRequests.ts";
import { Records, recordFiles } from "./records.ts";
import { RecordUpdates } from "./recordUpdates.ts";
import { SettingsStore } from "./settingsStore.ts";
import { Sources } from "./sources.ts";
import type { Support } from "./support.ts";
import { TokenHistory } from "./tokens.ts";
import type { Trust } from "./trust.ts";
import { Typing } from "./typing.ts";

/** What the parts are made from. */
export interface Given {
  readonly connection: Connection;
  readonly host: Host;
  readonly support: Support;
  readonly trust: Trust;
  readonly articles: Articles;
  readonly lexicons: HouseLexicons;
  /** Of the client's language. */
  readonly locale: string;
  readonly lists: SpeechLists;
}

/** The parts of a server that serves one client; each holds one kind of state. */
export interface Parts extends Given, Served, RecordsServed, ArchiveServices {
  readonly configs: Configs;
  readonly settings: SettingsStore;
  readonly watch: FileWatch;
  readonly records: Records;
  readonly sources: Sources;
  readonly orphans: OrphanRecords;
  readonly configFiles: ConfigFiles;
  readonly announcer: Announcer;
}

/** Makes the parts and ties them together; nothing runs yet. */
export function makeParts(given: Given): Parts {
  const { connection, host, support } = given;
  const { folders, say } = support;
  const log = connection.console;
  const announce = (uri: string): void => {
    const document = documents.get(uri);
    if (document !== undefined) announcer.announce(document);
  };
  const onChange = async (uri: string): Promise<void> => {
    if (documents.get(uri) === undefined) return;
    announce(uri);
    if (support.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  };
  const onSources = async (uri: string): Promise<void> => {
    await onChange(uri);
    if (support.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  };
  const typing = new Typing(host, support, onChange);
  const documents = makeDocuments(typing);
  const configs = new Configs(host.readText, folders);
  const settings = new SettingsStore(connection, support, configs);
  const watch = new FileWatch(connection, support);
  void watch.watch("configurations", [`**/${configName}`]);
  void watch.watch("records", [recordFiles]);
  const records = new Records({ host, folders, say });
  const sources = new Sources({
    ...given,
    watch,
    folders,
    log,
    onChange: (uri) => void onSources(uri),
    onNone: (uri) => announce(uri),
  });
  const contexts = new Contexts({
    settings,
    records,
    sources,
    namedSources: (uri) => namedSources(documents.get(uri)?.getText() ?? ""),
  });
  const orphans = new OrphanRecords({ ...askingOf(given), host, records, folders, say, onChange });
  const configFiles = new ConfigFiles({ ...given, documents, configs, watch });
  const announcer = new Announcer({ ...given, contexts, typing });
  const archive = makeArchive({ ...given, folders, settings, contexts, watch, log, documents });
  return {
    ...given,
    log,
    documents,
    typing,
    history: new TokenHistory(),
    configs,
    settings,
    watch,
    records,
    sources,
    orphans,
    contexts,
    configFiles,
    announcer,
    recordEdits: new RecordEdits({ host, records, say }),
    recordUpdates: new RecordUpdates(host.date(), say),
    onChange,
    ...archive,
  };
}

/** How a user is asked and told. */
function askingOf({ connection, support }: Given): Pick<OrphanRecordsParts, "ask" | "onProblem"> {
  const onProblem = (message: string): Promise<void> =>
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  if (!support.asks) return { onProblem };
  return { onProblem, ask: (question) => connection.sendRequest(ShowMessageRequest.type, question) };
}

/** The open documents; what is typed is followed as it comes. */
function makeDocuments(typing: Typing): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) => {
      const edited = TextDocument.update(document, changes, version);
      typing.follow(edited, changes);
      return edited;
    },
  });
}
