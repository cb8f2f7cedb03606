import type { Article } from "../article/article.ts";
import { joinLists } from "../text/joinLists.ts";
import type { Span } from "../text/span.ts";
import { maskOf } from "./articleChange.ts";
import type { Key } from "./memory.ts";
import { isSameList } from "./readEach.ts";
import type { Rereading } from "./recheck.ts";
import type { Snapshot, TrackedList } from "./snapshot.ts";

/**
 * What is gathered of an article paragraph by paragraph: objects and values that are compared by `===`.
 *
 * It is the key of what is kept, so that each is an object of its own.
 */
export interface Gathering<Item> extends Key<Gathered<Item>> {
  /** The lists that are looked at, as far as their items stand in the paragraph. */
  readonly lists: readonly TrackedList[];
  /** Looks through a paragraph and the gap behind it: at its words, and at the items that begin there. */
  readonly find: (article: Article, within: Span) => readonly Item[];
}

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
export function gather<Item>(
  article: Article,
  gathering: Gathering<Item>,
  rereading: Rereading | undefined,
): readonly Item[] {
  if (rereading === undefined) return gathering.find(article, { start: 0, end: Number.POSITIVE_INFINITY });
  const { memory, recheck } = rereading;
  const before = memory.recall(gathering);
  if (before?.snapshot === recheck.snapshot) return before.items;
  const found = gatherAgain(rereading, gathering, before);
  const isSame = before !== undefined && isSameList(before.found, found);
  const items = isSame ? before.items : joinLists(found);
  memory.remember(gathering, { snapshot: recheck.snapshot, found, items });
  return items;
}

function gatherAgain<Item>(
  { recheck }: Rereading,
  { lists, find }: Gathering<Item>,
  before: Gathered<Item> | undefined,
): readonly (readonly Item[])[] {
  const { article, snapshot } = recheck;
  const look = (index: number): readonly Item[] =>
    find(article, {
      start: index === 0 ? 0 : (snapshot.starts[index] as number),
      end: snapshot.starts[index + 1] ?? Number.POSITIVE_INFINITY,
    });
  if (before === undefined) return article.paragraphs.map((_, index) => keepList(undefined, look(index)));
  const { first, endBefore, end, marks, marked } = recheck.changeSince(before.snapshot);
  const edited = new Array<readonly Item[]>(end - first).fill(nothing);
  const found = before.found.slice(0, first).concat(edited, before.found.slice(endBefore));
  const mask = maskOf(lists);
  for (const index of marked) {
    const isEdited = index >= first && index < end;
    if (!isEdited && ((marks[index] as number) & mask) === 0) continue;
    // Where as many are edited as before, what was found in each is a good guess.
    const known = end === endBefore ? before.found[index] : found[index];
    found[index] = keepList(known, look(index));
  }
  return found;
}

/** The list of before where it says the same; of empty lists, one for all. */
function keepList<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  if (now.length === 0) return nothing;
  return before !== undefined && isSameList(before, now) ? before : now;
}

const nothing: readonly never[] = [];
