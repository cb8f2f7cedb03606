import type { Connection, Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKey } from "../../config/paths.ts";
import type { FolderChecked } from "../../protocol/archive.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { joinMessages, type Message, msg, type Say } from "../../text/message.ts";
import type { Archive } from "./archive.ts";
import type { ArticleRead, ArticleReader } from "./articleReader.ts";
import { type FoundArticle, type ListParts, listFiles } from "./listFiles.ts";
import { readAll } from "./readAll.ts";

/** What folders are checked with. */
export interface FolderChecksParts extends ListParts {
  readonly connection: Connection;
  readonly archive: Archive;
  readonly open: () => readonly TextDocument[];
  readonly readers: () => readonly ArticleReader[];
  readonly say: Say;
}

/** How a check is followed. */
export interface CheckFollowed {
  readonly isCancelled: () => boolean;
  readonly tell: (checkedCount: number, articleCount: number) => void;
}

/**
 * Checks articles that are not open, and publishes what is found in them. An article that is opened is spoken for by its
 * editor until it is closed; then, and after a change of its file, it is checked again.
 */
export class FolderChecks {
  readonly #parts: FolderChecksParts;
  /** The articles that were checked, by key of their file. */
  readonly #checked = new Map<string, { readonly uri: string; readonly findingCount: number }>();

  constructor(parts: FolderChecksParts) {
    this.#parts = parts;
  }

  /** Checks the articles below a folder, or all. What was published of them before is replaced as they are checked. */
  async check(folder: string | undefined, followed: CheckFollowed): Promise<FolderChecked | Refusal> {
    const { say } = this.#parts;
    const wanted = folder?.replace(/\/$/u, "");
    if (wanted !== undefined && !this.#parts.folders.some((it) => isAtOrBelow(wanted, it)))
      return { problem: say(msg`That folder is not in this workspace. Open it, and check it then.`) };
    const found = await listFiles(this.#parts, followed.isCancelled);
    if (found === undefined) return { ...stoppedEarly, message: say(stoppedMessage) };
    const inFolder = ({ file }: FoundArticle): boolean =>
      wanted === undefined || isAtOrBelow(file.uri, wanted);
    const openKeys = this.#openKeys();
    const articles = found.articles.filter(inFolder);
    const closed = articles.filter(({ file }) => !openKeys.has(fileKey(file.uri)));
    const tally = new Tally(articles.length - closed.length);
    await this.#read(closed, followed.isCancelled, async (batch, read) => {
      tally.add(batch, read);
      followed.tell(tally.checkedCount, articles.length);
      for (const one of read) await this.#publish(one, tally);
    });
    for (const { message } of found.problems) tally.problems.push(say(message));
    return tally.result(articles.length, say);
  }

  /** Takes back what was published. */
  async clear(): Promise<void> {
    const checked = [...this.#checked.values()];
    this.#checked.clear();
    const openKeys = this.#openKeys();
    for (const { uri, findingCount } of checked)
      if (findingCount > 0 && !openKeys.has(fileKey(uri))) await this.#send(uri, []);
  }

  /** From now on the editor's own findings stand for a document. */
  async open(uri: string): Promise<void> {
    const checked = this.#checked.get(fileKey(uri));
    if (checked !== undefined && checked.findingCount > 0) await this.#send(checked.uri, []);
  }

  /** Checks articles again that were checked and are not open: they were closed or have changed. */
  async follow(uris: readonly string[]): Promise<void> {
    const openKeys = this.#openKeys();
    const keys = new Set(uris.map(fileKey).filter((key) => this.#checked.has(key) && !openKeys.has(key)));
    if (keys.size === 0) return;
    const found = await listFiles(this.#parts, () => false);
    const articles = found?.articles.filter(({ file }) => keys.has(fileKey(file.uri))) ?? [];
    const there = new Set(articles.map(({ file }) => fileKey(file.uri)));
    for (const key of keys) {
      const checked = this.#checked.get(key);
      if (there.has(key) || checked === undefined) continue;
      this.#checked.delete(key);
      await this.#send(checked.uri, []);
    }
    await this.#read(
      articles,
      () => false,
      async (_, read) => {
        for (const one of read) await this.#publish(one);
      },
    );
  }

  async #read(
    articles: readonly FoundArticle[],
    isCancelled: () => boolean,
    onRead: (batch: readonly FoundArticle[], read: readonly ArticleRead[]) => Promise<void>,
  ): Promise<void> {
    if (articles.length === 0) return;
    await readAll(articles, {
      purpose: "findings",
      readers: this.#parts.readers(),
      isCancelled,
      onRead: async (batch, read) => {
        this.#parts.archive.keep(batch, read);
        await onRead(batch, read);
      },
    });
  }

  /** An article that was opened meanwhile is its editor's. */
  async #publish({ uri, diagnostics = [] }: ArticleRead, tally?: Tally): Promise<void> {
    const key = fileKey(uri);
    const before = this.#checked.get(key)?.findingCount ?? 0;
    if (tally !== undefined && !tally.hasRoom(diagnostics.length)) return;
    this.#checked.set(key, { uri, findingCount: diagnostics.length });
    if (before + diagnostics.length > 0 && !this.#openKeys().has(key)) await this.#send(uri, diagnostics);
  }

  async #send(uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }

  #openKeys(): ReadonlySet<string> {
    return new Set(this.#parts.open().map(({ uri }) => fileKey(uri)));
  }
}

/** What a check has found so far. */
class Tally {
  readonly problems: string[] = [];
  checkedCount: number;
  readonly #openCount: number;
  #articleCount = 0;
  #foundCount = 0;
  #findingCount = 0;
  #publishedCount = 0;
  #isCut = false;

  constructor(openCount: number) {
    this.#openCount = openCount;
    this.checkedCount = openCount;
  }

  add(batch: readonly FoundArticle[], read: readonly ArticleRead[]): void {
    this.checkedCount += batch.length;
    for (const { summary, diagnostics = [], problem } of read) {
      if (summary !== undefined) this.#articleCount++;
      if (diagnostics.length > 0) this.#foundCount++;
      this.#findingCount += diagnostics.length;
      if (problem !== undefined) this.problems.push(problem);
    }
  }

  /** Whether so many findings more may be published. */
  hasRoom(count: number): boolean {
    const hasRoom = this.#publishedCount + count <= mostFindings;
    if (hasRoom) this.#publishedCount += count;
    else this.#isCut = true;
    return hasRoom;
  }

  result(fileCount: number, say: Say): FolderChecked {
    const counts = {
      fileCount,
      openCount: this.#openCount,
      articleCount: this.#articleCount,
      foundCount: this.#foundCount,
      findingCount: this.#findingCount,
      isCancelled: fileCount > this.checkedCount,
      leftCount: fileCount - this.checkedCount,
      isCut: this.#isCut,
    };
    return { ...counts, problems: this.problems, message: describeCheck(counts, say) };
  }
}

/** A check that was cancelled before the first article. */
const stoppedEarly: Omit<FolderChecked, "message"> = {
  fileCount: 0,
  openCount: 0,
  articleCount: 0,
  foundCount: 0,
  findingCount: 0,
  isCancelled: true,
  leftCount: 0,
  problems: [],
  isCut: false,
};

const stoppedMessage = msg`Nothing was checked, since it was cancelled.`;

/** More would make the list of problems slow, and nobody reads them. */
const mostFindings = 10_000;

function describeCheck(checked: Omit<FolderChecked, "problems" | "message">, say: Say): string {
  const { fileCount, openCount, articleCount, foundCount, findingCount, leftCount, isCut } = checked;
  if (fileCount === 0) return say(msg`There is no article here: text, Markdown and .article files are read.`);
  const sentences: readonly Message[] = [
    msg`Findings: ${findingCount}, in ${foundCount} of ${articleCount} articles.`,
    ...(openCount > 0 ? [msg`Open files are not counted: ${openCount}.`] : []),
    ...(leftCount > 0 ? [msg`Cancelled: ${leftCount} files were not checked.`] : []),
    ...(isCut ? [msg`Only ${mostFindings} findings are shown.`] : []),
  ];
  return say(joinMessages(sentences, " "));
}

function isAtOrBelow(uri: string, folder: string): boolean {
  const [key, folderKey] = [fileKey(uri), fileKey(folder)];
  return key === folderKey || key.startsWith(`${folderKey}/`);
}
