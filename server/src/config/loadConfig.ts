import type { NameEntry } from "../lexicon/house.ts";
import { type Message, msg } from "../text/message.ts";
import type { Config, NamesFile } from "./config.ts";
import type { ConfigProblem } from "./configProblem.ts";
import { parseNames } from "./nameFile.ts";
import { parseConfig } from "./parseConfig.ts";
import { folderOf, rootOf, uriBeside } from "./paths.ts";
import { configurationCode } from "./shape.ts";

/**
 * Reads a file, whatever the platform; undefined where there is none that can be read.
 *
 * @param root URI of a folder out of which no link may lead; absent for a configuration, which newsrooms share by links.
 */
export type ReadText = (uri: string, root?: string) => Promise<string | undefined>;

/** A configuration with the files that it names. */
export interface LoadedConfig {
  readonly uri: string;
  readonly config: Config;
  /** The names of each file of names, by its path. */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
  /** The files that were read with the problems of each, the configuration first. */
  readonly files: readonly ConfigFile[];
  /** URIs of all files that it rests on, also of those that are not there. */
  readonly sources: readonly string[];
}

/** A file that was read, with its problems in order. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the text of a configuration, and the files that it names. Never fails: what is wrong is a problem.
 *
 * @param folders URIs of the workspace's folders; what the configuration names is read only in the one that it lies in.
 */
export async function loadConfig(
  uri: string,
  text: string,
  readText: ReadText,
  folders: readonly string[] = [],
): Promise<LoadedConfig> {
  const root = rootOf(uri, folders);
  const { config, problems } = parseConfig(text);
  const missing: ConfigProblem[] = [];
  const names = new Map<string, readonly NameEntry[]>();
  const files: ConfigFile[] = [];
  const sources = [uri];
  for (const file of namesFilesOf(config)) {
    const source = uriBeside(folderOf(uri) ?? "", file.path);
    if (sources.includes(source)) continue;
    if (source !== root && !source.startsWith(`${root}/`)) {
      missing.push(problemOf(file, outside));
      continue;
    }
    sources.push(source);
    const content = await readText(source, root);
    if (content === undefined) missing.push(problemOf(file, unreadable));
    else {
      const parsed = parseNames(file.path, content);
      names.set(file.path, parsed.names);
      files.push({ uri: source, text: content, problems: parsed.problems });
    }
  }
  return {
    uri,
    config,
    names,
    files: [{ uri, text, problems: [...problems, ...missing] }, ...files],
    sources,
  };
}

/** All files of names, those of the overrides too. */
function namesFilesOf({ names = [], overrides = [] }: Config): readonly NamesFile[] {
  return [...names, ...overrides.flatMap((override) => override.names ?? [])];
}

function problemOf({ path, span }: NamesFile, describe: (path: string) => Message): ConfigProblem {
  const message = describe(path);
  return { code: configurationCode, severity: "warning", span, message };
}

function unreadable(path: string): Message {
  return msg`There is no file “${path}” that can be read, from the folder of this one.`;
}

function outside(path: string): Message {
  return msg`“${path}” leads out of the workspace folder, so it is not read. Copy the file into the folder.`;
}
