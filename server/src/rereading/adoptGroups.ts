import type { Span } from "../text/span.ts";
import type { Movable } from "./move.ts";
import { isSameData } from "./same.ts";

/** Something of the story that stands where its first mention stands. */
interface Group extends Span {
  readonly mentions: readonly Span[];
}

/**
 * Takes groups of mentions, such as people, from the last reading where they say the same, so that whoever depends on
 * them need not be asked again. Their mentions must be those of the last reading, as far as these are the same.
 *
 * @param before of the last reading; those that are not adopted may have been moved all the same.
 * @param groups each has a mention, and no mention is the first of two.
 * @returns the groups in the same order.
 */
export function adoptGroups<Item extends Group>(
  before: readonly Item[],
  groups: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((group) => [group.mentions[0], group]));
  return groups.map((group) => {
    const old = known.get(group.mentions[0]);
    if (old === undefined) return group;
    placeGroup(old, group);
    return isSameData(old, group, links) ? old : group;
  });
}

const links: ReadonlySet<string> = new Set(["mentions"]);

/** Moves a group to where its first mention stands now. */
export function moveGroup(group: Group): void {
  placeGroup(group, group.mentions[0] ?? group);
}

/** Moves a group to where another stands. */
export function placeGroup(group: Span, { start, end }: Span): void {
  const movable: Movable<Span> = group;
  movable.start = start;
  movable.end = end;
}
