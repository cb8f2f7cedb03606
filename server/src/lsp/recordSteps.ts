import { putItems, removeItems } from "../ledger/changeItems.ts";
import type { FactRecord, Item } from "../ledger/record.ts";

/** What a change did to items: as they were (undefined: not in the record), and as they are. */
export interface Step {
  readonly id: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Items that somebody did something to; new neighbours of their words are nothing that can be undone. */
export function stepsBetween(before: FactRecord, after: FactRecord): readonly Step[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const kept = new Set(after.items.map(({ id }) => id));
  const gone = before.items.filter(({ id }) => !kept.has(id));
  return [
    ...gone.map((item): Step => ({ id: item.id, before: item, after: undefined })),
    ...after.items.flatMap((item): readonly Step[] => {
      const was = old.get(item.id);
      return was !== undefined && (was === item || isSame(was, item))
        ? []
        : [{ id: item.id, before: was, after: item }];
    }),
  ];
}

/** The record without some steps, but for items that somebody else has changed since. */
export function undoSteps(record: FactRecord, steps: readonly Step[]): FactRecord {
  const now = new Map(record.items.map((item) => [item.id, item]));
  const mine = steps.filter(({ id, after }) => {
    const item = now.get(id);
    return after === undefined ? item === undefined : item !== undefined && isSame(after, item);
  });
  const added = mine.flatMap(({ id, before }) => (before === undefined ? id : []));
  const put = mine.flatMap(({ id, before }) =>
    // The words may have moved since.
    before === undefined ? [] : { ...before, selector: now.get(id)?.selector ?? before.selector },
  );
  if (mine.length === 0) return record;
  return putItems(removeItems(record, added), put);
}

/** Whether two states of an item differ in nothing but their words and context. */
function isSame(one: Item, other: Item): boolean {
  return JSON.stringify({ ...one, selector: "" }) === JSON.stringify({ ...other, selector: "" });
}
