import type { Context } from "./articles.ts";
import type { Records } from "./records.ts";
import type { SettingsStore } from "./settingsStore.ts";
import type { Sources } from "./sources.ts";

/** What contexts are made of. */
export interface ContextsParts {
  readonly settings: SettingsStore;
  readonly records: Records;
  readonly sources: Sources;
  /** The files that the front matter of an open document names. */
  readonly namedSources: (uri: string) => readonly string[];
}

/** What each document is read with: its settings, its record and its sources, as they are now. */
export class Contexts {
  readonly #parts: ContextsParts;

  constructor(parts: ContextsParts) {
    this.#parts = parts;
  }

  /** The context of a document; its parts are the same objects until they change. Never rejects. */
  async of(uri: string): Promise<Context> {
    const { settings: store, records, sources, namedSources } = this.#parts;
    const [settings, record] = await Promise.all([store.of(uri), records.of(uri)]);
    const places = { folders: settings.sources.folders, files: namedSources(uri) };
    return { settings, record, sources: sources.of(uri, places) };
  }
}
