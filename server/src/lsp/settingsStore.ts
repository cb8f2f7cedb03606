import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { describeFailure } from "./failure.ts";
import { defaultSettings, parseSettings, type Settings, settingsSection } from "./settings.ts";
import type { Support } from "./support.ts";

/**
 * The settings of each document, asked of the client once and again after each change. A client that cannot be
 * asked may send them along with `workspace/didChangeConfiguration`.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #support: Support;
  readonly #asked = new Map<string, Promise<Settings>>();
  #sent: Settings = defaultSettings;

  constructor(connection: Connection, support: Support) {
    this.#connection = connection;
    this.#support = support;
  }

  /** Asks the client to tell of changes, if it wants to be asked. */
  async register(): Promise<void> {
    if (!this.#support.registersConfiguration) return;
    const { client } = this.#connection;
    await client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  }

  /** The settings that hold for a document; never fails. */
  of(uri: string): Promise<Settings> {
    if (!this.#support.configuration) return Promise.resolve(this.#sent);
    const asked = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, asked);
    return asked;
  }

  /** Takes note that settings have changed; the next question gets the new ones. */
  change(sent: unknown): void {
    this.#asked.clear();
    const isObject = typeof sent === "object" && sent !== null && settingsSection in sent;
    if (isObject) this.#sent = this.#parse(sent[settingsSection]);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#asked.delete(uri);
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
