import type { RecordState, Records } from "./records.ts";
import type { Settings } from "./settings.ts";
import type { SettingsStore } from "./settingsStore.ts";
import type { Sources, SourcesState } from "./sources.ts";

/** What an article is read with, beside its text: each another object after a change. */
export interface Context {
  readonly settings: Settings;
  /** What the fact-checkers recorded, as it is on the disk. */
  readonly record: RecordState;
  /** What the quotations are held against, as far as it is read. */
  readonly sources: SourcesState;
}

/** Whether two contexts are the same objects throughout. */
export function isSameContext(one: Context, other: Context): boolean {
  return one.settings === other.settings && one.record === other.record && one.sources === other.sources;
}

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
