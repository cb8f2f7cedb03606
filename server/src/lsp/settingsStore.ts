import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Chosen, Configs } from "../config/configs.ts";
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
  /** Those of the client alone, by folder of the workspace. */
  readonly #ofFolders = new Map<string, Promise<Settings>>();
  /** What is chosen for many files, above the settings of the client. */
  readonly #combined = new WeakMap<Chosen, { readonly own: Settings; readonly settings: Settings }>();
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

  /**
   * The settings of a file that is not open: the client is asked once for each folder of the workspace, not for each of
   * thousands of files. The same object for files of which the same is chosen. Never fails.
   */
  async ofFile(uri: string, folder: string): Promise<Settings> {
    const known = this.#ofFolders.get(folder) ?? this.#ofClient(folder);
    this.#ofFolders.set(folder, known);
    const [own, chosen] = await Promise.all([known, this.#configs.of(uri)]);
    if (chosen === undefined) return own;
    const before = this.#combined.get(chosen);
    const settings = before?.own === own ? before.settings : withChosen(own, chosen);
    this.#combined.set(chosen, { own, settings });
    return settings;
  }

  /** Takes note that a configuration has changed; the next question gets the new settings. */
  changeConfig(): void {
    this.#known.clear();
    this.#configs.forget();
  }

  /** Takes note that settings have changed; the next question gets the new ones. */
  change(sent: unknown): void {
    this.#known.clear();
    this.#ofFolders.clear();
    const isObject = typeof sent === "object" && sent !== null && settingsSection in sent;
    if (isObject) this.#sent = this.#parse(sent[settingsSection]);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<Settings> {
    const [settings, chosen] = await Promise.all([this.#ofClient(uri), this.#configs.of(this.#placeOf(uri))]);
    return chosen === undefined ? settings : withChosen(settings, chosen);
  }

  /** A text without a file counts as one in the first folder of the workspace. */
  #placeOf(uri: string): string {
    const [folder] = this.#support.folders;
    return folderOf(uri) === undefined && folder !== undefined ? `${folder}/${uri}` : uri;
  }

  async #ofClient(uri: string): Promise<Settings> {
    return this.#support.configuration ? await this.#ask(uri) : this.#sent;
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
