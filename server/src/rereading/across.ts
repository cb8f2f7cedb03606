import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import { moveSpan } from "./move.ts";
import type { FoundNearby, Search } from "./nearby.ts";
import type { PlainEdit } from "./plainEdit.ts";
import type { Rereading } from "./recheck.ts";
import type { TrackedList } from "./snapshot.ts";
import { isSameList } from "./stage.ts";

/**
 * What something rests on that is found by holding things of the whole article against each other: after most edits
 * these are as they were, and so is what was found.
 */
export interface Across {
  /**
   * The lists that are looked at: all is searched again where one holds another object than before. `names` are the names
   * and roles among the mentions, whose they are, and their words.
   */
  readonly lists: readonly (TrackedList | "people" | "organisations" | "names")[];
  /** What else is looked at, as values and objects that are compared by `===`; it may rest on what was found. */
  readonly asks?: (article: Article, rereading: Rereading) => readonly unknown[];
  /** Whether an edit that leaves all that as it is changes other words that are looked at. */
  readonly isTouched: (article: Article, edit: PlainEdit, rereading: Rereading) => boolean;
}

/** Finds what holds things of the whole article against each other, or takes over what was found before, moved. */
export function findAcross<Item>(
  rereading: Rereading,
  across: Across,
  search: Search<Item>,
  before: FoundNearby<Item> | undefined,
  searchAll: () => readonly Item[],
): FoundNearby<Item> {
  const { article, snapshot } = rereading.recheck;
  const ask = (): readonly unknown[] => across.asks?.(article, rereading) ?? [];
  const isKept =
    before !== undefined &&
    isSameList(before.asked, ask()) &&
    isUntouched(rereading, across, before) &&
    moveAll(before, search, rereading);
  if (isKept) return { snapshot, asked: before.asked, items: before.items };
  const items = searchAll();
  return { snapshot, asked: ask(), items };
}

/** Whether an edit changes a character of an item, be it one that is gone from within. */
export function changes({ start, end }: Span, item: Span): boolean {
  return item.start < end && item.end > start;
}

/** The same for some items. */
export function changesAny(edit: Span, items: readonly Span[]): boolean {
  return items.some((item) => changes(edit, item));
}

function isUntouched<Item>(
  rereading: Rereading,
  { lists, isTouched }: Across,
  { snapshot }: FoundNearby<Item>,
): boolean {
  const { recheck } = rereading;
  const edits = recheck.plainEditsSince(snapshot);
  const now = recheck.snapshot;
  const isSame = lists.every((list) => {
    if (list === "names") return recheck.keepsNames(snapshot);
    return list === "people" || list === "organisations"
      ? snapshot[list] === now[list]
      : snapshot.lists[list] === now.lists[list];
  });
  return isSame && edits?.every((edit) => !isTouched(recheck.article, edit, rereading)) === true;
}

/** @returns false, and moves nothing, where the edit stands in an item. */
function moveAll<Item>(
  before: FoundNearby<Item>,
  { spansOf }: Search<Item>,
  { recheck }: Rereading,
): boolean {
  const [edit] = recheck.plainEditsSince(before.snapshot) ?? [];
  if (edit === undefined) return true;
  const behind: Span[] = [];
  for (const item of before.items)
    for (const span of spansOf(item)) if (span.end > edit.start) behind.push(span);
  if (behind.some(({ start }) => start < edit.end - edit.shift)) return false;
  if (edit.shift !== 0) for (const span of behind) moveSpan(span, { offset: edit.shift, token: 0 });
  return true;
}
