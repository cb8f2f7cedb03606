import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Configs } from "../config/configs.ts";
import { folderOf } from "../config/paths.ts";
import { describeFailure } from "./failure.ts";
import { defaultSettings, parseSettings, type Settings, settingsSection, withChosen } from "./settings.ts";
import type { Support } from "./support.ts";

/**
 * The settings of each document: those of the client, asked once and again after each change, above the newsroom's
 * configuration. A client that cannot be asked may send them along with `workspace/didChangeConfiguration`.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #support: Support;
  readonly #configs: Configs;
  readonly #known = new Map<string, Promise<Settings>>();
  #sent: Settings = defaultSettings;

  constructor(connection: Connection, support: Support, configs: Configs) {
    this.#connection = connection;
    this.#support = support;
    this.#configs = configs;
  }

  /** Asks the client to tell of changes, if it wants to be asked. */
  async register(): Promise<void> {
    if (!this.#support.registersConfiguration) return;
    const { client } = this.#connection;
    await client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  }

  /** The settings that hold for a document; never fails. */
  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri) ?? this.#read(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** Takes note that a configuration has changed; the next question gets the new settings. */
  changeConfig(): void {
    this.#known.clear();
    this.#configs.forget();
  }

  /** Takes note that settings have changed; the next question gets the new ones. */
  change(sent: unknown): void {
    this.#known.clear();
    const isObject = typeof sent === "object" && sent !== null && settingsSection in sent;
    if (isObject) this.#sent = this.#parse(sent[settingsSection]);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<Settings> {
    const [settings, chosen] = await Promise.all([
      this.#support.configuration ? this.#ask(uri) : this.#sent,
      this.#configs.of(this.#placeOf(uri)),
    ]);
    return chosen === undefined ? settings : withChosen(settings, chosen);
  }

  /** A text without a file counts as one in the first folder of the workspace. */
  #placeOf(uri: string): string {
    const [folder] = this.#support.folders;
    return folderOf(uri) === undefined && folder !== undefined ? `${folder}/${uri}` : uri;
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      const item = { scopeUri: uri, section: settingsSection };
      return this.#parse(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#connection.console.error(`settings could not be read: ${describeFailure(error)}`);
      return defaultSettings;
    }
  }

  #parse(value: unknown): Settings {
    const { settings, problems } = parseSettings(value);
    for (const problem of problems) this.#connection.console.warn(`${problem}; the default is used`);
    return settings;
  }
}
