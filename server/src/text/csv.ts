import type { Span } from "./span.ts";

/** A field of a table: what it says, and where it stands with its quotation marks. */
export interface Field extends Span {
  readonly value: string;
}

/** The rows of a table; where a field's quotation mark is never closed, that field. */
export interface Rows {
  readonly rows: readonly (readonly Field[])[];
  readonly unclosed?: Span;
}

/**
 * Reads comma-separated values (RFC 4180), also with semicolons or tabs: whichever the first line has most. A byte
 * order mark is skipped. Total; linear in the text.
 */
export function readRows(text: string): Rows {
  const separator = separatorOf(text);
  const rows: Field[][] = [];
  let row: Field[] = [];
  let offset = text.startsWith("\ufeff") ? 1 : 0;
  let unclosed: Span | undefined;
  while (offset < text.length || row.length > 0) {
    const field = readField(text, offset, separator);
    if (field.isOpen) unclosed ??= { start: field.start, end: Math.min(field.end, field.start + 1) };
    row.push({ start: field.start, end: field.end, value: field.value });
    const next = text[field.end];
    offset = field.end + (next === "\r" && text[field.end + 1] === "\n" ? 2 : 1);
    if (next === separator) continue;
    rows.push(row);
    row = [];
  }
  return unclosed === undefined ? { rows } : { rows, unclosed };
}

function separatorOf(text: string): string {
  const header = text.slice(0, 1000).split(/[\r\n]/u, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((separator) => [separator, header.split(separator).length] as const);
  return counts.reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}

interface ReadField extends Field {
  /** Whether its quotation mark is never closed. */
  readonly isOpen: boolean;
}

function readField(text: string, start: number, separator: string): ReadField {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { start, end, value: text.slice(start, end), isOpen: false };
  }
  let close = start + 1;
  // A doubled mark stands for one.
  while (close < text.length && (text[close] !== '"' || text[close + 1] === '"'))
    close += text[close] === '"' ? 2 : 1;
  const end = endOfPlain(text, Math.min(close + 1, text.length), separator);
  const value = text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end);
  return { start, end, value, isOpen: close >= text.length };
}

function endOfPlain(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}
