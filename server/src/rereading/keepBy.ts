import type { Key, Memory } from "./memory.ts";

/** What was read of an object; it may be nothing. */
export interface Known<Value> {
  readonly value: Value;
}

/**
 * Reads each object once, as long as a document is kept in mind.
 *
 * @param read looks only at what stays as it is for as long as the object is the same, and returns no spans.
 */
export function keepBy<Item extends object, Value>(
  memory: Memory | undefined,
  key: Key<WeakMap<Item, Known<Value>>>,
  read: (item: Item) => Value,
): (item: Item) => Value {
  if (memory === undefined) return read;
  const known = memory.recall(key) ?? new WeakMap<Item, Known<Value>>();
  memory.remember(key, known);
  return (item) => {
    let kept = known.get(item);
    if (kept === undefined) {
      kept = { value: read(item) };
      known.set(item, kept);
    }
    return kept.value;
  };
}
