import { type Connection, MessageType, ShowMessageNotification, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { loadLexicon } from "../lexicon/loadLexicon.ts";
import { Announcer } from "./announcer.ts";
import { Articles } from "./articles.ts";
import { offerCapabilities } from "./capabilities.ts";
import { describeFailure } from "./failure.ts";
import { answerRequests } from "./handlers.ts";
import type { Host } from "./host.ts";
import { refreshClient } from "./refresh.ts";
import { SettingsStore } from "./settingsStore.ts";
import { readSupport, type Support } from "./support.ts";
import { TokenHistory } from "./tokens.ts";

/** Serves one client until it says goodbye. Fails `initialize` with one sentence if the data cannot be loaded. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize(async (params) => {
    const support = readSupport(params);
    const { lexicon, problems } = await loadLexicon("en", host.readData);
    const onRuleFailure = (rule: string, error: unknown): void =>
      connection.console.error(`the rule ${rule} failed: ${describeFailure(error)}`);
    const { folders } = support;
    const settings = serve(connection, host, support, new Articles({ lexicon, folders, onRuleFailure }));
    connection.onInitialized(async () => {
      // A notification: `showWarningMessage` would be a request, which not every client answers.
      for (const message of problems)
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      await settings.register();
    });
    return {
      capabilities: offerCapabilities(support),
      serverInfo: { name: "Article Fact Check", version: host.version },
    };
  });
  connection.listen();
}

/** Wires documents and settings to the cache, and the cache to the answers; returns the settings. */
function serve(connection: Connection, host: Host, support: Support, articles: Articles): SettingsStore {
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, support);
  const announcer = new Announcer({ connection, host, support, articles, settings });
  const history = new TokenHistory();
  answerRequests(connection, {
    host,
    log: connection.console,
    support,
    documents,
    articles,
    settings,
    history,
  });

  documents.onDidChangeContent(({ document }) => announcer.followEdit(document));
  documents.onDidClose(async ({ document }) => {
    articles.forget(document.uri);
    settings.forget(document.uri);
    history.forget(document.uri);
    await announcer.forget(document);
  });
  connection.onDidChangeConfiguration(async (change) => {
    settings.change(change.settings);
    for (const document of documents.all()) announcer.followSettings(document);
    await refreshClient(connection, support);
  });
  connection.onShutdown(() => announcer.stop());
  documents.listen(connection);
  return settings;
}
