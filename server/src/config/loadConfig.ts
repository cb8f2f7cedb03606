import type { Finding } from "../rules/rule.ts";
import type { Config } from "./config.ts";
import { parseConfig } from "./parseConfig.ts";

/** Reads a file, whatever the platform; undefined where there is none that can be read. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** A configuration with the files that it names. */
export interface LoadedConfig {
  readonly uri: string;
  readonly config: Config;
  /** The problems of each file that was read, the configuration first. */
  readonly files: readonly ConfigFile[];
}

/** A file that was read, with its problems in order. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly Finding[];
}

/** Reads the text of a configuration, and the files that it names. Never fails: what is wrong is a problem. */
export async function loadConfig(uri: string, text: string): Promise<LoadedConfig> {
  const { config, problems } = parseConfig(text);
  return { uri, config, files: [{ uri, text, problems }] };
}
