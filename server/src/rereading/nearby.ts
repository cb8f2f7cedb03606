import type { Article } from "../article/article.ts";
import { compareSpans, type Span } from "../text/span.ts";
import { maskOf, moveOffset } from "./articleChange.ts";
import type { Key } from "./memory.ts";
import { moveSpan } from "./move.ts";
import { joinStretches, type Stretch, spanOf, touchesAny } from "./places.ts";
import type { Recheck, Rereading } from "./recheck.ts";
import { placeAt, type Snapshot, type TrackedList } from "./snapshot.ts";
import { isSameList } from "./stage.ts";

/** What rests only on what stands near it, so that it is looked for again only near what has changed. */
export interface Nearby {
  /**
   * The lists that are gone through, or asked for what stands near: the article that is searched again holds only what
   * of them stands near what has changed. All else of it is whole.
   */
  readonly lists: readonly TrackedList[];
  /** Lists that count as well, as far as items near by are looked at, and stay whole; `people` is whose a mention is. */
  readonly reads?: readonly (TrackedList | "people")[];
  /** How many paragraphs with sentences on either side count. */
  readonly paragraphs: number;
  /** Set where the beginning, up to the third paragraph of the body, is a thing apart. */
  readonly opening?: true;
  /** What counts of the whole article; if any of it is another (`===`), all is searched again. */
  readonly asks?: (article: Article) => readonly unknown[];
}

/** How something that rests on what stands near it is found. */
export interface Search<Item> {
  readonly nearby: Nearby;
  /**
   * Goes through an article, of which {@link Nearby.lists} hold all or a part.
   *
   * @param spans the stretches of the text to look through, for what is found by its words.
   */
  readonly find: (article: Article, spans: readonly Span[]) => Iterable<Item>;
  /** The spans of an item, which are its own: they are moved. The first tells where it stands. */
  readonly spansOf: (item: Item) => readonly Span[];
  /** Takes items that were found before for those that are found now, where they are the same. */
  readonly adopt?: (before: readonly Item[], now: readonly Item[]) => readonly Item[];
}

/** What was found, and in what. */
export interface FoundNearby<Item> {
  readonly snapshot: Snapshot;
  readonly asked: readonly unknown[];
  /** In order. */
  readonly items: readonly Item[];
}

/** Finds what rests on what stands near it; what was found before is moved and taken over where nothing near has changed. */
export function findNearby<Item>(
  recheck: Recheck,
  search: Search<Item>,
  before: FoundNearby<Item> | undefined,
): FoundNearby<Item> {
  const { article, snapshot } = recheck;
  const asked = search.nearby.asks?.(article) ?? [];
  const items =
    before !== undefined && isSameList(before.asked, asked)
      ? searchAgain(recheck, search, before)
      : adopt(search, before?.items ?? [], searchAll(article, search));
  return { snapshot, asked, items };
}

/** The same with what is kept of a document under a key of its own. */
export function findKept<Item>(
  { memory, recheck }: Rereading,
  key: Key<FoundNearby<Item> | undefined>,
  search: Search<Item>,
): readonly Item[] {
  const before = memory.recall(key);
  // What was moved half-way is of no use.
  memory.remember(key, undefined);
  const found = findNearby(recheck, search, before);
  memory.remember(key, found);
  return found.items;
}

/** The same, without anything that was found before. */
export function searchAll<Item>(
  article: Article,
  search: Pick<Search<Item>, "find" | "spansOf">,
): readonly Item[] {
  return sortItems(search, [...search.find(article, [{ start: 0, end: article.text.length }])]);
}

function searchAgain<Item>(
  recheck: Recheck,
  search: Search<Item>,
  before: FoundNearby<Item>,
): readonly Item[] {
  const { snapshot } = recheck;
  const change = recheck.changeSince(before.snapshot);
  const stale = findStale(recheck, search, before);
  const isStale = (offset: number | undefined): boolean => {
    const place = offset === undefined ? -1 : placeAt(snapshot, offset);
    return place < 0 || touchesAny(stale, { from: place, to: place + 1 });
  };
  const [kept, dropped]: [Item[], Item[]] = [[], []];
  for (const item of before.items) {
    const offset = moveOffset(change, before.snapshot, search.spansOf(item)[0]?.start ?? 0);
    (isStale(offset) ? dropped : kept).push(item);
  }
  const movedFrom = before.snapshot.starts[change.endBefore] ?? Number.POSITIVE_INFINITY;
  for (const item of kept)
    for (const span of search.spansOf(item))
      if (span.start >= movedFrom) moveSpan(span, { offset: change.shift, token: 0 });
  if (stale.length === 0) return kept;
  const found = [...searchIn(recheck, search, stale)].filter((item) =>
    isStale(search.spansOf(item)[0]?.start),
  );
  return sortItems(search, [...kept, ...adopt(search, dropped, found)]);
}

/** Searches some paragraphs; what is found in others beside them is incomplete. */
function searchIn<Item>(
  recheck: Recheck,
  { nearby, find }: Search<Item>,
  stretches: readonly Stretch[],
): Iterable<Item> {
  const { article } = recheck;
  const around = recheck.widen(stretches, nearby.paragraphs);
  const near = Object.fromEntries(nearby.lists.map((list) => [list, recheck.itemsIn(list, around)]));
  return find(
    { ...article, ...near },
    around.map((stretch) => spanOf(article.paragraphs, stretch)),
  );
}

/** The paragraphs in which what was found may no longer hold. */
function findStale<Item>(
  recheck: Recheck,
  search: Search<Item>,
  before: FoundNearby<Item>,
): readonly Stretch[] {
  const { nearby } = search;
  const { marks, marked, first, end, isEdited } = recheck.changeSince(before.snapshot);
  const mask = maskOf([...nearby.lists, ...(nearby.reads ?? [])]);
  const changed = marked
    .filter((place) => ((marks[place] as number) & mask) !== 0)
    .map((place) => ({ from: place, to: place + 1 }));
  // Where paragraphs are gone, those on either side have other neighbours now.
  const edges = isEdited && first === end ? [{ from: first - 1, to: first + 1 }] : [];
  const count = recheck.snapshot.paragraphs.length;
  const within = joinStretches(
    [...changed, ...edges].map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(count, to) })),
  );
  const reached = recheck.joinItems(
    withOpening(recheck, before, nearby, recheck.widen(within, nearby.paragraphs)),
  );
  return joinStretches([...reached, ...findFar(recheck, search, before)]);
}

function withOpening<Item>(
  recheck: Recheck,
  before: FoundNearby<Item>,
  { opening }: Nearby,
  stale: readonly Stretch[],
): readonly Stretch[] {
  if (opening === undefined) return stale;
  const { end, endBefore } = recheck.changeSince(before.snapshot);
  const moved = Math.max(0, end - endBefore);
  const count = recheck.snapshot.paragraphs.length;
  const to = Math.min(count, Math.max(endOfOpening(recheck.snapshot), endOfOpening(before.snapshot) + moved));
  return touchesAny(stale, { from: 0, to }) ? joinStretches([...stale, { from: 0, to }]) : stale;
}

/** Index behind the third paragraph of the body. */
function endOfOpening({ paragraphs }: Snapshot): number {
  let left = 3;
  let place = 0;
  for (; place < paragraphs.length && left > 0; place++) if (paragraphs[place]?.kind === "body") left--;
  return place;
}

/** Where items stand that point to what does not stand near them, or stands there no longer: these are never taken over. */
function findFar<Item>(
  recheck: Recheck,
  { nearby, spansOf }: Search<Item>,
  before: FoundNearby<Item>,
): readonly Stretch[] {
  const change = recheck.changeSince(before.snapshot);
  const far: Stretch[] = [];
  for (const item of before.items) {
    const spans = spansOf(item);
    if (spans.length < 2) continue;
    const [own, ...others] = spans.map(({ start }) => moveOffset(change, before.snapshot, start));
    if (own === undefined) continue;
    const place = placeAt(recheck.snapshot, own);
    const stretch = { from: place, to: place + 1 };
    const isNear = (offset: number | undefined): boolean => {
      if (offset === undefined) return false;
      const at = placeAt(recheck.snapshot, offset);
      return (
        at === place || touchesAny(recheck.widen([stretch], nearby.paragraphs), { from: at, to: at + 1 })
      );
    };
    if (!others.every(isNear)) far.push(stretch);
  }
  return far;
}

function adopt<Item>(search: Search<Item>, before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return search.adopt?.(before, now) ?? now;
}

function sortItems<Item>(
  { spansOf }: Pick<Search<Item>, "spansOf">,
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted((one, other) => compareSpans(spansOf(one)[0] as Span, spansOf(other)[0] as Span));
}
