import { pairChanged } from "./pairItems.ts";
import type { FactRecord, HistoryEntry, Item, Others, SourceSlot } from "./record.ts";
import { compareIds } from "./record.ts";

/** A record and its text. */
export interface PrintedRecord {
  readonly record: FactRecord;
  readonly text: string;
  /** Where the line of each item begins. */
  readonly starts: Int32Array;
}

/**
 * A record as its file has it: JSON, one item a line in order of id, keys in a set order, a line break at the end, so
 * that a changed item is a changed line and git merges what two people did. Equal records print alike.
 */
export function printRecord(record: FactRecord): string {
  return printAgain({ ...record, items: [...record.items].sort(compareIds) }).text;
}

/**
 * {@link printRecord} for a record of which most was printed already: the lines of items that are the same objects are
 * taken from there.
 */
export function printAgain(record: FactRecord, before?: PrintedRecord): PrintedRecord {
  const { items } = record;
  const head = printHead(record);
  const starts = new Int32Array(items.length);
  const pieces: string[] = [];
  let [end, next, done] = [head.length, 0, 0];
  const put = (piece: string): void => {
    pieces.push(piece);
    end += piece.length + between.length;
  };
  /** The lines up to an item, which are next in the text before. */
  const keepTo = (index: number): void => {
    if (before === undefined || done === index) return;
    const first = before.starts[next] as number;
    const shift = end - first;
    while (done < index) starts[done++] = (before.starts[next++] as number) + shift;
    put(before.text.slice(first, endOfLine(before, next - 1)));
  };
  for (const { before: old, after, index } of pairChanged(before?.record.items ?? [], items)) {
    keepTo(index);
    if (old !== undefined) next++;
    if (after === undefined) continue;
    starts[done++] = end;
    put(printItem(after));
  }
  keepTo(items.length);
  const lines = pieces.length === 0 ? "" : `${pieces.join(between)}\n`;
  return { record, text: `${head}${lines}${tail}`, starts };
}

const between = ",\n";
const tail = "]\n}\n";

function printHead({ version, article, others }: FactRecord): string {
  const values = [["version", version], ["article", article], ...sorted(others)];
  const lines = values.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${lines.join("")}"items": [\n`;
}

function endOfLine({ text, starts }: PrintedRecord, item: number): number {
  const next = starts[item + 1];
  return next === undefined ? text.length - tail.length - 1 : next - between.length;
}

/** The line of an item, without the comma behind it. */
function printItem(item: Item): string {
  return JSON.stringify(itemOf(item));
}

function itemOf({ id, kind, status, selector, checker, date, note, sources, history, others }: Item): object {
  const { exact, prefix, suffix } = selector;
  return {
    id,
    kind,
    status,
    selector: { type: "TextQuoteSelector", exact, prefix, suffix },
    checker,
    date,
    note,
    sources: sources.length === 0 ? undefined : sources.map(sourceOf),
    history: history.length === 0 ? undefined : history.map(entryOf),
    ...othersOf(others),
  };
}

function sourceOf({ type, url, file, page, time, note, others }: SourceSlot): object {
  return { type, url, file, page, time, note, ...othersOf(others) };
}

function entryOf({ date, checker, status, note, was, others }: HistoryEntry): object {
  return { date, checker, status, note, was, ...othersOf(others) };
}

function othersOf(others: Others | undefined): Others {
  return others === undefined ? {} : Object.fromEntries(sorted(others));
}

function sorted(others: Others = {}): readonly (readonly [string, unknown])[] {
  return Object.entries(others).sort(([one], [other]) => (one < other ? -1 : 1));
}
