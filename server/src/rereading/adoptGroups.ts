import type { Span } from "../text/span.ts";
import type { Key, Memory } from "./memory.ts";
import type { Movable } from "./move.ts";
import { isSameData } from "./same.ts";

/** Something of the story that stands where its first mention stands. */
interface Group extends Span {
  readonly mentions: readonly object[];
}

/** What was found last, by first mention. */
type Known<Item> = ReadonlyMap<object, Item>;

/**
 * Takes groups of mentions, such as people, from the last reading where they say the same, so that whoever depends on
 * them need not be asked again. Their mentions must be those of the last reading, as far as these are the same.
 *
 * @param groups each has a mention, and no mention is the first of two.
 * @returns the groups in the same order.
 */
export function adoptGroups<Item extends Group>(
  memory: Memory,
  key: Key<Known<Item>>,
  groups: readonly Item[],
): readonly Item[] {
  const known = memory.recall(key);
  const adopted = groups.map((group) => adoptGroup(known?.get(firstOf(group)), group));
  memory.remember(key, new Map(adopted.map((group) => [firstOf(group), group])));
  return adopted;
}

function firstOf({ mentions }: Group): object {
  // A group without mentions is never looked up by them.
  return mentions[0] ?? mentions;
}

function adoptGroup<Item extends Group>(before: Item | undefined, now: Item): Item {
  if (before === undefined) return now;
  // It stands where its first mention stands, which is the same one.
  const movable: Movable<Span> = before;
  movable.start = now.start;
  movable.end = now.end;
  return isSameData(before, now, links) ? before : now;
}

const links: ReadonlySet<string> = new Set(["mentions"]);
