import type { Span } from "../text/span.ts";
import { itemIdOf } from "./itemId.ts";
import { indexOfId } from "./pairItems.ts";
import {
  compareIds,
  type FactRecord,
  type HistoryEntry,
  type Item,
  type ItemStatus,
  type SourceSlot,
} from "./record.ts";
import { selectorOf } from "./selector.ts";

/** Who does something, and when (ISO 8601). */
export interface Act {
  readonly checker: string;
  readonly date: string;
}

/** Sets the status of items; a proposed one becomes part of the record. A note of "" takes the note away. */
export function setStatus(
  record: FactRecord,
  items: readonly Item[],
  { status, note }: { readonly status: ItemStatus; readonly note?: string },
  act: Act,
): FactRecord {
  return changeItems(record, items, (item) => {
    const { note: before, ...rest } = item;
    const now = note ?? before;
    const entry = { ...act, status, ...(note === undefined || note === "" ? {} : { note }) };
    return {
      ...withEntry(rest, entry),
      ...act,
      status,
      ...(now === undefined || now === "" ? {} : { note: now }),
    };
  });
}

/** Sets the note of an item, or takes it away ("" or only white space); the status stays. */
export function setNote(record: FactRecord, item: Item, note: string, act: Act): FactRecord {
  return changeItems(record, [item], (it) => {
    const { note: _note, ...rest } = it;
    const text = note.trim();
    const entry = { ...act, status: it.status, note: text };
    return { ...withEntry(rest, entry), ...(text === "" ? {} : { note: text }) };
  });
}

/** Sets the sources of an item; the history tells who did, since a status rests on them. */
export function setSources(
  record: FactRecord,
  item: Item,
  sources: readonly SourceSlot[],
  act: Act,
): FactRecord {
  return changeItems(record, [item], (it) => ({
    ...withEntry(it, { ...act, status: it.status }),
    sources,
  }));
}

/** Adds a source to items; the history tells who did. */
export function addSource(
  record: FactRecord,
  items: readonly Item[],
  source: SourceSlot,
  act: Act,
): FactRecord {
  return changeItems(record, items, (it) => ({
    ...withEntry(it, { ...act, status: it.status }),
    sources: [...it.sources, source],
  }));
}

/** Adds what the checker marked as an open item; where that is in the record already, nothing changes. */
export function addSelection(record: FactRecord, text: string, span: Span, act: Act): FactRecord {
  const selector = selectorOf(text, span);
  if (selector.exact.trim() === "") return record;
  const id = itemIdOf("selection", selector, 0);
  if (indexOfId(record.items, id) >= 0) return record;
  const item: Item = {
    id,
    kind: "selection",
    status: "open",
    selector,
    ...act,
    sources: [],
    history: [{ ...act, status: "open" }],
  };
  return putItems(record, [item]);
}

/** Takes items out of the record; what the article proposes comes back as open. */
export function removeItems(record: FactRecord, ids: readonly string[]): FactRecord {
  if (ids.length === 0) return record;
  const gone = new Set(ids.map((id) => indexOfId(record.items, id)));
  return { ...record, items: record.items.filter((_, index) => !gone.has(index)) };
}

/** Sets items as they are given, in the place of those with their ids: how a command is undone. */
export function putItems(record: FactRecord, items: readonly Item[]): FactRecord {
  const put = [...record.items];
  const added = new Map<string, Item>();
  for (const item of items) {
    const index = indexOfId(record.items, item.id);
    if (index < 0) added.set(item.id, item);
    else put[index] = item;
  }
  return { ...record, items: added.size === 0 ? put : [...put, ...added.values()].sort(compareIds) };
}

/** Changes items, each as the record has it, or as it is given where the record has it not yet. */
function changeItems(record: FactRecord, items: readonly Item[], change: (item: Item) => Item): FactRecord {
  const changed = items.map((item) => change(record.items[indexOfId(record.items, item.id)] ?? item));
  return putItems(record, changed);
}

function withEntry<Changed extends Pick<Item, "history">>(item: Changed, entry: HistoryEntry): Changed {
  return { ...item, history: [...item.history, entry] };
}
