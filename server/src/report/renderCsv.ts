import type { Report, Row } from "./reportRows.ts";
import { harmless, kindWords, onOneLine, statusWords, whereOf } from "./wording.ts";

/** The columns of a fact-checker's sheet, in order. */
export const csvColumns = [
  "No.",
  "Fact",
  "Kind",
  "Line",
  "Source",
  "Primary/secondary",
  "Link/page/timestamp",
  "Status",
  "Checker",
  "Date",
  "Note",
] as const;

/**
 * The facts as a table for a spreadsheet (RFC 4180, with a byte order mark, since Excel takes it for another encoding
 * without): one row a fact; of several sources each has a line of its own in the three cells. No cell is a formula.
 */
export function renderCsv({ rows }: Report): string {
  const lines = [csvColumns, ...rows.map(cellsOf)].map((cells) => cells.map(fieldOf).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** What the cells of a fact say, in the order of {@link csvColumns}, before they are guarded. */
export function cellsOf({ number, item, fact, line, status }: Row): readonly string[] {
  const { kind, sources, checker = "", date = "", note = "" } = item;
  const column = (cell: (source: (typeof sources)[number]) => string): string =>
    sources.map((source) => onOneLine(cell(source))).join("\n");
  return [
    `${number}`,
    onOneLine(fact),
    kindWords[kind],
    `${line ?? ""}`,
    column((source) => source.note ?? ""),
    column(({ type }) => type),
    column(whereOf),
    statusWords[status],
    onOneLine(checker),
    onOneLine(date),
    harmless(note.replace(/\r\n?/gu, "\n")),
  ];
}

/** A cell that begins like a formula is guarded with an apostrophe, as is one that begins like a guarded one. */
export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** Takes the guard of {@link guardCell} away. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

// "=HYPERLINK(…)", "-2+3", "'=1", " =1": some programs skip blanks, and take full-width signs for the others.
const formula = /^[\s']*[=+\-@\t\r＝＋－＠|%]/u;

function fieldOf(cell: string): string {
  return `"${guardCell(cell).replaceAll('"', '""')}"`;
}
