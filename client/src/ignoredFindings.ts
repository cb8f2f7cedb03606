import {
  CodeAction,
  type Command,
  ConfigurationTarget,
  commands,
  Disposable,
  l10n,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type CommentRestore,
  type IgnoredFinding,
  type IgnoreParams,
  ignoreCommand,
  type Restore,
  turnOffCommand,
} from "../../server/src/protocol/configuration.ts";
import type { OutlineItem } from "../../server/src/protocol/outline.ts";
import type { OutlineRange } from "../../server/src/protocol/range.ts";
import { commentEdits } from "./commentEdits.ts";
import { changeConfig } from "./configFile.ts";
import { inertLabel } from "./inertText.ts";
import { type Outlines, rangeOf } from "./outlines.ts";
import { settingsOf, settingsPlace, targetsOf } from "./settingsPlace.ts";

/** Registers the commands that ignore a finding and bring ignored ones back. */
export function registerIgnoredCommands(client: BaseLanguageClient, outlines: Outlines): Disposable {
  void showWhetherIgnored(outlines);
  return Disposable.from(
    commands.registerCommand(ignoreCommand, (params: IgnoreParams) => ignoreFinding(client, params)),
    commands.registerCommand("articleFactCheck.restoreFinding", (item: OutlineItem) =>
      restore(client, outlines, [item.restore]),
    ),
    commands.registerCommand("articleFactCheck.restoreAll", () =>
      restore(
        client,
        outlines,
        ignoredIn(outlines).map((item) => item.restore),
      ),
    ),
    commands.registerCommand("articleFactCheck.restoreIgnored", () => chooseAndRestore(client, outlines)),
    workspace.onDidChangeConfiguration(() => showWhetherIgnored(outlines)),
    outlines.onDidChange(() => showWhetherIgnored(outlines)),
  );
}

/** Says in the title of “ignore” and “turn off” where that is written down. */
export function namePlaces<Actions extends readonly (CodeAction | Command)[] | null | undefined>(
  actions: Actions,
): Actions {
  for (const action of actions ?? []) {
    if (!(action instanceof CodeAction)) continue;
    const { command, arguments: [params] = [] } = action.command ?? {};
    if (command === turnOffCommand) action.title = titleWith(action, settingsPlace());
    if (command === ignoreCommand)
      action.title = titleWith(
        action,
        params.place === "settings" ? l10n.t("in your settings") : l10n.t("in {0}", ".factcheckrc.json"),
      );
  }
  return actions;
}

function titleWith({ title }: CodeAction, place: string): string {
  return `${title} (${place})`;
}

async function ignoreFinding(client: BaseLanguageClient, params: IgnoreParams): Promise<void> {
  const { uri, place, rule, text } = params;
  if (place !== "settings") return await changeConfig(client, { kind: "add", uri, place, rule, text });
  const before = readIgnored(settingsOf().inspect("ignored")?.globalValue);
  if (before.some((other) => isSame(other, params))) return;
  await settingsOf().update("ignored", [...before, { rule, text }], ConfigurationTarget.Global);
}

async function restore(
  client: BaseLanguageClient,
  { uri, outline }: Outlines,
  all: readonly (Restore | undefined)[],
): Promise<void> {
  const comments: CommentRestore[] = [];
  for (const how of all) {
    if (how?.place === "settings") await restoreInSettings(how);
    else if (how?.place === "text") comments.push(how);
    else if (how && outline) {
      const { place, rule, text } = how;
      await changeConfig(client, { kind: "remove", uri: outline.uri, place, rule, text });
    }
  }
  if (uri && outline && comments.length > 0) await deleteComments(uri, outline.version, comments);
}

/** Deletes in one step; an outline of an older text knows other places, and the next one is on its way. */
async function deleteComments(uri: Uri, version: number, comments: readonly CommentRestore[]): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.version !== version) return;
  const edit = new WorkspaceEdit();
  const textOf = (range: OutlineRange): string => document.getText(rangeOf(range));
  for (const { range, newText } of commentEdits(comments, textOf)) edit.replace(uri, rangeOf(range), newText);
  await workspace.applyEdit(edit);
}

async function restoreInSettings(finding: IgnoredFinding): Promise<void> {
  for (const { target, value } of targetsOf("ignored")) {
    const before = readIgnored(value);
    const rest = before.filter((other) => !isSame(other, finding));
    if (rest.length === before.length) continue;
    await settingsOf().update("ignored", rest.length > 0 ? rest : undefined, target);
  }
}

/** What is ignored in this article, and what the settings ignore in others. */
async function chooseAndRestore(client: BaseLanguageClient, outlines: Outlines): Promise<void> {
  const here = ignoredIn(outlines).map(({ label, description, restore: how }) => ({
    label: inertLabel(label),
    description,
    how,
  }));
  const elsewhere = inSettings()
    .filter((finding) => !here.some(({ how }) => how && how.place === "settings" && isSame(how, finding)))
    .map((finding) => ({
      label: inertLabel(finding.text),
      description: `${finding.rule} · ${l10n.t("in your settings")}`,
      how: { place: "settings" as const, rule: finding.rule, text: finding.text },
    }));
  const picked = await window.showQuickPick([...here, ...elsewhere], {
    title: l10n.t("Restore Ignored Findings"),
    placeHolder: l10n.t("Choose what is to be reported again"),
    canPickMany: true,
    matchOnDescription: true,
  });
  await restore(client, outlines, picked?.map(({ how }) => how) ?? []);
}

async function showWhetherIgnored(outlines: Outlines): Promise<void> {
  const hasIgnored = ignoredIn(outlines).length > 0 || inSettings().length > 0;
  await commands.executeCommand("setContext", "articleFactCheck.hasIgnored", hasIgnored);
}

function ignoredIn({ outline }: Outlines): readonly OutlineItem[] {
  return outline?.sections.find(({ id }) => id === "ignored")?.children ?? [];
}

function inSettings(): readonly IgnoredFinding[] {
  return targetsOf("ignored").flatMap(({ value }) => readIgnored(value));
}

function readIgnored(value: unknown): readonly IgnoredFinding[] {
  return Array.isArray(value) ? value.filter(isIgnoredFinding) : [];
}

function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  return (
    typeof value === "object" &&
    value !== null &&
    "rule" in value &&
    typeof value.rule === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}

function isSame(left: IgnoredFinding, right: IgnoredFinding): boolean {
  return left.rule === right.rule && left.text === right.text;
}
