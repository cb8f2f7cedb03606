import type { TextDocument } from "vscode-languageserver-textdocument";
import { type ArticleSummary, summarizeArticle } from "../../archive/summary.ts";
import { fileKey, pathFrom } from "../../config/paths.ts";
import type { SourceProblem } from "../../files.ts";
import type { House } from "../../lexicon/house.ts";
import type { ArticlesRead } from "../../protocol/archive.ts";
import type { Articles, Reading } from "../articles.ts";
import type { Contexts } from "../contexts.ts";
import { describeFailure } from "../failure.ts";
import type { FileWatch } from "../fileWatch.ts";
import { readInSlices } from "../slices.ts";
import type { ArticleRead, ArticleReader } from "./articleReader.ts";
import { Identities } from "./identities.ts";
import { linesOf } from "./lines.ts";
import { type FoundArticle, type FoundArticles, isSource, type ListParts, listFiles } from "./listFiles.ts";
import { readAll } from "./readAll.ts";

/** What the archive works with. */
export interface ArchiveParts extends ListParts {
  readonly articles: Articles;
  readonly contexts: Contexts;
  readonly watch: FileWatch;
  /** Whether the client tells of changed files. */
  readonly isTold: boolean;
  readonly log: { error(message: string): void };
  /** The documents that are open. */
  readonly open: () => readonly TextDocument[];
  readonly readers: () => readonly ArticleReader[];
  /** Is told that articles may be others than those that were read. */
  readonly onChange: () => void;
}

/** An article as it is known: open, or as it was read of the disk. */
export interface KnownArticle {
  readonly uri: string;
  /** Its path from the workspace folder. */
  readonly name: string;
  readonly summary: ArticleSummary;
  /** Where its lines begin, in UTF-16 units. */
  readonly lines: readonly number[];
}

/** What was read of a file, and of which state of it. */
interface Entry {
  readonly stamp: string;
  readonly name: string;
  readonly read: ArticleRead;
}

/** A reading that is going on. */
interface Run {
  readonly done: Promise<void>;
  readonly tell: Set<(read: ArticlesRead) => void>;
  isStopped: boolean;
}

/**
 * All articles of the workspace, as far as they are read. Nothing is read before somebody asks; then only what is new or
 * changed, in threads where there are any. What is open counts as it is in the editor.
 */
export class Archive {
  readonly #parts: ArchiveParts;
  readonly #entries = new Map<string, Entry>();
  readonly #houses: Identities<House> = new Identities();
  readonly #ofReadings = new WeakMap<Reading, KnownArticle | undefined>();
  #problems: readonly SourceProblem[] = [];
  #fileCount = 0;
  #readCount = 0;
  #run: Run | undefined;
  #isRead = false;
  #wasStopped = false;
  /** Another number after each change of what was read. */
  generation = 0;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  /** Whether there are folders whose files can be read. */
  get isAvailable(): boolean {
    return this.#parts.host.listArticles !== undefined && this.#parts.folders.length > 0;
  }

  /** Whether all files were read as they are on the disk, as far as is known. */
  get isRead(): boolean {
    return this.#isRead && this.#run === undefined;
  }

  /** How far the reading is. */
  get progress(): ArticlesRead {
    const articleCount = [...this.#entries.values()].filter(({ read }) => read.summary !== undefined).length;
    return { articleCount, readCount: this.#readCount, fileCount: this.#fileCount };
  }

  /** Why files were not read, each by its name. */
  get problems(): readonly SourceProblem[] {
    const ofFiles = [...this.#entries.values()].flatMap(({ name, read: { problem } }) =>
      problem === undefined ? [] : { name, message: problem },
    );
    return [...this.#problems, ...ofFiles];
  }

  /** Reads what is new or changed; those who ask meanwhile wait for the same reading. Never rejects. */
  async read(tell: (read: ArticlesRead) => void = () => undefined): Promise<void> {
    if (!this.isAvailable) return;
    // One that was stopped ends soon, and is not what is asked for.
    if (this.#run?.isStopped === true) await this.#run.done;
    if (this.#run === undefined && this.#isRead) return;
    const run = this.#run ?? this.#begin();
    run.tell.add(tell);
    await run.done;
    run.tell.delete(tell);
  }

  /** Stops the reading; what was read stays. */
  stop(): void {
    if (this.#run === undefined) return;
    this.#run.isStopped = true;
    this.#wasStopped = true;
  }

  /** Whether the user stopped the last reading, so that only the user begins another. */
  get wasStopped(): boolean {
    return this.#wasStopped;
  }

  /** Takes note that files have changed. A record, which is written at each mark of a checker, is no article. */
  changeFiles(uris: readonly string[]): void {
    if (uris.some((uri) => !uri.includes("/.factcheck/"))) this.changeAll();
  }

  /** Takes note that all files may be others: they were not trusted, or other settings hold. */
  changeAll(): void {
    this.#isRead = false;
    this.#parts.onChange();
  }

  /** Takes what was read of files for another reason. */
  keep(found: readonly FoundArticle[], read: readonly ArticleRead[]): void {
    for (const [index, article] of found.entries()) {
      const { uri, name } = article.file;
      const { diagnostics: _, ...kept } = read[index] ?? { uri, lines: [] };
      this.#entries.set(uri, { stamp: this.#stampOf(article), name, read: kept });
    }
    this.generation++;
  }

  /** Every article that is open or was read, by name. */
  async all(): Promise<readonly KnownArticle[]> {
    const open = this.#parts.open();
    const openKeys = new Set(open.map(({ uri }) => fileKey(uri)));
    const closed = [...this.#entries].flatMap(
      ([
        uri,
        {
          name,
          read: { summary, lines },
        },
      ]) => (summary === undefined || openKeys.has(fileKey(uri)) ? [] : { uri, name, summary, lines }),
    );
    const read = await Promise.all(open.map((document) => this.#readOpen(document)));
    const all = [...closed, ...read.filter((article) => article !== undefined)];
    return all.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #begin(): Run {
    this.#wasStopped = false;
    void this.#parts.watch.watch("articles", [articleFiles]);
    const run: Run = {
      done: Promise.resolve().then(() => this.#readChanged(run)),
      tell: new Set(),
      isStopped: false,
    };
    this.#run = run;
    return run;
  }

  async #readChanged(run: Run): Promise<void> {
    const isCancelled = (): boolean => run.isStopped;
    // What changes from here on is to be read again.
    this.#isRead = this.#parts.isTold;
    try {
      const found = await listFiles(this.#parts, isCancelled);
      if (found === undefined) return;
      const changed = this.#changedOf(found);
      this.#fileCount = found.articles.length;
      this.#readCount = found.articles.length - changed.length;
      const onRead = (batch: readonly FoundArticle[], read: readonly ArticleRead[]): void => {
        this.keep(batch, read);
        this.#readCount += batch.length;
        for (const tell of run.tell) tell(this.progress);
      };
      if (changed.length > 0)
        await readAll(changed, { purpose: "summary", readers: this.#parts.readers(), isCancelled, onRead });
    } catch (error) {
      this.#parts.log.error(`articles could not be read: ${describeFailure(error)}`);
    } finally {
      if (run.isStopped) this.#isRead = false;
      this.#run = undefined;
    }
  }

  /** Forgets files that are gone. @returns those that are to be read. */
  #changedOf({ articles, problems }: FoundArticles): readonly FoundArticle[] {
    const uris = new Set(articles.map(({ file }) => file.uri));
    for (const uri of this.#entries.keys()) if (!uris.has(uri)) this.#entries.delete(uri);
    this.#problems = problems;
    this.generation++;
    return articles.filter(
      (article) => this.#entries.get(article.file.uri)?.stamp !== this.#stampOf(article),
    );
  }

  /** Another text after each change of a file, and of what its reading rests on. */
  #stampOf({ file, settings: { house, maxFileSize, files } }: FoundArticle): string {
    return JSON.stringify([file.stamp, this.#houses.of(house), maxFileSize, files]);
  }

  async #readOpen(document: TextDocument): Promise<KnownArticle | undefined> {
    const { host, articles, contexts } = this.#parts;
    const { version, uri } = document;
    const reading = articles.read(document, await contexts.of(uri));
    if (this.#ofReadings.has(reading)) return this.#ofReadings.get(reading);
    await readInSlices({ step: () => reading.stepAnalysis() }, host, () => document.version === version);
    const folder = this.#parts.folders.find((it) => uri.startsWith(`${it}/`)) ?? "";
    const isArticle = reading.verdict.isArticle && !isSource(uri, folder, reading.settings);
    const summary = isArticle ? summarizeArticle(reading.article) : undefined;
    const known = summary && { uri, name: pathFrom(folder, uri), summary, lines: linesOf(reading.text) };
    this.#ofReadings.set(reading, known);
    return known;
  }
}

/** Files that may be articles, as a glob. */
const articleFiles = "**/*.{txt,md,markdown,article}";
