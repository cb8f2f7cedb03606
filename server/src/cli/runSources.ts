import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultSourceFolders, type ListedSource, type SourcePlaces } from "../files.ts";
import { createImportSource } from "../importSource.ts";
import { listSources, readSource } from "../sourceFiles.ts";
import { namedSources } from "../sources/namedSources.ts";
import { SourceIndex } from "../sources/sourceIndex.ts";
import type { SpeechLists } from "../sources/speechWords.ts";
import { sayInEnglish } from "../text/message.ts";
import type { Input } from "./input.ts";
import { placeOfArticle } from "./places.ts";
import { readArticle } from "./readArticle.ts";
import type { Tell } from "./tell.ts";

/** What quotations are held against: nothing, or the sources of each article and those in some folders more. */
export type SourceChoice =
  | { readonly kind: "none" }
  | { readonly kind: "found"; readonly folders: readonly string[] };

/**
 * The sources of all articles of a run, each read once. Those of one root folder share an index, as they do in the editor;
 * what cannot be read is told once, and changes nothing else.
 */
export class RunSources {
  readonly #choice: SourceChoice;
  readonly #lists: SpeechLists;
  readonly #indexes = new Map<string, Promise<SourceIndex>>();
  readonly #import = createImportSource(join(__dirname, "importer.cjs"));
  readonly #told = new Set<string>();
  readonly #checked: ReadonlySet<string>;
  readonly #say: Tell;

  /**
   * @param checked the articles of the run: where they lie in a folder of sources, they are none, or each would prove itself.
   * @throws Error when a folder that was named is not there.
   */
  constructor(choice: SourceChoice, lists: SpeechLists, checked: readonly Input[], say: Tell) {
    this.#choice = choice;
    this.#say = say;
    this.#checked = new Set(checked.map(({ path }) => pathToFileURL(resolve(path)).href));
    this.#lists = lists;
    if (choice.kind === "found") choice.folders.forEach(expectFolder);
  }

  /** Reads the sources of an article. Nothing is found in another order if all are added before the first is checked. */
  async add(input: Input): Promise<void> {
    const { path } = input;
    const place = placeOfArticle(path);
    if (this.#choice.kind === "none" || place === undefined) return;
    const files = namedIn(input);
    const index = await this.of(path);
    await this.#read(index, path, {
      article: place.uri,
      root: place.root,
      folders: defaultSourceFolders,
      files,
    });
  }

  /** What the quotations of an article are held against, as far as it was added. */
  of(path: string): Promise<SourceIndex> {
    const root = placeOfArticle(path)?.root ?? "";
    const known = this.#indexes.get(root) ?? this.#make();
    this.#indexes.set(root, known);
    return known;
  }

  /** An index with the sources that were named for all articles. */
  async #make(): Promise<SourceIndex> {
    const index = new SourceIndex(this.#lists);
    const folders = this.#choice.kind === "none" ? [] : this.#choice.folders;
    for (const folder of folders) {
      // The user named it, so it may lie anywhere; but no link leads out of it.
      const root = pathToFileURL(resolve(folder)).href;
      const places = { article: `${root}/-`, root, folders: ["."], files: [] };
      await this.#read(index, folder, places, this.#checked);
    }
    return index;
  }

  async #read(
    index: SourceIndex,
    of: string,
    places: SourcePlaces,
    leftOut: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const listed = await listSources(places, () => false);
    for (const { name, message: problem } of listed?.problems ?? []) {
      const message = sayInEnglish(problem);
      // What the front matter names is missing for this article, whatever was told of others.
      const isOwn = places.files.includes(name);
      this.#tell(of, message, isOwn ? `${places.article} ${message}` : message);
    }
    for (const source of listed?.sources ?? [])
      if (!leftOut.has(source.uri) && index.get(source.uri) === undefined)
        await this.#readSource(index, of, source, places.root);
  }

  async #readSource(index: SourceIndex, of: string, listed: ListedSource, root: string): Promise<void> {
    const file = await readSource(listed, root);
    if ("message" in file) {
      const message = sayInEnglish(file.message);
      return this.#tell(of, message, message);
    }
    const source = await this.#import(file);
    index.set(source);
    if (source.problem !== undefined)
      this.#tell(of, `“${source.name}” is not read. ${sayInEnglish(source.problem)}`, source.uri);
  }

  /** @param key what is told once. */
  #tell(of: string, message: string, key: string): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#say(`${of}: note: ${message}`);
  }
}

function expectFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`${path}: there is no such folder`);
  if (!found.isDirectory()) throw new Error(`${path}: this is no folder; name the one that it lies in`);
}

/** What the front matter of an article names. Why an article cannot be read is told where it is checked. */
function namedIn(input: Input): readonly string[] {
  try {
    return namedSources(readArticle(input).text);
  } catch {
    return [];
  }
}
