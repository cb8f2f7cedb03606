import {
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
  type SymbolInformation,
  WorkDoneProgressReporter,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { findEntitySymbols } from "../../features/entitySymbols.ts";
import {
  type ArchiveItem,
  type ArchiveParams,
  type ArticlesRead,
  archiveRequest,
  checkFolderCommand,
  clearCheckedCommand,
  type FolderChecked,
  type ReadArticlesParams,
  readArticlesRequest,
  type VoicesView,
  voicesRequest,
} from "../../protocol/archive.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { msg } from "../../text/message.ts";
import { describeFailure } from "../failure.ts";
import { guardWorkspace, type Watched } from "../guard.ts";
import type { Support } from "../support.ts";
import { toWorkspaceSymbol } from "../toProtocol.ts";
import { type Trust, untrusted } from "../trust.ts";
import type { Archive } from "./archive.ts";
import type { ArchiveView } from "./archiveView.ts";
import type { FolderChecks } from "./folderChecks.ts";
import { rangeIn } from "./lines.ts";
import { createProgress, showProgress } from "./showProgress.ts";

/** What the answers about all articles are made of. */
export interface ArchiveServed extends Pick<Watched, "host" | "log"> {
  readonly support: Support;
  readonly trust: Trust;
  readonly archive: Archive;
  readonly archiveView: ArchiveView;
  readonly folderChecks: FolderChecks;
}

/** Commands that every client may run. */
export const serverCommands: readonly string[] = [checkFolderCommand, clearCheckedCommand];

/** Answers the requests about all articles of the workspace. */
export function answerAboutArchive(connection: Connection, served: ArchiveServed): void {
  const { archive, archiveView, trust, support } = served;
  const { say } = support;
  const refusal = (): Refusal | undefined => {
    if (!archive.isAvailable) return { problem: say(noFolder) };
    return trust.isGiven ? undefined : { problem: say(untrusted.archive) };
  };
  connection.onRequest<ArticlesRead | Refusal, unknown>(
    readArticlesRequest,
    async ({ workDoneToken }: ReadArticlesParams, token: CancellationToken) =>
      refusal() ??
      (await readArticles(served, token, connection.window.attachWorkDoneProgress(workDoneToken))),
  );
  const items = guardWorkspace<ArchiveParams, readonly ArchiveItem[] | Refusal>(
    served,
    { name: "archive", otherwise: [] },
    async ({ parent, filter = "" }) => refusal() ?? (await archiveView.items(parent, filter)),
  );
  const voices = guardWorkspace<unknown, VoicesView | Refusal>(
    served,
    { name: "voices", otherwise: { problem: say(failed) } },
    async () => refusal() ?? (await archiveView.voices()),
  );
  connection.onRequest<readonly ArchiveItem[] | Refusal, unknown>(archiveRequest, items);
  connection.onRequest<VoicesView | Refusal, unknown>(voicesRequest, voices);
  connection.onWorkspaceSymbol(
    guardWorkspace(served, { name: "workspace symbols", otherwise: [] }, (params, token) =>
      findSymbols(connection, served, params, token),
    ),
  );
  if (archive.isAvailable)
    connection.onExecuteCommand(
      async (params, token, progress) =>
        refusal() ?? (await runCommand(connection, served, params, { token, progress })),
    );
}

/** Reads all articles; a cancel stops that for all who wait. */
async function readArticles(
  { archive, support }: Pick<ArchiveServed, "archive" | "support">,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<ArticlesRead> {
  // A token that is cancelled before it is looked at tells nobody.
  if (token.isCancellationRequested) return archive.progress;
  const shown = showProgress(progress, support.say, readingTitle);
  const stopping = token.onCancellationRequested(() => archive.stop());
  try {
    await archive.read(({ readCount, fileCount }) => shown.tell(readCount, fileCount));
  } finally {
    stopping.dispose();
    shown.end();
  }
  return archive.progress;
}

async function findSymbols(
  connection: Connection,
  served: ArchiveServed,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const { archive, host, trust } = served;
  if (archive.isAvailable && trust.isGiven && !archive.wasStopped) {
    const read = readUnasked(connection, served);
    // Who types a name gets those of a small folder at once, and those of a large one as far as they are read.
    await Promise.race([read, new Promise<void>((resolve) => host.setTimeout(resolve, patience))]);
  }
  if (token.isCancellationRequested) return [];
  const articles = await archive.all();
  const found = articles.flatMap(({ uri, summary, lines }) =>
    findEntitySymbols(summary.names, query).map((symbol) =>
      toWorkspaceSymbol({ uri, range: rangeIn(lines, symbol.span) }, symbol),
    ),
  );
  return found.slice(0, mostSymbols);
}

/** Reads all articles where a client asked for something else, and shows that where it can. */
async function readUnasked(connection: Connection, served: ArchiveServed): Promise<void> {
  const { archive, support } = served;
  if (archive.isRead) return;
  const progress = await createProgress(connection, support);
  if (progress === undefined) await archive.read();
  else await readArticles(served, progress.token, progress);
}

/** How a command is followed. */
interface Followed {
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
}

async function runCommand(
  connection: Connection,
  served: ArchiveServed,
  { command, arguments: [folder] = [] }: ExecuteCommandParams,
  followed: Followed,
): Promise<FolderChecked | Refusal | null> {
  if (command === clearCheckedCommand) {
    await served.folderChecks.clear();
    return null;
  }
  if (folder !== undefined && folder !== null && typeof folder !== "string")
    return { problem: served.support.say(msg`The folder is to be named by its URI.`) };
  const checked = await checkFolder(connection, served, folder ?? undefined, followed);
  // Our own client shows the answer itself.
  if (served.support.options.commands !== true) {
    const message = "problem" in checked ? checked.problem : checked.message;
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }
  return checked;
}

/** Shows how far it is by the client's own means, or by ours where it names none. */
async function checkFolder(
  connection: Connection,
  { folderChecks, support, log }: ArchiveServed,
  folder: string | undefined,
  { token, progress }: Followed,
): Promise<FolderChecked | Refusal> {
  const isAsked = !WorkDoneProgressReporter.isNullInstance(progress);
  const ours = isAsked ? undefined : await createProgress(connection, support);
  const shown = showProgress(ours ?? progress, support.say, msg`Checking articles`);
  try {
    return await folderChecks.check(folder, {
      isCancelled: () => token.isCancellationRequested || ours?.token.isCancellationRequested === true,
      tell: shown.tell,
    });
  } catch (error) {
    log.error(`checking a folder failed: ${describeFailure(error)}`);
    return { problem: support.say(failed) };
  } finally {
    shown.end();
  }
}

const failed = msg`That did not work. The log says more; please try again.`;
const readingTitle = msg`Reading all articles`;

/** Milliseconds that a search for names waits for articles to be read. */
const patience = 1000;

/** An editor shows a few dozen, and asks again with each letter. */
const mostSymbols = 1000;

const noFolder = msg`There is no folder whose articles could be read. Open a folder on this computer.`;
