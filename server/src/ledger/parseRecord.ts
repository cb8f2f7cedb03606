import { type Message, msg } from "../text/message.ts";
import { mergeItems } from "./mergeRecords.ts";
import { isObject, readItem, restOf, type Values } from "./readItem.ts";
import { compareIds, type FactRecord, type Item, recordVersion } from "./record.ts";

/** A record that was read, or why it must be left as it is. */
export type ParsedRecord =
  | { readonly record: FactRecord; readonly problem?: undefined }
  | { readonly record?: undefined; readonly problem: RecordProblem };

/** Why a record cannot be read; a program that meets one writes nothing. */
export interface RecordProblem {
  readonly kind: "damaged" | "newer";
  /** A sentence: what is the matter and what to do, without the file's name. */
  readonly message: Message;
}

/**
 * Reads a record. Total. What this version does not know is kept; where anything that it knows is not as it should be,
 * the whole record is a problem, since a record that is read in part would be written in part.
 */
export function parseRecord(text: string): ParsedRecord {
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  const value = readJson(json);
  if (value === undefined) return damaged(hasConflict(json) ? conflict : msg`This is no JSON.`);
  if (!isObject(value)) return damaged(msg`This is no record.`);
  const { version } = value;
  if (typeof version === "number" && version > recordVersion)
    return { problem: { kind: "newer", message: newer } };
  if (version !== recordVersion || typeof value["article"] !== "string" || !Array.isArray(value["items"]))
    return damaged(msg`“version”, “article” or “items” is missing.`);
  return readItems(value, value["article"], value["items"]);
}

function readItems(value: Values, article: string, values: readonly unknown[]): ParsedRecord {
  const byId = new Map<string, Item>();
  for (const [index, it] of values.entries()) {
    const item = readItem(it);
    if ("parts" in item) return damaged(msg`Item ${index + 1}: ${item}`);
    const same = byId.get(item.id);
    // A merge of lines can leave an item twice.
    byId.set(item.id, same === undefined ? item : mergeItems(undefined, same, item));
  }
  const items = [...byId.values()].sort(compareIds);
  return { record: { version: recordVersion, article, items, ...restOf(value, recordKeys) } };
}

const recordKeys: ReadonlySet<string> = new Set(["version", "article", "items"]);

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function damaged(reason: Message): ParsedRecord {
  return { problem: { kind: "damaged", message: msg`${reason} ${repair}` } };
}

const repair = msg`Nothing is written to it until it is mended or removed.`;
const conflict = msg`Git left the marks of a conflict here: keep one line of each item.`;
const newer = msg`A newer version of Article Fact Check wrote this record. Update the extension; until then nothing is written to it.`;

function hasConflict(json: string): boolean {
  return conflictMark.test(json);
}

// "<<<<<<< HEAD" at the start of a line.
const conflictMark = /^<{7} /mu;
