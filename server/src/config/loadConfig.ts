import type { NameEntry } from "../lexicon/house.ts";
import type { Finding } from "../rules/rule.ts";
import type { Config, NamesFile } from "./config.ts";
import { parseNames } from "./nameFile.ts";
import { parseConfig } from "./parseConfig.ts";
import { folderOf, uriBeside } from "./paths.ts";
import { configurationCode } from "./shape.ts";

/** Reads a file, whatever the platform; undefined where there is none that can be read. */
export type ReadText = (uri: string) => Promise<string | undefined>;

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
  readonly problems: readonly Finding[];
}

/** Reads the text of a configuration, and the files that it names. Never fails: what is wrong is a problem. */
export async function loadConfig(uri: string, text: string, readText: ReadText): Promise<LoadedConfig> {
  const { config, problems } = parseConfig(text);
  const missing: Finding[] = [];
  const names = new Map<string, readonly NameEntry[]>();
  const files: ConfigFile[] = [];
  const sources = [uri];
  for (const file of namesFilesOf(config)) {
    const source = uriBeside(folderOf(uri) ?? "", file.path);
    if (sources.includes(source)) continue;
    sources.push(source);
    const content = await readText(source);
    if (content === undefined) missing.push(missingFile(file));
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

function missingFile({ path, span }: NamesFile): Finding {
  const message = `There is no file “${path}” that can be read, from the folder of this one.`;
  return { code: configurationCode, severity: "warning", span, message };
}
