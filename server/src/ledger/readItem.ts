import { type Message, msg } from "../text/message.ts";
import {
  type HistoryEntry,
  type Item,
  itemKinds,
  itemStatuses,
  type Others,
  type SourceSlot,
  type TextQuoteSelector,
} from "./record.ts";

/** An object of JSON. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object has beside the keys that are known; nothing where there is nothing. */
export function restOf(values: Values, known: ReadonlySet<string>): { readonly others?: Others } {
  // Nearly no object has others, and there are many objects.
  const rest = Object.keys(values).filter((key) => !known.has(key));
  return rest.length === 0 ? {} : { others: Object.fromEntries(rest.map((key) => [key, values[key]])) };
}

/** Reads an item, or says in a sentence what is not as it should be. */
export function readItem(value: unknown): Item | Message {
  if (!isObject(value)) return msg`This is no item.`;
  const { id, kind, status } = value;
  if (typeof id !== "string" || id === "") return msg`“id” is missing.`;
  const knownKind = itemKinds.find((it) => it === kind);
  if (knownKind === undefined) return msg`“kind” is none that is known.`;
  const knownStatus = itemStatuses.find((it) => it === status);
  if (knownStatus === undefined) return msg`“status” is none that is known.`;
  const selector = readSelector(value["selector"]);
  if (selector === undefined) return msg`“selector” has no “exact”.`;
  const sources = readList(value["sources"], readSource);
  if (sources === undefined) return msg`“sources” is no list of sources.`;
  const history = readList(value["history"], readEntry);
  if (history === undefined) return msg`“history” is no list of entries.`;
  const texts = readTexts(value, itemTexts);
  if (texts === undefined) return msg`“checker”, “date” or “note” is no text.`;
  const rest = restOf(value, itemKeys);
  return { id, kind: knownKind, status: knownStatus, selector, ...texts, sources, history, ...rest };
}

const itemTexts = ["checker", "date", "note"] as const;
const itemKeys: ReadonlySet<string> = new Set([
  "id",
  "kind",
  "status",
  "selector",
  "sources",
  "history",
  ...itemTexts,
]);

function readSelector(value: unknown): TextQuoteSelector | undefined {
  if (!isObject(value)) return undefined;
  const { exact, prefix = "", suffix = "" } = value;
  if (typeof exact !== "string" || typeof prefix !== "string" || typeof suffix !== "string") return undefined;
  return { exact, prefix, suffix };
}

function readSource(value: unknown): SourceSlot | undefined {
  if (!isObject(value)) return undefined;
  const { type } = value;
  const texts = readTexts(value, sourceTexts);
  if ((type !== "primary" && type !== "secondary") || texts === undefined) return undefined;
  return { type, ...texts, ...restOf(value, sourceKeys) };
}

const sourceTexts = ["url", "file", "page", "time", "note"] as const;
const sourceKeys: ReadonlySet<string> = new Set(["type", ...sourceTexts]);

function readEntry(value: unknown): HistoryEntry | undefined {
  if (!isObject(value)) return undefined;
  const status = itemStatuses.find((it) => it === value["status"]);
  const { date } = value;
  const texts = readTexts(value, entryTexts);
  if (status === undefined || typeof date !== "string" || texts === undefined) return undefined;
  return { date, status, ...texts, ...restOf(value, entryKeys) };
}

const entryTexts = ["checker", "note", "was"] as const;
const entryKeys: ReadonlySet<string> = new Set(["date", "status", ...entryTexts]);

/** A list, each of whose values can be read; absent is empty. */
function readList<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): readonly Value[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((it: unknown) => read(it) ?? []);
  return found.length === value.length ? found : undefined;
}

/** The texts of an object, each under its key where it is there. */
function readTexts<Key extends string>(
  values: Values,
  keys: readonly Key[],
): Readonly<Partial<Record<Key, string>>> | undefined {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = values[key];
    if (value === undefined) continue;
    if (typeof value !== "string") return undefined;
    texts[key] = value;
  }
  return texts;
}
