import { getNodeValue, type Node } from "jsonc-parser";
import type { NameEntry } from "../lexicon/house.ts";
import { type Field, readRows } from "../text/csv.ts";
import { type Message, msg } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { ConfigProblem } from "./configProblem.ts";
import { parseJson } from "./parseJson.ts";

/** The names of a file, and what of it cannot be used, in order. */
export interface ParsedNames {
  readonly names: readonly NameEntry[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads a file of names: JSON where it is called so, else CSV. Total. */
export function parseNames(path: string, text: string): ParsedNames {
  const problems: ConfigProblem[] = [];
  const note: Note = (span, message) => problems.push({ code: nameCode, severity: "warning", span, message });
  const read = path.toLowerCase().endsWith(".json") ? readJson(text, note) : readCsv(text, note);
  return { names: withoutTwice(read, note), problems };
}

type Note = (span: Span, message: Message) => void;

/** A row of the list, and where its name stands. */
interface Row {
  readonly entry: NameEntry;
  readonly span: Span;
}

/** The code of all problems of a list of names. */
const nameCode = "list-of-names";

/** The first line names the columns; those that we do not know are the newsroom's own. */
function readCsv(text: string, note: Note): readonly Row[] {
  const { rows, unclosed } = readRows(text);
  if (unclosed !== undefined) note(unclosed, msg`The quotation mark of this field is not closed.`);
  const [header, ...rest] = rows;
  const columns = (header ?? []).map(({ value }) => value.trim().toLowerCase());
  if (!columns.includes("name")) {
    const end = header?.at(-1)?.end ?? 0;
    note(
      { start: 0, end },
      msg`The first line must name the columns: “name”, and if you like “title” and “affiliation”.`,
    );
    return [];
  }
  return rest.flatMap((row) => readRow(row, columns, note));
}

function readRow(row: readonly Field[], columns: readonly string[], note: Note): readonly Row[] {
  if (row.every(({ value }) => value.trim() === "")) return [];
  const surplus = row[columns.length];
  if (surplus !== undefined)
    note(surplus, msg`This row has ${row.length} columns, and the first line ${columns.length}.`);
  const cell = (column: string): string => row[columns.indexOf(column)]?.value ?? "";
  const span = row[columns.indexOf("name")] ?? row[0] ?? { start: 0, end: 0 };
  const entry = toEntry(cell("name"), cell("title"), cell("affiliation"));
  if (entry !== undefined) return [{ entry, span }];
  note(span, msg`A name is missing here.`);
  return [];
}

/** A list of names, or of objects with the keys that are columns in CSV. */
function readJson(text: string, note: Note): readonly Row[] {
  const { tree, fault } = parseJson(text);
  if (fault !== undefined) note(fault.span, fault.message);
  if (tree !== undefined && tree.type !== "array")
    note(spanOf(tree), msg`Expected a list of names in square brackets.`);
  return (tree?.type === "array" ? (tree.children ?? []) : []).flatMap((node) => {
    const value: unknown = getNodeValue(node);
    const entry = typeof value === "string" ? toEntry(value) : entryOf(value);
    if (entry !== undefined) return [{ entry, span: spanOf(node) }];
    note(spanOf(node), msg`Expected a name, or an object with “name”.`);
    return [];
  });
}

function entryOf(value: unknown): NameEntry | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(value));
  const [name, title, affiliation] = ["name", "title", "affiliation"].map((key) => {
    const member = members.get(key);
    return typeof member === "string" ? member : "";
  });
  return toEntry(name, title, affiliation);
}

function toEntry(name = "", title = "", affiliation = ""): NameEntry | undefined {
  if (name.trim() === "") return undefined;
  return {
    name: name.trim().replace(/\s+/gu, " "),
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(affiliation.trim() === "" ? {} : { affiliation: affiliation.trim() }),
  };
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** One entry a name: of two the first counts. */
function withoutTwice(rows: readonly Row[], note: Note): readonly NameEntry[] {
  const entries = new Map<string, NameEntry>();
  for (const { entry, span } of rows) {
    const known = entries.get(entry.name);
    if (known === undefined) entries.set(entry.name, entry);
    else if (known.title !== entry.title)
      note(span, msg`${entry.name} stands here twice, with different titles.`);
  }
  return [...entries.values()];
}
