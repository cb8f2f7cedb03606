import { folderOf } from "../config/paths.ts";
import { addNotes, type Note } from "../ledger/addNotes.ts";
import { anchorAgain } from "../ledger/anchorAgain.ts";
import { type Act, addSelection, addSource, setNote, setStatus } from "../ledger/changeItems.ts";
import { indexOfId } from "../ledger/pairItems.ts";
import { reanchor } from "../ledger/reanchor.ts";
import type { FactRecord, Item, SourceSlot } from "../ledger/record.ts";
import type { ChangeRecordParams, NewSource, RecordEdit, RecordStatus } from "../protocol/record.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { Reading } from "./articles.ts";
import { toSpan } from "./fromProtocol.ts";
import type { Host } from "./host.ts";
import { placeNotes } from "./notePlaces.ts";
import { type Step, stepsBetween, undoSteps } from "./recordSteps.ts";
import type { ChangeRecord, Records } from "./records.ts";

/** What records are changed with. */
export interface RecordEditsParts {
  readonly host: Host;
  readonly records: Records;
  /** The words of the user's language; without it, English ones. */
  readonly say?: Say;
}

/** Changes records as the checker asks for it, and undoes that. */
export class RecordEdits {
  readonly #parts: RecordEditsParts;
  readonly #say: Say;
  /** What can be undone in each article, the latest last. */
  readonly #done = new Map<string, (readonly Step[])[]>();

  constructor(parts: RecordEditsParts) {
    this.#parts = parts;
    this.#say = parts.say ?? sayInEnglish;
  }

  /** @returns what was done, in a few words. */
  async apply(reading: Reading, { change, version }: ChangeRecordParams): Promise<string | Refusal> {
    const { uri } = reading.document;
    if (change.kind === "undo") return await this.#undo(uri);
    const isPlaced = change.kind === "add" || change.kind === "notes";
    if (isPlaced && version !== reading.version)
      return { problem: this.#say(change.kind === "add" ? changedMeanwhile : notesTooLate) };
    // Positions are those of the document as it is: somebody may type while the disk is read.
    const spans = change.kind === "add" ? change.ranges.map((range) => toSpan(reading.document, range)) : [];
    const notes = change.kind === "notes" ? placeNotes(reading, change.notes) : [];
    const count = await this.change(reading, (record, act) =>
      applyEdit(reading, record, { change, spans, notes }, act),
    );
    return typeof count === "number" ? this.#say(describe(change, count)) : count;
  }

  /**
   * Makes a change that can be undone.
   *
   * @returns of how many facts it was.
   */
  async change(
    { document: { uri }, settings }: Reading,
    change: (record: FactRecord, act: Act) => FactRecord,
  ): Promise<number | Refusal> {
    const { host } = this.#parts;
    const checker = settings.checkerName ?? (await host.checkerName?.(folderOf(uri) ?? uri)) ?? nobody;
    const act: Act = { checker, date: host.date() };
    const changed = await this.#change(uri, (record) => change(record, act));
    if ("problem" in changed) return changed;
    if (changed.length > 0) this.#keep(uri, changed);
    return changed.length;
  }

  /**
   * Brings a record to the words of a text that was saved.
   *
   * @returns whether it was another.
   */
  async follow(reading: Reading): Promise<boolean> {
    const { record, problem } = reading.record;
    if (problem !== undefined || record.items.length === 0) return false;
    const date = this.#parts.host.date();
    if (reading.isCurrent) return false;
    await this.#parts.records.change(reading.document.uri, (it) => reanchorFor(reading, it, date));
    return true;
  }

  /** Forgets what could be undone in an article that was closed. */
  forget(uri: string): void {
    this.#done.delete(uri);
  }

  async #change(uri: string, change: ChangeRecord): Promise<readonly Step[] | Refusal> {
    let before: FactRecord | undefined;
    const state = await this.#parts.records.change(uri, (record) => {
      before = record;
      return change(record);
    });
    if (!("record" in state)) return state;
    return before === undefined ? [] : stepsBetween(before, state.record);
  }

  #keep(uri: string, steps: readonly Step[]): void {
    const done = this.#done.get(uri) ?? [];
    this.#done.set(uri, [...done.slice(-mostUndone), steps]);
  }

  /** Takes the last change back, but for items that somebody else has changed since. */
  async #undo(uri: string): Promise<string | Refusal> {
    const done = this.#done.get(uri) ?? [];
    const last = done.at(-1);
    if (last === undefined) return { problem: this.#say(nothingToUndo) };
    const undone = await this.#change(uri, (record) => undoSteps(record, last));
    if ("problem" in undone) return undone;
    this.#done.set(uri, done.slice(0, -1));
    if (undone.length < last.length) return { problem: this.#say(changedByOthers) };
    return this.#say(msg`Undone: ${facts(undone.length)}`);
  }
}

/** The record after an edit; ids that nobody knows any more are left out. */
function applyEdit(
  reading: Reading,
  before: FactRecord,
  {
    change: edit,
    spans,
    notes,
  }: { readonly change: RecordEdit; readonly spans: readonly Span[]; readonly notes: readonly Note[] },
  act: Act,
): FactRecord {
  const record = reanchorFor(reading, before, act.date);
  switch (edit.kind) {
    case "status":
      return setStatus(record, itemsOf(reading, record, edit.ids), { status: edit.status }, act);
    case "note":
      return itemsOf(reading, record, [edit.id]).reduce(
        (it, item) => setNote(it, item, edit.note, act),
        record,
      );
    case "source":
      return addSource(record, itemsOf(reading, record, edit.ids), toSlot(edit.source), act);
    case "add":
      return addSelections(record, reading.text, { spans, note: edit.note }, act);
    case "notes":
      return addNotes(record, reading.text, notes, act);
    case "undo":
      return record;
  }
}

/** The record as it fits the text; where its items stand is known but for those that others have written meanwhile. */
function reanchorFor(
  { text, record, anchored, isCurrent }: Reading,
  before: FactRecord,
  date: string,
): FactRecord {
  const isKnown = before === record.record;
  if (isKnown && isCurrent) return before;
  const known = { items: record.record.items, anchored };
  return reanchor(before, text, date, isKnown ? anchored : anchorAgain(before.items, text, known));
}

/** Items as the record has them now, else as the article proposes them. */
function itemsOf({ listed }: Reading, { items }: FactRecord, ids: readonly string[]): readonly Item[] {
  const stored = ids.map((id) => items[indexOfId(items, id)]);
  const missing = new Set(ids.filter((_, index) => stored[index] === undefined));
  const proposed = new Map<string, Item>();
  if (missing.size > 0) for (const { item } of listed) if (missing.has(item.id)) proposed.set(item.id, item);
  return ids.flatMap((id, index) => stored[index] ?? proposed.get(id) ?? []);
}

function addSelections(
  record: FactRecord,
  text: string,
  { spans, note }: { readonly spans: readonly Span[]; readonly note: string | undefined },
  act: Act,
): FactRecord {
  return spans.reduce((before, span) => {
    const after = addSelection(before, text, span, act);
    const known = new Set(before.items);
    const added = after.items.find((it) => !known.has(it));
    if (note === undefined || added === undefined) return after;
    return setStatus(after, [added], { status: "on-author", note }, act);
  }, record);
}

/** An address is one by its start; everything else is words. */
function toSlot({ type, text }: NewSource): SourceSlot {
  return /^https?:\/\/\S+$/u.test(text) ? { type, url: text } : { type, note: text };
}

function describe(edit: Exclude<RecordEdit, { readonly kind: "undo" }>, count: number): Message {
  if (count === 0) return msg`Nothing has changed`;
  switch (edit.kind) {
    case "status":
      return msg`${facts(count)} marked ${statusNames[edit.status]}`;
    case "note":
      return edit.note.trim() === "" ? msg`Note removed` : msg`Note kept`;
    case "source":
      return msg`Source added to ${facts(count)}`;
    case "add":
      return msg`${facts(count)} added`;
    case "notes":
      return msg`${facts(count)} with notes added`;
  }
}

function facts(count: number): Message {
  return count === 1 ? msg`1 fact` : msg`${count} facts`;
}

const statusNames: Readonly<Record<RecordStatus, Message>> = {
  open: msg`open`,
  verified: msg`verified`,
  "needs-attention": msg`needs attention`,
  wrong: msg`wrong`,
  "cannot-verify": msg`cannot verify`,
  "not-a-fact": msg`not a fact`,
  "on-author": msg`on the author`,
};

/** How many changes of one article can be undone. */
const mostUndone = 200;

/** Stands for a checker whose name neither git nor the settings know. It is stored, so it is the same in all languages. */
const nobody = "unnamed checker";

const nothingToUndo = msg`There is nothing to undo in the record of this article.`;
const changedMeanwhile = msg`The article has changed meanwhile. Select the words again.`;
const notesTooLate = msg`The article has changed meanwhile.`;
const changedByOthers = msg`Somebody else has changed some of these facts since; those were left as they are.`;
