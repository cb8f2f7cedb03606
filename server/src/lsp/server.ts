import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { cutWords } from "../analysis/analyze.ts";
import { isConfig } from "../config/paths.ts";
import { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { loadLexicons } from "../lexicon/loadLexicon.ts";
import {
  type ChangeIgnoredParams,
  type ConfigChange,
  changeIgnoredRequest,
  type RulesOff,
  rulesOffRequest,
  type TurnOnParams,
  turnOnRequest,
} from "../protocol/configuration.ts";
import type { OutlineParams } from "../protocol/outline.ts";
import { type CursorLeft, cursorLeftNotification, trustGrantedNotification } from "../protocol/session.ts";
import { answerAboutArchive, serverCommands } from "./archive/archiveRequests.ts";
import { answerAboutImports } from "./articleImport.ts";
import { Articles } from "./articles.ts";
import { offerCapabilities } from "./capabilities.ts";
import { withClientFolders } from "./clientFolders.ts";
import { describeFailure } from "./failure.ts";
import { answerRequests } from "./handlers.ts";
import type { Platform } from "./host.ts";
import { proposeConfigChange } from "./ignoring.ts";
import { loadLanguage } from "./language.ts";
import { makeParts, type Parts } from "./parts.ts";
import { renameRecords } from "./recordRenames.ts";
import { answerAboutRecords } from "./recordRequests.ts";
import { refreshClient } from "./refresh.ts";
import { answerAboutReports } from "./reportRequests.ts";
import { findRulesOff, proposeTurnOn } from "./rulesOff.ts";
import { answerAboutSources } from "./sourceRequests.ts";
import { readSupport } from "./support.ts";
import { type Trust, untrusted, withTrust } from "./trust.ts";

/** Serves one client until it says goodbye. Fails `initialize` with one sentence if the data cannot be loaded. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize(async (params) => {
    const { say, locale, problem } = await loadLanguage(params.locale, platform.readData);
    if (problem !== undefined) connection.console.warn(problem);
    const support = readSupport(params, say);
    const trust: Trust = { isGiven: support.options.trusted !== false };
    const ask = support.options.files
      ? <Answer>(request: string, about: object): Promise<Answer> => connection.sendRequest(request, about)
      : undefined;
    const host = withTrust(withClientFolders(platform, ask), trust, say);
    const { lexicons: languages, problems } = await loadLexicons(host.readData);
    const lexicons = new HouseLexicons(languages, cutWords);
    const onRuleFailure = (rule: string, error: unknown): void =>
      connection.console.error(`the rule ${rule} failed: ${describeFailure(error)}`);
    const { folders } = support;
    const articles = new Articles({ lexicons, folders, onRuleFailure, say, locale });
    const { lists } = languages[0];
    const parts = makeParts({ connection, host, support, trust, articles, lexicons, lists, locale });
    answerAll(parts);
    followChanges(parts);
    connection.onInitialized(async () => {
      // A notification: `showWarningMessage` would be a request, which not every client answers.
      for (const message of problems)
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: say(message),
        });
      await parts.settings.register();
      await parts.watch.start();
    });
    return {
      capabilities: offerCapabilities(support, parts.archive.isAvailable ? serverCommands : []),
      serverInfo: { name: "Article Fact Check", version: host.version },
    };
  });
  connection.listen();
}

/** Answers every request of the client. */
function answerAll(parts: Parts): void {
  const { connection, host, support, trust, documents, configs } = parts;
  answerRequests(connection, parts);
  answerAboutRecords(connection, parts);
  answerAboutReports(connection, parts);
  answerAboutSources(connection, parts);
  answerAboutImports(connection, host, support);
  answerAboutArchive(connection, parts);
  connection.onRequest<ConfigChange, unknown>(changeIgnoredRequest, (params: ChangeIgnoredParams) =>
    trust.isGiven
      ? proposeConfigChange(params, { host, support, documents, configs })
      : { problem: support.say(untrusted.config) },
  );
  connection.onRequest<RulesOff, unknown>(rulesOffRequest, (params: OutlineParams) =>
    findRulesOff(params, configs),
  );
  connection.onRequest<ConfigChange, unknown>(turnOnRequest, (params: TurnOnParams) =>
    trust.isGiven
      ? proposeTurnOn(params, { host, support, documents, configs })
      : { problem: support.say(untrusted.config) },
  );
  connection.workspace.onWillRenameFiles(({ files }) => renameRecords(files, host));
}

/** Follows what the writer does, and what changes on the disk. */
function followChanges(parts: Parts): void {
  const { connection, support, documents, settings, configFiles, announcer, typing } = parts;
  const followSettings = async (): Promise<void> => {
    for (const document of documents.all()) if (!isConfig(document.uri)) announcer.announce(document);
    await refreshClient(connection, support);
    parts.archive.changeAll();
  };
  const followConfig = async (): Promise<void> => {
    settings.changeConfig();
    await followSettings();
    await configFiles.checkAll();
  };
  followDocuments(parts, followConfig);
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    for (const article of parts.records.changeFiles(uris)) await parts.onChange(article);
    parts.sources.changeFiles();
    parts.archive.changeFiles(uris);
    void parts.folderChecks.follow(uris);
    if (uris.some((uri) => configFiles.concerns(uri))) await followConfig();
  });
  connection.onDidChangeConfiguration(async (change) => {
    settings.change(change.settings);
    await followSettings();
  });
  connection.onNotification(trustGrantedNotification, async () => {
    parts.trust.isGiven = true;
    parts.records.forgetAll();
    parts.sources.changeFiles();
    parts.archive.changeAll();
    await followConfig();
    await Promise.all(parts.documents.all().map((document) => offerRecord(parts, document)));
  });
  connection.onNotification(cursorLeftNotification, ({ uri }: CursorLeft) => typing.stop(uri));
  connection.onShutdown(() => {
    announcer.stop();
    parts.stopArchive();
    typing.stopAll();
  });
}

/** Offers an article its record of another name; a client that does not answer, or is gone, is no failure of more. */
async function offerRecord({ orphans, connection }: Parts, document: TextDocument): Promise<void> {
  try {
    await orphans.offer(document);
  } catch (error) {
    connection.console.error(`offering a record failed: ${describeFailure(error)}`);
  }
}

/** Follows what is opened, edited, saved and closed. */
function followDocuments(parts: Parts, followConfig: () => Promise<void>): void {
  const { connection, documents, articles, contexts, configFiles, announcer, recordEdits } = parts;
  documents.onDidOpen(({ document }) => configFiles.follow(document.uri));
  documents.onDidOpen(({ document }) => offerRecord(parts, document));
  documents.onDidOpen(({ document }) => parts.folderChecks.open(document.uri));
  documents.onDidChangeContent(async ({ document }) => {
    if (isConfig(document.uri)) await configFiles.check(document.uri);
    else announcer.followEdit(document);
  });
  documents.onDidSave(async ({ document }) => {
    if (isConfig(document.uri)) return await followConfig();
    const reading = articles.read(document, await contexts.of(document.uri));
    if (await recordEdits.follow(reading)) await parts.onChange(document.uri);
  });
  documents.onDidClose(async ({ document: { uri } }) => {
    const { settings, history, typing, records, recordUpdates, sources } = parts;
    const parting = [articles, settings, history, typing, records, recordEdits, recordUpdates, sources];
    for (const part of parting) part.forget(uri);
    if (isConfig(uri)) await configFiles.check(uri);
    else await announcer.forget(uri);
    await parts.folderChecks.follow([uri]);
  });
  documents.listen(connection);
}
