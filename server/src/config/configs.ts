import type { House } from "../lexicon/house.ts";
import type { Override } from "./config.ts";
import { combineChoices, type Effective, leftOutBy, matchingOverrides } from "./configFor.ts";
import { type LoadedConfig, loadConfig, type ReadText } from "./loadConfig.ts";
import { configName, folderOf, pathFrom } from "./paths.ts";

/** What a newsroom has chosen for one article. */
export interface Chosen extends Effective {
  /** Why the file is no article for it, as a clause. */
  readonly leftOutBy?: string;
}

/**
 * The configurations of articles: for each the nearest one, in its own folder or one above; no two are put
 * together. Each file is read once, until {@link forget}.
 */
export class Configs {
  readonly #readText: ReadText;
  readonly #only: string | undefined;
  readonly #folders: readonly string[];
  readonly #byFolder = new Map<string, Promise<LoadedConfig | undefined>>();
  readonly #combined = new Map<string, Effective>();
  /** What each newsroom last added; the same object while it adds the same, since articles are read anew for another. */
  readonly #houses = new Map<string, House>();

  /**
   * @param folders URIs of the workspace's folders.
   * @param only the URI of a configuration that holds for all files, wherever they are.
   */
  constructor(readText: ReadText, folders: readonly string[] = [], only?: string) {
    this.#readText = readText;
    this.#only = only;
    this.#folders = folders;
  }

  /** The nearest configuration of a file. */
  async nearest(uri: string): Promise<LoadedConfig | undefined> {
    const folder = folderOf(this.#only ?? uri);
    if (folder === undefined) return undefined;
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return await known;
  }

  /** What holds for an article; undefined where nothing is configured. */
  async of(uri: string): Promise<Chosen | undefined> {
    const nearest = await this.nearest(uri);
    if (nearest === undefined) return undefined;
    const path = pathFrom(folderOf(nearest.uri) ?? "", uri);
    const reason = leftOutBy(nearest.config, path);
    const effective = this.#combine(nearest, matchingOverrides(nearest.config, path));
    return reason === undefined ? effective : { ...effective, leftOutBy: reason };
  }

  /** What a configuration says of a text without a file: nothing of its overrides holds. */
  ofText(loaded: LoadedConfig): Chosen {
    return this.#combine(loaded, []);
  }

  /** Reads everything anew at the next question. */
  forget(): void {
    this.#byFolder.clear();
    this.#combined.clear();
  }

  /** What holds for all files that the same overrides name. */
  #combine({ uri, config, names }: LoadedConfig, overrides: readonly Override[]): Effective {
    const key = [uri, ...overrides.map((it) => config.overrides?.indexOf(it))].join("\n");
    const known = this.#combined.get(key);
    if (known !== undefined) return known;
    const combined = combineChoices(config, overrides);
    const listed = combined.names.flatMap(({ path }) => names.get(path) ?? []);
    const house = this.#sameHouse(key, { ...combined.house, names: listed });
    this.#combined.set(key, { ...combined, house });
    return { ...combined, house };
  }

  #sameHouse(key: string, house: House): House {
    const before = this.#houses.get(key);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(house)) return before;
    this.#houses.set(key, house);
    return house;
  }

  async #find(folder: string): Promise<LoadedConfig | undefined> {
    const uri = this.#only ?? `${folder}/${configName}`;
    const text = await this.#readText(uri);
    if (text === undefined) return await this.nearest(folder);
    return await loadConfig(uri, text, this.#readText, this.#folders);
  }
}
