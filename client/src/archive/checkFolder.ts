import { commands, l10n, ProgressLocation, Uri, window } from "vscode";
import { type BaseLanguageClient, WorkDoneProgress } from "vscode-languageclient";
import {
  checkFolderCommand,
  clearCheckedCommand,
  type FolderChecked,
} from "../../../server/src/protocol/archive.ts";
import type { Refusal } from "../../../server/src/protocol/refusal.ts";
import { inertLabel, inertMessage } from "../inertText.ts";

/** Checks all articles of a folder, or of the workspace where none is given, and says what was found. */
export async function checkFolder(
  client: BaseLanguageClient,
  folder: unknown,
): Promise<FolderChecked | undefined> {
  const uri = folder instanceof Uri ? client.code2ProtocolConverter.asUri(folder) : undefined;
  const checked = await checkWithProgress(client, uri);
  if ("problem" in checked) {
    void window.showErrorMessage(inertMessage(checked.problem));
    return undefined;
  }
  if (checked.isCancelled && checked.fileCount === 0) return checked;
  await commands.executeCommand("setContext", "articleFactCheck.hasChecked", checked.findingCount > 0);
  // Not awaited by the command: the message stays until somebody closes it.
  void tell(checked);
  return checked;
}

/** Takes the findings of articles that are not open out of the list of problems. */
export async function clearChecked(client: BaseLanguageClient): Promise<void> {
  await client.sendRequest("workspace/executeCommand", { command: clearCheckedCommand, arguments: [] });
  await commands.executeCommand("setContext", "articleFactCheck.hasChecked", false);
}

let checkCount = 0;

async function checkWithProgress(
  client: BaseLanguageClient,
  uri: string | undefined,
): Promise<FolderChecked | Refusal> {
  const title = l10n.t("Checking articles");
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return await window.withProgress(options, async (progress, token) => {
    checkCount += 1;
    const workDoneToken = `articleFactCheck.check ${checkCount}`;
    let told = 0;
    const following = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== "report") return;
      const percentage = value.percentage ?? told;
      progress.report({ increment: percentage - told, message: value.message ?? "" });
      told = percentage;
    });
    const params = { command: checkFolderCommand, arguments: uri === undefined ? [] : [uri], workDoneToken };
    try {
      return await client.sendRequest<FolderChecked | Refusal>("workspace/executeCommand", params, token);
    } catch {
      return { problem: l10n.t("The language server did not answer. Please try again.") };
    } finally {
      following.dispose();
    }
  });
}

async function tell(checked: FolderChecked): Promise<void> {
  const [show, why] = [l10n.t("Show Problems"), l10n.t("What Was Not Read")];
  const buttons = [
    ...(checked.findingCount > 0 ? [show] : []),
    ...(checked.problems.length > 0 ? [why] : []),
  ];
  const answer = await window.showInformationMessage(describe(checked), ...buttons);
  if (answer === show) await commands.executeCommand("workbench.actions.view.problems");
  if (answer === why) await window.showQuickPick(checked.problems.map(inertLabel), { title: why });
}

function describe({
  fileCount,
  articleCount,
  foundCount,
  findingCount,
  openCount,
  leftCount,
  isCut,
}: FolderChecked): string {
  if (fileCount === 0) return l10n.t("There is no article here: text, Markdown and .article files are read.");
  const sentences = [
    l10n.t("Findings: {0}, in {1} of {2} articles.", findingCount, foundCount, articleCount),
    openCount > 0 ? l10n.t("Open articles are not counted: {0}.", openCount) : "",
    leftCount > 0 ? l10n.t("Cancelled: {0} files were not checked.", leftCount) : "",
    isCut ? l10n.t("Not all findings are shown, since there are too many.") : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
