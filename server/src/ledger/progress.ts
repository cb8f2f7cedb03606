import type { Listed } from "./listItems.ts";
import { type Item, type ItemKind, type ItemStatus, itemKinds, itemStatuses } from "./record.ts";

/** How many items there are, and of how many nothing is left to do. */
export interface Count {
  readonly done: number;
  readonly all: number;
}

/** How far the check of an article is. */
export interface Progress extends Count {
  /** Kinds and statuses that occur, in the order in which a view lists them. */
  readonly kinds: readonly (Count & { readonly kind: ItemKind })[];
  readonly statuses: readonly { readonly status: ItemStatus; readonly count: number }[];
  /** In order of the alphabet. */
  readonly people: readonly (Count & { readonly person: string })[];
}

/** Counts the items of an article. What is gone from the text and was open is no work any more, and is left out. */
export function countProgress(listed: readonly Listed[]): Progress {
  const counted = listed.filter(({ state, item }) => state !== "gone" || item.status !== "open");
  const kinds = itemKinds.map((kind) => ({
    kind,
    ...countOf(counted.filter(({ item }) => item.kind === kind)),
  }));
  const statuses = itemStatuses.map((status) => ({
    status,
    count: counted.filter((it) => statusOf(it) === status).length,
  }));
  const byPerson = new Map<string, Listed[]>();
  for (const it of counted) {
    if (it.person === undefined) continue;
    const own = byPerson.get(it.person);
    if (own === undefined) byPerson.set(it.person, [it]);
    else own.push(it);
  }
  const people = [...byPerson].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...countOf(counted),
    kinds: kinds.filter(({ all }) => all > 0),
    statuses: statuses.filter(({ count }) => count > 0),
    people: people.map(([person, own]) => ({ person, ...countOf(own) })),
  };
}

/** The status that an item has in the text as it is now: what was settled for other words needs attention. */
export function statusOf({ item, state }: Pick<Listed, "item" | "state">): ItemStatus {
  return state === "same" || !isDone(item) ? item.status : "needs-attention";
}

/**
 * The next item with something left to do behind an offset, or the one before it; from the last one on to the first
 * and the other way round. Undefined where all is done.
 */
export function nextOpen(
  listed: readonly Listed[],
  offset: number,
  direction: "next" | "previous",
): Listed | undefined {
  const open = listed.filter((it) => it.span !== undefined && !isSettled(it));
  const behind = open.filter(({ span }) => (span?.start ?? 0) > offset);
  const before = open.filter(({ span }) => (span?.start ?? 0) < offset);
  return direction === "next" ? (behind[0] ?? open[0]) : (before.at(-1) ?? open.at(-1));
}

function isSettled(it: Listed): boolean {
  const status = statusOf(it);
  return status !== "open" && status !== "needs-attention";
}

function isDone({ status }: Item): boolean {
  return status !== "open" && status !== "needs-attention";
}

function countOf(listed: readonly Listed[]): Count {
  return { done: listed.filter(isSettled).length, all: listed.length };
}
