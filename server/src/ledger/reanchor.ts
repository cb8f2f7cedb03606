import { type Span, slice } from "../text/span.ts";
import { type Anchored, anchorItems } from "./anchorItems.ts";
import type { FactRecord, HistoryEntry, Item } from "./record.ts";
import { isSelectorOf, selectorOf } from "./selector.ts";
import { haveSameWords } from "./words.ts";

/**
 * The record of a text that was edited: selectors are those of the new text, and what was settled with other words
 * needs attention again, with the old words in its history. Where an item's words are gone, it stays, with the
 * context that it had. Where the words came back that were settled, so does the status.
 *
 * @param date of the entries in the history (ISO 8601).
 * @param anchored the record's items in this text, where that is known.
 * @returns the same record where nothing has changed.
 */
export function reanchor(
  record: FactRecord,
  text: string,
  date: string,
  anchored: readonly Anchored[] = anchorItems(record.items, text),
): FactRecord {
  const items = anchored.map((it) => reanchorItem(it, text, date));
  return items.every((item, index) => item === record.items[index]) ? record : { ...record, items };
}

/** Whether an item has nothing to follow: its words and context are those of the text. */
export function isCurrent(anchored: Anchored, text: string): boolean {
  return reanchorItem(anchored, text, "") === anchored.item;
}

function reanchorItem(anchored: Anchored, text: string, date: string): Item {
  const { item, state, span } = anchored;
  if (state === "gone") return reopen(item, { date, status: "needs-attention", was: item.selector.exact });
  const settled = settledBefore(item, text, span);
  if (settled === undefined && state === "same" && isSelectorOf(item.selector, text, span)) return item;
  const selector = selectorOf(text, span);
  if (settled !== undefined) return { ...settle(item, settled, date), selector };
  if (state === "same") return { ...item, selector };
  return { ...reopen(item, { date, status: "needs-attention", was: item.selector.exact }), selector };
}

/** What is open has nothing to lose, and what is reopened already keeps the words that were settled. */
function reopen(item: Item, entry: HistoryEntry): Item {
  if (item.status === "open" || item.status === "needs-attention") return item;
  return { ...item, status: "needs-attention", history: [...item.history, entry] };
}

/** The entry before the one by which the words that now stand again were changed. */
function settledBefore({ status, history }: Item, text: string, span: Span): HistoryEntry | undefined {
  if (status !== "needs-attention") return undefined;
  const was = history.at(-1)?.was;
  return was !== undefined && haveSameWords(was, slice(text, span)) ? history.at(-2) : undefined;
}

function settle(item: Item, { status }: HistoryEntry, date: string): Item {
  return { ...item, status, history: [...item.history, { date, status }] };
}
