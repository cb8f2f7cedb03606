import type { Ends } from "../../rereading/layout.ts";
import type { Run } from "./runs.ts";

/** How runs of one kind are adopted; they are counted from the first word of their paragraph. */
export interface RunAdoption<Item> {
  /** Moves one in place by so many words. */
  readonly move: (item: Item, by: number) => void;
  /** Whether one, once it is moved, says the same as one that was found now. */
  readonly isSame: (before: Item, now: Item) => boolean;
}

/**
 * Takes what was found in a paragraph before it was edited for what is found now, where all of it is the same.
 *
 * @param before moved in place; where it is not adopted, nobody may use it.
 */
export function adoptRuns<Item extends Run>(
  before: readonly Item[],
  now: readonly Item[],
  ends: Ends,
  { move, isSame }: RunAdoption<Item>,
): readonly Item[] {
  if (before.length !== now.length) return now;
  // By how many words the paragraph is longer than it was.
  const by = ends.atEnd.token - ends.atStart.token;
  for (let index = 0; index < now.length; index++) {
    const [old, found] = [before[index] as Item, now[index] as Item];
    if (old.first !== found.first) move(old, by);
    if (!isSame(old, found)) return now;
  }
  return before;
}
