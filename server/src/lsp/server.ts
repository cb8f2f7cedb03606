import { type Connection, MessageType, ShowMessageNotification, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { cutWords } from "../analysis/analyze.ts";
import { Configs } from "../config/configs.ts";
import { isConfig } from "../config/paths.ts";
import { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { loadLexicon } from "../lexicon/loadLexicon.ts";
import {
  type ChangeIgnoredParams,
  type ConfigChange,
  type CursorLeft,
  changeIgnoredRequest,
  cursorLeftNotification,
  type OutlineParams,
  type RulesOff,
  rulesOffRequest,
  type TurnOnParams,
  turnOnRequest,
} from "../protocol.ts";
import { Announcer } from "./announcer.ts";
import { Articles } from "./articles.ts";
import { offerCapabilities } from "./capabilities.ts";
import { ConfigFiles } from "./configFiles.ts";
import { describeFailure } from "./failure.ts";
import { answerRequests } from "./handlers.ts";
import type { Host } from "./host.ts";
import { proposeConfigChange } from "./ignoring.ts";
import { refreshClient } from "./refresh.ts";
import { findRulesOff, proposeTurnOn } from "./rulesOff.ts";
import { SettingsStore } from "./settingsStore.ts";
import { readSupport, type Support } from "./support.ts";
import { TokenHistory } from "./tokens.ts";
import { Typing } from "./typing.ts";

/** Serves one client until it says goodbye. Fails `initialize` with one sentence if the data cannot be loaded. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize(async (params) => {
    const support = readSupport(params);
    const { lexicon, problems } = await loadLexicon("en", host.readData);
    const lexicons = new HouseLexicons(lexicon, cutWords);
    const onRuleFailure = (rule: string, error: unknown): void =>
      connection.console.error(`the rule ${rule} failed: ${describeFailure(error)}`);
    const { folders } = support;
    const { settings, configFiles } = serve(
      connection,
      host,
      support,
      new Articles({ lexicons, folders, onRuleFailure }),
    );
    connection.onInitialized(async () => {
      // A notification: `showWarningMessage` would be a request, which not every client answers.
      for (const message of problems)
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      await settings.register();
      await configFiles.register();
    });
    return {
      capabilities: offerCapabilities(support),
      serverInfo: { name: "Article Fact Check", version: host.version },
    };
  });
  connection.listen();
}

/** Wires documents, settings and configurations to the cache, and the cache to the answers. */
function serve(connection: Connection, host: Host, support: Support, articles: Articles): Followed {
  const typing = new Typing(host, support, async (uri) => {
    const document = documents.get(uri);
    if (document !== undefined) announcer.announce(document);
    if (support.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) => {
      const edited = TextDocument.update(document, changes, version);
      typing.follow(edited, changes);
      return edited;
    },
  });
  const configs = new Configs(host.readText);
  const settings = new SettingsStore(connection, support, configs);
  const configFiles = new ConfigFiles({ connection, host, support, documents, configs });
  const announcer = new Announcer({ connection, host, support, articles, settings, typing });
  const history = new TokenHistory();
  const log = connection.console;
  answerRequests(connection, { host, log, support, documents, articles, settings, history, typing });

  connection.onRequest<ConfigChange, unknown>(changeIgnoredRequest, (params: ChangeIgnoredParams) =>
    proposeConfigChange(params, { host, support, documents, configs }),
  );

  connection.onRequest<RulesOff, unknown>(rulesOffRequest, (params: OutlineParams) =>
    findRulesOff(params, configs),
  );
  connection.onRequest<ConfigChange, unknown>(turnOnRequest, (params: TurnOnParams) =>
    proposeTurnOn(params, { host, documents, configs }),
  );

  const followSettings = async (): Promise<void> => {
    for (const document of documents.all()) if (!isConfig(document.uri)) announcer.announce(document);
    await refreshClient(connection, support);
  };
  const followConfig = async (): Promise<void> => {
    settings.changeConfig();
    await followSettings();
    await configFiles.checkAll();
  };
  documents.onDidOpen(({ document }) => configFiles.follow(document.uri));
  documents.onDidChangeContent(async ({ document }) => {
    if (isConfig(document.uri)) await configFiles.check(document.uri);
    else announcer.followEdit(document);
  });
  documents.onDidSave(async ({ document }) => {
    if (isConfig(document.uri)) await followConfig();
  });
  documents.onDidClose(async ({ document: { uri } }) => {
    articles.forget(uri);
    settings.forget(uri);
    history.forget(uri);
    typing.forget(uri);
    if (isConfig(uri)) await configFiles.check(uri);
    else await announcer.forget(uri);
  });
  connection.onDidChangeWatchedFiles(followConfig);
  connection.onDidChangeConfiguration(async (change) => {
    settings.change(change.settings);
    await followSettings();
  });
  connection.onNotification(cursorLeftNotification, ({ uri }: CursorLeft) => typing.stop(uri));
  connection.onShutdown(() => {
    announcer.stop();
    typing.stopAll();
  });
  documents.listen(connection);
  return { settings, configFiles };
}

/** What asks the client to tell of changes. */
interface Followed {
  readonly settings: SettingsStore;
  readonly configFiles: ConfigFiles;
}
