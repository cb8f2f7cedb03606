import { rootOf } from "../config/paths.ts";
import { changedSources, type ListedSource, type SourceProblem } from "../files.ts";
import { readSource } from "../sources/readSource.ts";
import type { Source } from "../sources/source.ts";
import { SourceIndex } from "../sources/sourceIndex.ts";
import type { SpeechLists } from "../sources/speechWords.ts";
import { describeFailure } from "./failure.ts";
import type { FileWatch } from "./fileWatch.ts";
import { type Host, yieldTo } from "./host.ts";

/** The sources of an article as far as they are read. Another object after each change. */
export interface SourcesState {
  readonly index: SourceIndex;
  /** Those of the article, in order; the index has those of other articles too. */
  readonly read: readonly { readonly uri: string; readonly name: string }[];
  /** Why some are not read, each with its name. */
  readonly problems: readonly SourceProblem[];
  /** Whether they were looked for to the end, once at least. */
  readonly isRead: boolean;
}

/** Where the sources of an article are looked for. */
export interface SourcesPlaces {
  readonly folders: readonly string[];
  /** Names in the article's front matter. */
  readonly files: readonly string[];
}

/** What sources are read with. */
export interface SourcesParts {
  readonly host: Pick<Host, "listSources" | "readSource" | "importSource" | "setTimeout">;
  readonly lists: SpeechLists;
  readonly watch: Pick<FileWatch, "watch">;
  /** URIs of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
  readonly log: { error(message: string): void };
  /** Is told of each article whose sources are others now. */
  readonly onChange: (article: string) => void;
  /** Is told of each article that was found to have none. */
  readonly onNone: (article: string) => void;
}

/** What is known of the sources of one article. */
interface Known {
  readonly state: SourcesState;
  /** Where they are looked for, as JSON. */
  readonly places: string;
  readonly uris: readonly string[];
}

/**
 * The sources of open articles. Articles are read while their sources still are, and told of what came since; one
 * index for each workspace folder holds the sources of all its articles, and only what changed is read again.
 */
export class Sources {
  readonly #parts: SourcesParts;
  readonly #indexes = new Map<
    string,
    { readonly index: SourceIndex; readonly stamps: Map<string, string> }
  >();
  readonly #known = new Map<string, Known>();
  /** Scans run one after another, since a disk is no faster for two. */
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: SourcesParts) {
    this.#parts = parts;
  }

  /** What is known of an article's sources now; it looks for them where it has not yet, or the places are others. */
  of(article: string, places: SourcesPlaces): SourcesState {
    const key = JSON.stringify(places);
    const known = this.#known.get(article);
    if (known?.places === key) return known.state;
    void this.#parts.watch.watch(
      "sources",
      places.folders.map((folder) => `**/${folder}/**`),
    );
    const state = known?.state ?? {
      index: this.#indexOf(article).index,
      read: [],
      problems: [],
      isRead: false,
    };
    this.#known.set(article, { state, places: key, uris: known?.uris ?? [] });
    this.#scan(article, places);
    return state;
  }

  /** The same once they were looked for. */
  async read(article: string, places: SourcesPlaces): Promise<SourcesState> {
    this.of(article, places);
    await this.#queue;
    return this.of(article, places);
  }

  /** A source by its address, if an open article has it, or had it a while ago. */
  find(uri: string): Source | undefined {
    return [...this.#indexes.values()].map(({ index }) => index.get(uri)).find((it) => it !== undefined);
  }

  /** Looks for the sources of all open articles again, since files have changed. */
  changeFiles(): void {
    for (const [article, { places }] of this.#known) this.#scan(article, JSON.parse(places));
  }

  /** Forgets an article that was closed; the index stays, since another article may need it soon. */
  forget(article: string): void {
    this.#known.delete(article);
  }

  #scan(article: string, places: SourcesPlaces): void {
    this.#queue = this.#queue
      .then(() => this.#read(article, places))
      .catch((error) => this.#parts.log.error(`sources could not be read: ${describeFailure(error)}`));
  }

  async #read(article: string, places: SourcesPlaces): Promise<void> {
    const { host, onChange, onNone } = this.#parts;
    const key = JSON.stringify(places);
    const isGone = (): boolean => this.#known.get(article)?.places !== key;
    if (host.listSources === undefined || isGone()) return;
    const listed = await host.listSources({ article, root: this.#rootOf(article), ...places }, isGone);
    if (listed === undefined) return;
    const { index, stamps } = this.#indexOf(article);
    const { changed } = changedSources(stamps, listed.sources);
    const problems = [...listed.problems, ...(await this.#readFiles(article, changed, isGone))];
    const before = this.#known.get(article);
    if (before === undefined || isGone()) return;
    for (const { uri, name } of listed.sources) {
      const message = index.get(uri)?.problem;
      if (message !== undefined) problems.push({ name, message });
    }
    const uris = listed.sources.map(({ uri }) => uri);
    const read = listed.sources
      .filter(({ uri }) => index.get(uri)?.problem === undefined && index.get(uri) !== undefined)
      .map(({ uri, name }) => ({ uri, name }));
    const isOther =
      changed.length > 0 ||
      JSON.stringify([before.uris, before.state.problems]) !== JSON.stringify([uris, problems]);
    if (!isOther && before.state.isRead) return;
    this.#known.set(article, { state: { index, read, problems, isRead: true }, places: key, uris });
    if (!isOther) return onNone(article);
    for (const uri of before.uris) this.#drop(article, uri);
    onChange(article);
  }

  /** Reads what changed. @returns why some of it could not be read. */
  async #readFiles(
    article: string,
    files: readonly ListedSource[],
    isGone: () => boolean,
  ): Promise<readonly SourceProblem[]> {
    const { host } = this.#parts;
    const { index, stamps } = this.#indexOf(article);
    const problems: SourceProblem[] = [];
    for (const listed of files) {
      if (isGone()) break;
      const file = await host.readSource?.(listed, this.#rootOf(article));
      if (file === undefined) break;
      if ("bytes" in file) {
        index.set(await (host.importSource ?? readSource)(file));
        stamps.set(file.uri, file.stamp);
      } else {
        problems.push(file);
        // What it held before is not what it holds now.
        index.remove(listed.uri);
        stamps.delete(listed.uri);
      }
      // A long reading must not hold back what the writer asks for.
      await yieldTo(host);
    }
    return problems;
  }

  /** Takes a source out of the index that no open article has any more. */
  #drop(article: string, uri: string): void {
    if ([...this.#known.values()].some(({ uris }) => uris.includes(uri))) return;
    const { index, stamps } = this.#indexOf(article);
    index.remove(uri);
    stamps.delete(uri);
  }

  #indexOf(article: string): { readonly index: SourceIndex; readonly stamps: Map<string, string> } {
    const root = this.#rootOf(article);
    const known = this.#indexes.get(root) ?? { index: new SourceIndex(this.#parts.lists), stamps: new Map() };
    this.#indexes.set(root, known);
    return known;
  }

  #rootOf(article: string): string {
    return rootOf(article, this.#parts.folders);
  }
}
