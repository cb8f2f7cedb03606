import { putItems, removeItems } from "../ledger/changeItems.ts";
import { isSameState } from "../ledger/isSameState.ts";
import { type ItemPair, indexOfId, pairChanged } from "../ledger/pairItems.ts";
import type { FactRecord, Item } from "../ledger/record.ts";

/** What a change did to an item: as it was (undefined: not in the record), and as it is. */
export type Step = ItemPair;

/** Items that somebody did something to; new neighbours of their words are nothing that can be undone. */
export function stepsBetween(before: FactRecord, after: FactRecord): readonly Step[] {
  return pairChanged(before.items, after.items).filter(
    ({ before: was, after: item }) => was === undefined || item === undefined || !isSameState(was, item),
  );
}

/** The record without some steps, but for items that somebody else has changed since. */
export function undoSteps(record: FactRecord, steps: readonly Step[]): FactRecord {
  const now = (step: Step): Item | undefined => record.items[indexOfId(record.items, idOf(step))];
  const mine = steps.filter((step) => {
    const item = now(step);
    const { after } = step;
    return after === undefined ? item === undefined : item !== undefined && isSameState(after, item);
  });
  if (mine.length === 0) return record;
  const added = mine.flatMap((step) => (step.before === undefined ? idOf(step) : []));
  const put = mine.flatMap((step) =>
    // The words may have moved since.
    step.before === undefined
      ? []
      : { ...step.before, selector: now(step)?.selector ?? step.before.selector },
  );
  return putItems(removeItems(record, added), put);
}

function idOf({ before, after }: Step): string {
  return (after ?? before)?.id ?? "";
}
