/**
 * Finds values of one list in another that has most of them in the same order, as two states of a record have: it goes
 * along, and looks up only where the two part. Ask in the order of the other list.
 *
 * @param keyOf of which each value has its own.
 * @returns a function from a key to the index in `values`; undefined for what is not there.
 */
export function stepAlong<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): (key: Key) => number | undefined {
  let indices: ReadonlyMap<Key, number> | undefined;
  let next = 0;
  return (key) => {
    const value = values[next];
    if (value !== undefined && keyOf(value) === key) return next++;
    indices ??= new Map(values.map((it, index) => [keyOf(it), index]));
    const index = indices.get(key);
    if (index !== undefined) next = index + 1;
    return index;
  };
}
