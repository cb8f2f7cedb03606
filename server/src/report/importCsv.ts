import { type Act, setNote, setSources, setStatus } from "../ledger/changeItems.ts";
import { type FactRecord, type Item, itemStatuses, type SourceSlot } from "../ledger/record.ts";
import { readRows } from "../text/csv.ts";
import { type Message, msg } from "../text/message.ts";
import { cellsOf, csvColumns, unguardCell } from "./renderCsv.ts";
import type { Report, Row } from "./reportRows.ts";
import { statusWords } from "./wording.ts";

/** What came of an import. */
export interface Imported {
  /** With the changes; the same record where there are none. */
  readonly record: FactRecord;
  readonly changed: number;
  /** Sentences on rows that were left out. */
  readonly problems: readonly Message[];
}

/**
 * Brings a table of {@link import("./renderCsv.ts").renderCsv} back, after somebody worked on it: status, sources and
 * note of each fact whose cells are no longer what the report says. Rows are told by kind and words (the second of two
 * alike is the second in the text), so they may be sorted and left out; commas may have become semicolons or tabs.
 *
 * The date of what changed is that of the import, whatever the row's says: that is the date before the change, or one
 * that a spreadsheet has rewritten, and of two statuses the later holds.
 *
 * @param act who, where the row does not say it, and when.
 */
export function importCsv(text: string, report: Report, record: FactRecord, act: Act): Imported {
  const [header, ...rows] = readRows(text).rows.map((row) => row.map(({ value }) => unguardCell(value)));
  const columns = csvColumns.map(
    (name) => header?.findIndex((it) => it.trim().toLowerCase() === name.toLowerCase()) ?? -1,
  );
  const missing = csvColumns.filter((name, index) => needed.has(name) && columns[index] === -1);
  if (missing.length > 0)
    return { record, changed: 0, problems: [msg`The table has no column “${missing.join("”, “")}”.`] };
  const waiting = groupRows(report.rows);
  const problems: Message[] = [];
  let [current, changed] = [record, 0];
  const sorted = rows
    .map((row) => columns.map((column) => row[column]?.replace(/\r\n?/gu, "\n")))
    .filter((cells) => cells.some((cell) => (cell ?? "").trim() !== ""))
    .sort((one, other) => Number(one[0]) - Number(other[0]) || 0);
  for (const cells of sorted) {
    const row = waiting.get(keyOf(cells))?.shift();
    const name = cells[0] === undefined ? msg`Row without a number` : msg`Row ${cells[0]}`;
    if (row === undefined) {
      problems.push(msg`${name}: the article has no ${cells[2] ?? ""} “${cells[1] ?? ""}”.`);
      continue;
    }
    const before = cellsOf(row);
    // A column that the table has not changes nothing.
    const whole = before.map((cell, column) => cells[column] ?? cell);
    const next = applyRow(current, row, whole, act);
    if ("parts" in next) problems.push(msg`${name}: ${next}`);
    else if (next !== current) [current, changed] = [next, changed + 1];
  }
  return { record: current, changed, problems };
}

const needed: ReadonlySet<string> = new Set(["Fact", "Kind", "Status"]);

function groupRows(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(cellsOf(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function keyOf(cells: readonly (string | undefined)[]): string {
  return `${cells[2]?.trim()} ${cells[1]?.trim()}`;
}

/** The record with what a row changes, or why the row cannot be read. */
function applyRow(record: FactRecord, row: Row, cells: readonly string[], act: Act): FactRecord | Message {
  const before = cellsOf(row);
  const isChanged = (name: (typeof csvColumns)[number]): boolean => {
    const column = csvColumns.indexOf(name);
    return (cells[column] ?? "").trim() !== (before[column] ?? "").trim();
  };
  const [, , , , source = "", type = "", where = "", statusCell = "", checker = "", , note = ""] = cells;
  const status = itemStatuses.find((it) => [it, statusWords[it]].includes(statusCell.trim().toLowerCase()));
  if (status === undefined) return msg`“${statusCell}” is no status.`;
  const actor = { ...act, ...(checker.trim() === "" ? {} : { checker: checker.trim() }) };
  let current = record;
  if (isChanged("Source") || isChanged("Primary/secondary") || isChanged("Link/page/timestamp"))
    current = setSources(current, newest(current, row.item), readSources(source, type, where), actor);
  if (isChanged("Note")) current = setNote(current, newest(current, row.item), note, actor);
  if (status !== row.status) current = setStatus(current, [row.item], { status }, actor);
  return current;
}

function newest(record: FactRecord, item: Item): Item {
  return record.items.find(({ id }) => id === item.id) ?? item;
}

/** The sources of three cells: a line of each is one. */
function readSources(source: string, type: string, where: string): readonly SourceSlot[] {
  const [notes, types, places] = [source, type, where].map((cell) => cell.split("\n"));
  const count = Math.max(notes?.length ?? 0, places?.length ?? 0);
  return Array.from({ length: count }, (_, index) => ({
    type: types?.[index]?.trim().toLowerCase() === "primary" ? ("primary" as const) : ("secondary" as const),
    ...readPlaces(places?.[index] ?? ""),
    ...textOf("note", notes?.[index] ?? ""),
  })).filter((slot) => Object.keys(slot).length > 1);
}

function readPlaces(cell: string): Omit<SourceSlot, "type"> {
  return Object.assign({}, ...cell.split(";").map((part) => placeOf(part.trim())));
}

function placeOf(part: string): Omit<SourceSlot, "type"> {
  if (link.test(part)) return { url: part };
  if (page.test(part)) return textOf("page", part.replace(page, ""));
  return time.test(part) ? { time: part } : textOf("file", part);
}

function textOf(key: "page" | "file" | "note", text: string): Omit<SourceSlot, "type"> {
  return text.trim() === "" ? {} : { [key]: text.trim() };
}

// "https://example.org".
const link = /^https?:\/\//iu;
// "p. 12", "page 12".
const page = /^p(?:p|age|ages)?\.?\s+/iu;
// "00:14:32", "14:32".
const time = /^\d+(?::\d\d){1,2}(?:\.\d+)?$/u;
