import { MessageType, type ShowMessageRequestParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { folderOf, nameOf, rootOf } from "../config/paths.ts";
import { findBestRecord } from "../ledger/bestRecord.ts";
import { parseRecord } from "../ledger/parseRecord.ts";
import type { FactRecord } from "../ledger/record.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { msg, type Say } from "../text/message.ts";
import type { Host } from "./host.ts";
import type { Records } from "./records.ts";

/** What orphans are offered with. */
export interface OrphanRecordsParts {
  readonly host: Host;
  readonly records: Records;
  /** URIs of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
  readonly say: Say;
  /** Asks the user; undefined where nothing was chosen. Absent where the client cannot ask. */
  readonly ask?: (
    question: ShowMessageRequestParams,
  ) => Promise<{ readonly title: string } | null | undefined>;
  readonly onProblem: (problem: string) => Promise<void>;
  /** Is told of an article that has a record now. */
  readonly onChange: (uri: string) => Promise<void>;
}

/** A record whose article is gone. */
interface Orphan {
  readonly uri: string;
  readonly name: string;
  /** The file as it was read. */
  readonly text: string;
  readonly record: FactRecord;
}

/**
 * Offers an article without a record the one that it had under another name: where an article is renamed outside of
 * the editor, its record stays behind.
 */
export class OrphanRecords {
  readonly #parts: OrphanRecordsParts;
  /** Articles that were asked about since the server started. */
  readonly #asked = new Set<string>();

  constructor(parts: OrphanRecordsParts) {
    this.#parts = parts;
  }

  /** Looks for the record of an article that was opened; asks once, and changes nothing unless the user says so. */
  async offer(document: TextDocument): Promise<void> {
    const { uri } = document;
    const { ask, records, onChange, onProblem, say } = this.#parts;
    if (ask === undefined || !uri.startsWith("file:") || this.#asked.has(uri)) return;
    const { record, problem } = await records.of(uri);
    if (problem !== undefined || record.items.length > 0) return;
    const orphan = findBestRecord(await this.#orphansBeside(uri), document.getText());
    if (orphan === undefined || this.#asked.has(uri)) return;
    this.#asked.add(uri);
    const answer = await ask(questionOf(uri, orphan, say));
    if (answer?.title !== say(takeOver)) return;
    const refusal = await this.#takeOver(uri, orphan);
    if (refusal !== undefined) await onProblem(refusal.problem);
    await onChange(uri);
  }

  /** The records beside an article whose articles are gone. */
  async #orphansBeside(article: string): Promise<readonly Orphan[]> {
    const { host } = this.#parts;
    const folder = folderOf(article);
    if (folder === undefined || host.listNames === undefined) return [];
    const root = this.#rootOf(article);
    const articles = new Set((await host.listNames(folder, root)).map(comparable));
    if (!articles.has(comparable(nameOf(article)))) return [];
    const names = (await host.listNames(`${folder}/.factcheck`, root))
      .filter((name) => name.endsWith(ending) && !articles.has(comparable(name.slice(0, -ending.length))))
      .slice(0, mostOrphans);
    const orphans = await Promise.all(names.map((name) => this.#read(`${folder}/.factcheck`, name, root)));
    return orphans.flatMap((orphan) => orphan ?? []);
  }

  async #read(folder: string, name: string, root: string): Promise<Orphan | undefined> {
    const uri = `${folder}/${encodeURIComponent(name)}`;
    const read = await this.#parts.host.readWithin?.(uri, root);
    if (read === undefined || "problem" in read || read.text === undefined) return undefined;
    const { record } = parseRecord(read.text);
    return record && { uri, name: name.slice(0, -ending.length), text: read.text, record };
  }

  /** The new file is written before the old one goes; if anything fails, the old one stays. */
  async #takeOver(article: string, { uri, text, record }: Orphan): Promise<Refusal | undefined> {
    const { records, host, say } = this.#parts;
    let isFree = false;
    const changed = await records.change(article, (now) => {
      isFree = now.items.length === 0;
      return isFree ? { ...record, article: nameOf(article) } : now;
    });
    if (!("record" in changed)) return changed;
    if (!isFree)
      return { problem: say(msg`“${nameOf(article)}” has a record meanwhile; it stays as it is.`) };
    const refused = await host.removeText?.(uri, this.#rootOf(article), text);
    return refused && { problem: say(refused.problem) };
  }

  #rootOf(article: string): string {
    return rootOf(article, this.#parts.folders);
  }
}

function questionOf(
  article: string,
  { name, record: { items } }: Orphan,
  say: Say,
): ShowMessageRequestParams {
  const facts = items.length === 1 ? msg`1 fact` : msg`${items.length} facts`;
  return {
    type: MessageType.Info,
    message: say(
      msg`“${nameOf(article)}” looks like “${name}”, which is gone. Take over its record (${facts})?`,
    ),
    actions: [{ title: say(takeOver) }, { title: say(msg`Not now`) }],
  };
}

/** Names that some disks take for one are one, so that no record of an article that is there is taken away. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const takeOver = msg`Take over`;
const ending = ".json";
/** Records that are looked at; more only lie where a whole folder was moved away. */
const mostOrphans = 50;
