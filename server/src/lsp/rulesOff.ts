import type { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Configs } from "../config/configs.ts";
import { configName, folderOf, pathFrom } from "../config/paths.ts";
import { turnRuleOn } from "../config/turnRuleOn.ts";
import type { ConfigChange, RulesOff, TurnOnParams } from "../protocol/configuration.ts";
import type { OutlineParams } from "../protocol/outline.ts";
import { rules } from "../rules/index.ts";
import { msg } from "../text/message.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toTextEdit } from "./toProtocol.ts";

/** The rules that the nearest configuration turns off for an article, though they are on or off by themselves. */
export async function findRulesOff({ uri }: OutlineParams, configs: Configs): Promise<RulesOff> {
  const [nearest, chosen] = await Promise.all([configs.nearest(uri), configs.of(uri)]);
  if (nearest === undefined || chosen === undefined) return { rules: [] };
  const { levels } = chosen;
  return { uri: nearest.uri, rules: Object.keys(levels).filter((id) => levels[id] === "off") };
}

/** Says how that configuration is to be written so that a rule is on: at its own level, or as a warning. */
export async function proposeTurnOn(
  { uri, rule }: TurnOnParams,
  parts: {
    readonly host: Host;
    readonly support: Support;
    readonly documents: TextDocuments<TextDocument>;
    readonly configs: Configs;
  },
): Promise<ConfigChange> {
  const { say } = parts.support;
  const nearest = await parts.configs.nearest(uri);
  if (nearest === undefined) return { problem: say(msg`No ${configName} holds for this article.`) };
  const written =
    parts.documents.get(nearest.uri)?.getText() ?? (await parts.host.readText(nearest.uri)) ?? "";
  // An editor takes a byte order mark for no character.
  const text = written.replace(/^\ufeff/u, "");
  const own = rules.find(({ id }) => id === rule)?.level ?? "off";
  const level = own === "off" ? "warning" : own;
  const path = pathFrom(folderOf(nearest.uri) ?? "", uri);
  const edits = turnRuleOn(text, { rule, level, path });
  if (edits.length === 0) return { problem: say(msg`${configName} does not turn ${rule} off.`) };
  const document = TextDocument.create(nearest.uri, "jsonc", 0, text);
  return { uri: nearest.uri, isThere: true, edits: edits.map((edit) => toTextEdit(document, edit)) };
}
