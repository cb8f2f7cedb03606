import type { WorkspaceConfiguration } from "vscode";
import { ConfigurationTarget, l10n, window, workspace } from "vscode";

/** A place that settings are written to, and the value that stands there. */
interface SettingAt {
  readonly target: ConfigurationTarget;
  readonly value: unknown;
}

/** Settings of this extension, as they hold for the document in the active editor. */
export function settingsOf(): WorkspaceConfiguration {
  return workspace.getConfiguration("articleFactCheck", window.activeTextEditor?.document.uri ?? null);
}

/** Where a command writes: the workspace, so that it stays with the articles; without a folder, the user's own. */
export function settingsTarget(): ConfigurationTarget {
  return workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
}

/** {@link settingsTarget} in words: “in your own settings”. */
export function settingsPlace(): string {
  return workspace.workspaceFolders
    ? l10n.t("in the settings of this workspace")
    : l10n.t("in your own settings");
}

/** All places where a setting has a value, innermost first. */
export function targetsOf(name: string): readonly SettingAt[] {
  const found = settingsOf().inspect<unknown>(name);
  return [
    { target: ConfigurationTarget.WorkspaceFolder, value: found?.workspaceFolderValue },
    { target: ConfigurationTarget.Workspace, value: found?.workspaceValue },
    { target: ConfigurationTarget.Global, value: found?.globalValue },
  ].filter(({ value }) => value !== undefined);
}
