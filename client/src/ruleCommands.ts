import {
  commands,
  Disposable,
  type Extension,
  l10n,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ConfigChange,
  type RulesOff,
  rulesOffRequest,
  turnOffCommand,
  turnOnRequest,
} from "../../server/src/protocol/configuration.ts";
import { writeConfig } from "./configFile.ts";
import { inertLabel, inertMessage } from "./inertText.ts";
import { rulePageCommand } from "./rulePages.ts";
import { settingsOf, settingsPlace, settingsTarget, targetsOf } from "./settingsPlace.ts";

/** A rule as the manifest has it: the id is the label, the summary the detail. */
interface RuleItem extends QuickPickItem {
  readonly setting: string;
}

/** Registers the commands that turn rules off and on and show their pages. They ask which, where none is given. */
export function registerRuleCommands(client: BaseLanguageClient, extension: Extension<unknown>): Disposable {
  const rules = readRules(extension.packageJSON);
  const choose = async (id: unknown, title: string, offered: readonly RuleItem[]) =>
    rules.find(({ label }) => label === id) ??
    (await window.showQuickPick(offered, { title, matchOnDetail: true }));

  return Disposable.from(
    commands.registerCommand(turnOffCommand, async (id: unknown) => {
      const rule = await choose(id, l10n.t("Turn a Rule Off"), rules.filter(isOn));
      if (rule) await turnOff(rule);
    }),
    commands.registerCommand("articleFactCheck.turnRuleOn", async (id: unknown) => {
      const configured = await askRulesOff(client);
      const offered = rules
        .filter((item) => !isOn(item) || isOffBy(configured, item))
        .map((item) => (isOffBy(configured, item) ? { ...item, description: offIn(configured) } : item));
      const rule = await choose(id, l10n.t("Turn a Rule On"), offered);
      if (!rule) return;
      if (isOffBy(configured, rule)) await turnOnInConfig(client, rule);
      else await turnOn(rule);
    }),
    commands.registerCommand(rulePageCommand, async (id: unknown) => {
      const rule = await choose(id, l10n.t("Explain a Rule"), rules);
      if (!rule) return;
      const page = Uri.joinPath(extension.extensionUri, "docs/rules", `${rule.label}.md`);
      await commands.executeCommand("markdown.showPreview", page);
    }),
  );
}

/** What the newsroom's configuration turns off for the article in the editor. */
async function askRulesOff(client: BaseLanguageClient): Promise<RulesOff> {
  const document = window.activeTextEditor?.document;
  if (!document) return { rules: [] };
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return await client.sendRequest<RulesOff>(rulesOffRequest, { uri });
}

/** Whether the configuration decides that a rule is off: a setting that somebody has changed stands above it. */
function isOffBy({ rules }: RulesOff, { label, setting }: RuleItem): boolean {
  return rules.includes(label) && targetsOf(setting).length === 0;
}

function offIn({ uri }: RulesOff): string {
  return uri === undefined ? "" : inertLabel(l10n.t("off in {0}", workspace.asRelativePath(Uri.parse(uri))));
}

/** Changes the file that turned the rule off, and says which it was. */
async function turnOnInConfig(client: BaseLanguageClient, { label }: RuleItem): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const change = await client.sendRequest<ConfigChange>(turnOnRequest, { uri, rule: label });
  await writeConfig(change);
  if ("problem" in change) return;
  const place = workspace.asRelativePath(Uri.parse(change.uri));
  void window.showInformationMessage(
    inertMessage(l10n.t("The rule {0} was off in {1}, and is on there now.", label, place)),
  );
}

async function turnOff(rule: RuleItem): Promise<void> {
  await settingsOf().update(rule.setting, "off", settingsTarget());
  const undo = l10n.t("Turn On Again");
  const message = l10n.t("The rule {0} is off {1}.", rule.label, settingsPlace());
  if ((await window.showInformationMessage(inertMessage(message), undo)) === undo) await turnOn(rule);
}

/** Takes “off” out wherever it stands; a rule that is off by itself becomes a warning. */
async function turnOn(rule: RuleItem): Promise<void> {
  for (const { target, value } of targetsOf(rule.setting)) {
    if (value === "off") await settingsOf().update(rule.setting, undefined, target);
  }
  if (!isOn(rule)) await settingsOf().update(rule.setting, "warning", settingsTarget());
}

function isOn({ setting }: RuleItem): boolean {
  return settingsOf().get(setting) !== "off";
}

/** The rules by their settings in package.json, which are made from the rules. */
function readRules(manifest: unknown): readonly RuleItem[] {
  const sections = member(member(manifest, "contributes"), "configuration");
  const settings = (Array.isArray(sections) ? sections : []).map((section) => member(section, "properties"));
  return settings.flatMap((properties) =>
    Object.entries(properties ?? {}).flatMap(([name, schema]) => {
      if (!name.startsWith(rulePrefix)) return [];
      const id = name.slice(rulePrefix.length);
      return [{ label: id, detail: String(member(schema, "description") ?? ""), setting: `rules.${id}` }];
    }),
  );
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

const rulePrefix = "articleFactCheck.rules.";
