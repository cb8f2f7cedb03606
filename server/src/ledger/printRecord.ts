import type { FactRecord, HistoryEntry, Item, Others, SourceSlot } from "./record.ts";
import { compareIds } from "./record.ts";

/**
 * A record as its file has it: JSON, one item a line in order of id, keys in a set order, a line break at the end, so
 * that a changed item is a changed line and git merges what two people did. Equal records print alike.
 *
 * @param lineOf gives the line of an item, for those who keep the lines that were printed.
 */
export function printRecord(
  { version, article, items, others }: FactRecord,
  lineOf: (item: Item) => string = printItem,
): string {
  const head = [["version", version], ["article", article], ...sorted(others)];
  const lines = [...items].sort(compareIds).map(lineOf);
  return [
    "{",
    ...head.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    '"items": [',
    ...lines.map((line, index) => (index + 1 < lines.length ? `${line},` : line)),
    "]",
    "}",
    "",
  ].join("\n");
}

/** The line of an item, without the comma behind it. */
export function printItem(item: Item): string {
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
