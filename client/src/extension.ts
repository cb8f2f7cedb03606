import { commands, type ExtensionContext, l10n, type StatusBarItem, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type ArchiveParts, showArchive } from "./archive/showArchive.ts";
import { registerArticleImport } from "./articleImport.ts";
import { ArticleTree } from "./articleTree.ts";
import { clientOptions } from "./clientOptions.ts";
import { registerCommands } from "./commands.ts";
import { tellWhenCursorLeaves } from "./cursorLeft.ts";
import { followCursor } from "./followCursor.ts";
import { registerIgnoredCommands } from "./ignoredFindings.ts";
import { Outlines } from "./outlines.ts";
import { Records } from "./record/records.ts";
import { type RecordParts, showRecord } from "./record/showRecord.ts";
import { registerRuleCommands } from "./ruleCommands.ts";
import { openSample } from "./sampleArticle.ts";
import { ServerCrashes } from "./serverCrashes.ts";
import { registerSources } from "./sources.ts";
import { createStatus, showStatus } from "./statusBar.ts";
import { tellWhenTrusted } from "./trust.ts";
import { answerFileRequests } from "./workspaceFiles.ts";

/** What the tests look at, since VS Code gives no way to read a tree or the status bar. Not an API for others. */
export interface Shown {
  readonly outlines: Outlines;
  readonly tree: ArticleTree;
  readonly status: StatusBarItem;
  readonly record: RecordParts;
  readonly archive: ArchiveParts;
  readonly crashes: ServerCrashes;
}

/** Makes the client of a server that runs as it can on a platform; it is not started yet. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the language server, and shows what it reads.
 *
 * It does not wait for the server: VS Code runs the command that woke the extension meanwhile, and opens what it opens.
 * What is asked of the client before waits there. Where the start fails, the client tells the user.
 */
export function startExtension(context: ExtensionContext, createClient: CreateClient): Shown {
  const log = window.createOutputChannel(l10n.t("Fact Check"), { log: true });
  const outlines = new Outlines();
  const crashes = new ServerCrashes(log, () => client.start());
  const options = clientOptions(context.extensionUri, log, outlines, crashes);
  const client = createClient("articleFactCheck", l10n.t("Fact Check"), options);
  const records = new Records(outlines);
  const tree = new ArticleTree(outlines, records);
  const status = createStatus();
  const record = showRecord(context.extensionUri, client, records);
  const archive = showArchive(context.extensionUri, client);
  context.subscriptions.push(
    log,
    crashes,
    outlines,
    records,
    tree,
    client,
    status,
    record,
    archive,
    answerFileRequests(client),
    tellWhenCursorLeaves(client),
    tellWhenTrusted(client),
    followCursor(tree, outlines, context.globalState),
    outlines.onDidChange(() => showStatus(status, outlines.outline)),
    registerCommands({ client, log, outlines, tree }),
    registerIgnoredCommands(client, outlines),
    registerRuleCommands(client, context.extension),
    registerSources(client, outlines),
    registerArticleImport(client),
    commands.registerCommand("articleFactCheck.openSample", () =>
      openSample(context.extensionUri, context.globalStorageUri),
    ),
  );
  connect(client, outlines, records).catch((error: unknown) => log.error(String(error)));
  return { outlines, tree, status, record, archive, crashes };
}

async function connect(client: BaseLanguageClient, outlines: Outlines, records: Records): Promise<void> {
  await client.start();
  await outlines.connect(client);
  await records.connect(client);
}
