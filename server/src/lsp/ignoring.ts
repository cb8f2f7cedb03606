import type { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { changeIgnored } from "../config/changeIgnored.ts";
import type { Configs } from "../config/configs.ts";
import { configName, folderOf, pathFrom } from "../config/paths.ts";
import type { ChangeIgnoredParams, ConfigChange } from "../protocol/configuration.ts";
import { msg } from "../text/message.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toTextEdit } from "./toProtocol.ts";

/** What configurations are looked up with. */
interface Parts {
  readonly host: Host;
  readonly support: Support;
  readonly documents: TextDocuments<TextDocument>;
  readonly configs: Configs;
}

/**
 * Says how the nearest configuration of an article is to be written so that it ignores a finding, or no longer. Where
 * there is none, it is to be made in the workspace's folder.
 */
export async function proposeConfigChange(
  { uri, kind, place, rule, text: words, reason }: ChangeIgnoredParams,
  { host, support, documents, configs }: Parts,
): Promise<ConfigChange> {
  const folder = support.folders.find((it) => uri.startsWith(`${it}/`));
  const nearest = (await configs.nearest(uri))?.uri;
  const configUri = nearest ?? (folder === undefined ? undefined : `${folder}/${configName}`);
  if (configUri === undefined)
    return { problem: support.say(msg`The article is in no folder of the workspace.`) };
  const written = documents.get(configUri)?.getText() ?? (await host.readText(configUri));
  // An editor takes a byte order mark for no character.
  const text = (written ?? "").replace(/^\ufeff/u, "");
  const entry = { rule, text: words, ...(reason === undefined ? {} : { reason }) };
  const path = pathFrom(folderOf(configUri) ?? "", uri);
  const change = changeIgnored(text, { kind, place, path, entry });
  if ("problem" in change) {
    const problem = msg`${configName} was left as it is, since it cannot be read. ${change.problem}`;
    return { problem: support.say(problem) };
  }
  const document = TextDocument.create(configUri, "jsonc", 0, text);
  const edits = change.edits.map((edit) => toTextEdit(document, edit));
  return { uri: configUri, isThere: written !== undefined, edits };
}
