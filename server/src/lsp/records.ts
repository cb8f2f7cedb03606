import { nameOf, recordUriOf, rootOf } from "../config/paths.ts";
import { parseRecord } from "../ledger/parseRecord.ts";
import { type PrintedRecord, printAgain } from "../ledger/printRecord.ts";
import { emptyRecord, type FactRecord } from "../ledger/record.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Host } from "./host.ts";

/** The record of an article as it is on the disk. Another object after each change. */
export interface RecordState {
  /** Empty where there is no file yet, and where it cannot be read. */
  readonly record: FactRecord;
  /** Why nothing can be recorded, and what to do. */
  readonly problem?: string;
}

/** A text of a record's file, and what it says. */
interface RecordText {
  readonly text: string | undefined;
  readonly state: RecordState;
  /** Where this program wrote it. */
  readonly printed?: PrintedRecord;
}

/** What a change makes of a record; the same object where there is nothing to change. Pure: it may be called twice. */
export type ChangeRecord = (record: FactRecord) => FactRecord;

/** What records are read and written with. */
export interface RecordsParts {
  readonly host: Pick<Host, "readWithin" | "changeText">;
  /** URIs of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
  /** The words of the user's language; without it, English ones. */
  readonly say?: Say;
}

/**
 * The records of articles, each in `.factcheck/ARTICLE.json` beside its article.
 *
 * The file is the truth: a change is made to what stands there at that moment, so that two windows lose nothing, and
 * a file that cannot be read is never written.
 */
export class Records {
  readonly #parts: RecordsParts;
  readonly #say: Say;
  readonly #known = new Map<string, Promise<RecordState>>();
  /** The texts that were read or written last: most of what is read again is the same. */
  readonly #texts = new Map<string, RecordText>();

  constructor(parts: RecordsParts) {
    this.#parts = parts;
    this.#say = parts.say ?? sayInEnglish;
  }

  /** The record of an article; the same object until it changes. Never rejects. */
  of(article: string): Promise<RecordState> {
    const known = this.#known.get(article) ?? this.#read(article);
    this.#known.set(article, known);
    return known;
  }

  /** Changes the record of an article on the disk. */
  async change(article: string, change: ChangeRecord): Promise<RecordState | Refusal> {
    const place = this.#placeOf(article);
    const { changeText } = this.#parts.host;
    if ("problem" in place) return place;
    if (changeText === undefined) return { problem: this.#say(cannotWrite) };
    const changed = await changeText(place.uri, place.root, (text) => {
      const before = this.#parse(article, text);
      if (before.problem !== undefined) return { problem: before.problem };
      const after = change(before.record);
      return after === before.record ? undefined : this.#print(article, after);
    });
    if ("problem" in changed) return { problem: this.#say(changed.problem) };
    const state = this.#parse(article, changed.text);
    this.#known.set(article, Promise.resolve(state));
    return state;
  }

  /** Forgets the record of an article that was closed. */
  forget(article: string): void {
    this.#known.delete(article);
    this.#texts.delete(article);
  }

  /** Forgets all: none of them was read as it is. */
  forgetAll(): void {
    this.#known.clear();
  }

  /**
   * Forgets the records among some files of the disk, since they have changed.
   *
   * @returns the articles whose records they are.
   */
  changeFiles(files: readonly string[]): readonly string[] {
    const articles = [...this.#known.keys()].filter((article) => {
      const uri = recordUriOf(article);
      return uri !== undefined && files.includes(uri);
    });
    for (const article of articles) this.#known.delete(article);
    return articles;
  }

  async #read(article: string): Promise<RecordState> {
    const place = this.#placeOf(article);
    const empty = emptyRecord(nameOf(article));
    if ("problem" in place) return { record: empty, problem: place.problem };
    const read = await this.#parts.host.readWithin?.(place.uri, place.root);
    if (read === undefined) return { record: empty, problem: this.#say(cannotWrite) };
    return "problem" in read
      ? { record: empty, problem: this.#say(read.problem) }
      : this.#parse(article, read.text);
  }

  #parse(article: string, text: string | undefined): RecordState {
    const last = this.#texts.get(article);
    if (last !== undefined && last.text === text) return last.state;
    const state = readRecord(article, text, this.#say);
    this.#texts.set(article, { text, state });
    return state;
  }

  /** The text of a changed record, which is then not parsed again. */
  #print(article: string, record: FactRecord): string {
    const printed = printAgain(record, this.#texts.get(article)?.printed);
    const { text } = printed;
    this.#texts.set(article, { text, state: { record }, printed });
    return text;
  }

  #placeOf(article: string): { readonly uri: string; readonly root: string } | Refusal {
    const uri = recordUriOf(article);
    if (uri === undefined) return { problem: this.#say(notSaved) };
    return { uri, root: rootOf(article, this.#parts.folders) };
  }
}

function readRecord(article: string, text: string | undefined, say: Say): RecordState {
  const empty = emptyRecord(nameOf(article));
  if (text === undefined) return { record: empty };
  const { record, problem } = parseRecord(text);
  if (record !== undefined) return { record };
  const file = `.factcheck/${nameOf(article)}.json`;
  return { record: empty, problem: say(msg`${file} cannot be read. ${problem.message}`) };
}

/** Where records lie, as a glob. */
export const recordFiles = "**/.factcheck/*.json";

const notSaved = msg`Save the article first: its record is kept in a file beside it.`;
const cannotWrite = msg`Records cannot be kept in this workspace, since its files are not on this computer.`;
