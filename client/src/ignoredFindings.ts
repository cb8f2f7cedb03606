import { CodeAction, type Command, commands, Disposable, window, workspace } from "vscode";
import { type IgnoredFinding, ignoreCommand, turnOffCommand } from "../../server/src/protocol.ts";
import { settingsOf, settingsPlace, settingsTarget, targetsOf } from "./settingsPlace.ts";

/** Registers the commands that ignore a finding and bring ignored ones back. */
export function registerIgnoredCommands(): Disposable {
  void showWhetherIgnored();
  return Disposable.from(
    commands.registerCommand(ignoreCommand, ignoreFinding),
    commands.registerCommand("articleFactCheck.restoreIgnored", restoreIgnored),
    workspace.onDidChangeConfiguration(() => showWhetherIgnored()),
  );
}

/** Says in the title of “ignore” and “turn off” where that is written down. */
export function nameSettingsPlace<Actions extends readonly (CodeAction | Command)[] | null | undefined>(
  actions: Actions,
): Actions {
  for (const action of actions ?? []) {
    if (!(action instanceof CodeAction)) continue;
    const command = action.command?.command;
    if (command === ignoreCommand || command === turnOffCommand) action.title += ` (in ${settingsPlace()})`;
  }
  return actions;
}

async function ignoreFinding(finding: unknown): Promise<void> {
  if (!isIgnoredFinding(finding)) return;
  // A list in the workspace hides the one of the user, so it begins with what holds now.
  const before = readIgnored(settingsOf().get("ignored"));
  if (before.some((other) => isSame(other, finding))) return;
  await settingsOf().update("ignored", [...before, finding], settingsTarget());
}

async function restoreIgnored(): Promise<void> {
  const items = readIgnored(settingsOf().get("ignored")).map((finding) => ({
    label: finding.text,
    description: finding.rule,
    finding,
  }));
  const picked = await window.showQuickPick(items, {
    title: "Restore Ignored Findings",
    placeHolder: "Choose what is to be reported again",
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!picked || picked.length === 0) return;
  for (const { target, value } of targetsOf("ignored")) {
    const before = readIgnored(value);
    const rest = before.filter((finding) => !picked.some((item) => isSame(item.finding, finding)));
    if (rest.length === before.length) continue;
    await settingsOf().update("ignored", rest.length > 0 ? rest : undefined, target);
  }
}

async function showWhetherIgnored(): Promise<void> {
  const hasIgnored = readIgnored(settingsOf().get("ignored")).length > 0;
  await commands.executeCommand("setContext", "articleFactCheck.hasIgnored", hasIgnored);
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
