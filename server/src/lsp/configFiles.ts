import type { Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { sayConfigProblem } from "../config/configProblem.ts";
import type { Configs } from "../config/configs.ts";
import { type ConfigFile, loadConfig } from "../config/loadConfig.ts";
import { configName, nameOf } from "../config/paths.ts";
import { describeFailure } from "./failure.ts";
import type { FileWatch } from "./fileWatch.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { toDiagnostic } from "./toProtocol.ts";
import type { Trust } from "./trust.ts";

/** What the configuration files are followed with. */
export interface ConfigFilesParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly support: Support;
  readonly documents: TextDocuments<TextDocument>;
  readonly configs: Configs;
  readonly watch: FileWatch;
  readonly trust: Trust;
}

/**
 * Tells the client what is wrong with the configurations: with those of open articles as they are on the disk, and
 * with those that are open themselves as they are being written.
 *
 * Their problems are always pushed: a client pulls those of open documents only.
 */
export class ConfigFiles {
  readonly #parts: ConfigFilesParts;
  /** The files with problems or without that were last told of each configuration. */
  readonly #told = new Map<string, readonly string[]>();
  /** The names of the files that each configuration rests on. */
  readonly #sources = new Map<string, readonly string[]>();

  constructor(parts: ConfigFilesParts) {
    this.#parts = parts;
  }

  /** Whether a configuration rests on a file of the disk. */
  concerns(uri: string): boolean {
    return this.#names().includes(nameOf(uri));
  }

  /** Checks the configuration of an article that was opened, if that is not yet known. */
  async follow(uri: string): Promise<void> {
    const config = (await this.#parts.configs.nearest(uri))?.uri;
    if (config !== undefined && !this.#told.has(config)) await this.check(config);
  }

  /** Checks all anew. */
  async checkAll(): Promise<void> {
    await Promise.all([...this.#told.keys()].map((uri) => this.check(uri)));
    await Promise.all(this.#parts.documents.keys().map((uri) => this.follow(uri)));
  }

  /** Checks a configuration, as it is in the editor, else on the disk, and tells what is wrong with it. */
  async check(uri: string): Promise<void> {
    const { documents, host, connection, support, trust } = this.#parts;
    // It may name files, which would all be missing.
    if (!trust.isGiven) return;
    try {
      const before = documents.get(uri);
      const version = before?.version;
      const text = before?.getText() ?? (await host.readText(uri));
      const loaded =
        text === undefined ? undefined : await loadConfig(uri, text, host.readText, support.folders);
      // What was edited meanwhile is checked again after that edit.
      if (documents.get(uri)?.version !== version) return;
      await this.#tell(uri, loaded?.files ?? []);
      await this.#watch(uri, loaded?.sources ?? []);
    } catch (error) {
      connection.console.error(`checking a configuration failed: ${describeFailure(error)}`);
    }
  }

  async #watch(config: string, sources: readonly string[]): Promise<void> {
    this.#sources.set(config, sources.map(nameOf));
    await this.#parts.watch.watch(
      "configurations",
      this.#names().map((name) => `**/${name}`),
    );
  }

  #names(): readonly string[] {
    return [configName, ...[...this.#sources.values()].flat()];
  }

  async #tell(config: string, files: readonly ConfigFile[]): Promise<void> {
    const { connection, support } = this.#parts;
    const gone = (this.#told.get(config) ?? []).filter((uri) => !files.some((file) => file.uri === uri));
    this.#told.set(
      config,
      files.map(({ uri }) => uri),
    );
    for (const uri of gone) await connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const { uri, text, problems } of files) {
      const document = TextDocument.create(uri, "jsonc", 0, text);
      const diagnostics = problems.map((problem) =>
        toDiagnostic(document, sayConfigProblem(problem, support.say), support, undefined),
      );
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}
