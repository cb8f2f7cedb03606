import type { Article } from "../article/article.ts";
import { exact } from "../text/exact.ts";
import { joinLists } from "../text/joinLists.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { maskOf } from "./articleChange.ts";
import type { Key } from "./memory.ts";
import type { Recheck, Rereading } from "./recheck.ts";
import type { Snapshot, TrackedList } from "./snapshot.ts";
import { isSameList } from "./stage.ts";

/**
 * What is gathered of an article paragraph by paragraph: objects and values that are compared by `===`.
 *
 * It is the key of what is kept, so that each is an object of its own.
 */
export interface Gathering<List extends GoneThrough, Item> extends Key<Gathered<Item>> {
  /** The list of the article that is gone through. */
  readonly of: List;
  /** What is gathered of an item, by itself and by the words of its paragraph; undefined where that is nothing. */
  readonly read: (source: Article[List][number], article: Article) => Item | undefined;
}

/** Tokens are not tracked: they are others only where their paragraph is. */
type GoneThrough = TrackedList | "tokens";

/** What was gathered in a reading. */
export interface Gathered<Item> {
  readonly snapshot: Snapshot;
  /** By paragraph. */
  readonly found: readonly (readonly Item[])[];
  readonly items: readonly Item[];
}

/**
 * Gathers something of a whole article; where that is read again, only in the paragraphs in which something has changed.
 *
 * @returns in order of the text; the same list as before where it has the same items.
 */
export function gather<List extends GoneThrough, Item>(
  article: Article,
  gathering: Gathering<List, Item>,
  rereading: Rereading | undefined,
): readonly Item[] {
  if (rereading === undefined) return readWithin(article, gathering, 0, Number.POSITIVE_INFINITY).items;
  const { memory, recheck } = rereading;
  const before = memory.recall(gathering);
  if (before?.snapshot === recheck.snapshot) return before.items;
  const now = before === undefined ? gatherAll(recheck, gathering) : gatherAgain(recheck, gathering, before);
  memory.remember(gathering, now);
  return now.items;
}

/** Reads the items from an index on that begin before an offset. */
function readWithin<List extends GoneThrough, Item>(
  article: Article,
  { of, read }: Gathering<List, Item>,
  first: number,
  end: number,
): { readonly items: readonly Item[]; readonly next: number } {
  const sources: readonly Article[List][number][] = article[of];
  const items: Item[] = [];
  let next = first;
  for (; next < sources.length; next++) {
    const source = sources[next] as Article[List][number];
    if (source.start >= end) break;
    const item = read(source, article);
    if (item !== undefined) items.push(item);
  }
  return { items: exact(items), next };
}

const nothing: readonly never[] = [];

function gatherAll<List extends GoneThrough, Item>(
  { article, snapshot }: Recheck,
  gathering: Gathering<List, Item>,
): Gathered<Item> {
  let first = 0;
  const found = article.paragraphs.map((_, index) => {
    const { items, next } = readWithin(article, gathering, first, endOf(snapshot, index));
    first = next;
    return items;
  });
  return { snapshot, found, items: joinLists(found) };
}

/** Where the next paragraph begins. */
function endOf({ starts }: Snapshot, index: number): number {
  return starts[index + 1] ?? Number.POSITIVE_INFINITY;
}

function gatherAgain<List extends GoneThrough, Item>(
  recheck: Recheck,
  gathering: Gathering<List, Item>,
  before: Gathered<Item>,
): Gathered<Item> {
  const { article, snapshot } = recheck;
  const { first, endBefore, end, marks, marked } = recheck.changeSince(before.snapshot);
  const look = (index: number): readonly Item[] => {
    const start = index === 0 ? 0 : indexFrom(article[gathering.of], snapshot.starts[index] as number);
    return readWithin(article, gathering, start, endOf(snapshot, index)).items;
  };
  const mask = gathering.of === "tokens" ? 0 : maskOf([gathering.of]);
  const edit: { from: number; to: number; by: (readonly Item[])[] } = { from: first, to: endBefore, by: [] };
  const replaced: Replaced<Item>[] = first < Math.max(endBefore, end) ? [edit] : [];
  for (const index of marked) {
    if (index >= first && index < end) edit.by.push(look(index));
    else if (((marks[index] as number) & mask) !== 0) {
      const old = index < first ? index : index - end + endBefore;
      replaced.push({ from: old, to: old + 1, by: [look(index)] });
    }
  }
  const changed = replaced
    .filter((it) => !saysSame(before.found, it))
    .sort((one, other) => one.from - other.from);
  return changed.length === 0 ? { ...before, snapshot } : { snapshot, ...replace(before, changed) };
}

/** What was found in some paragraphs before, by their indexes, and what is found there now. */
interface Replaced<Item> {
  readonly from: number;
  readonly to: number;
  readonly by: readonly (readonly Item[])[];
}

function saysSame<Item>(before: readonly (readonly Item[])[], { from, to, by }: Replaced<Item>): boolean {
  return (
    to - from === by.length && by.every((list, index) => isSameList(before[from + index] ?? nothing, list))
  );
}

/** Joins anew only what is another: lists are long, and changes few. */
function replace<Item>(
  before: Gathered<Item>,
  changed: readonly Replaced<Item>[],
): Pick<Gathered<Item>, "found" | "items"> {
  const [found, items]: [(readonly (readonly Item[])[])[], (readonly Item[])[]] = [[], []];
  // Where the last change ended, in paragraphs and in items.
  let [place, passed] = [0, 0];
  for (const { from, to, by } of changed) {
    const start = passed + countItems(before.found, place, from);
    found.push(before.found.slice(place, from), by);
    items.push(before.items.slice(passed, start), ...by);
    passed = start + countItems(before.found, from, to);
    place = to;
  }
  found.push(before.found.slice(place));
  items.push(before.items.slice(passed));
  return { found: joinLists(found), items: joinLists(items) };
}

function countItems(found: readonly (readonly unknown[])[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) count += (found[index] as readonly unknown[]).length;
  return count;
}
