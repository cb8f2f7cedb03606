import type { Article, Attribution, Organisation, Paragraph, Person } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import { findSameRuns } from "./difference.ts";
import type { Stretch } from "./places.ts";
import { isSameList } from "./stage.ts";

/** The lists of an article of which a snapshot tells what has changed. */
export type TrackedList = (typeof trackedLists)[number];

/** In the order of their bits in `Change.marks`. */
export const trackedLists = [
  "quotes",
  "mentions",
  "attributions",
  "claims",
  "quantities",
  "dates",
  "dataSources",
  "vagueSources",
  "loadedVerbs",
] as const;

/** Where everything stood in an article, since a later reading moves its objects. */
export interface Snapshot {
  readonly paragraphs: readonly Paragraph[];
  /** Of the paragraphs. */
  readonly starts: Int32Array;
  /** UTF-16 units behind the last paragraph. */
  readonly rest: number;
  readonly lists: Readonly<Record<TrackedList, PlacedItems>>;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

/** The items of a list, with the indexes of the first and the last paragraph in which each stands. */
export interface PlacedItems {
  readonly items: readonly Span[];
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The paragraphs of each item that stands in several. */
  readonly joined: readonly Stretch[];
}

/**
 * Notes what an article holds, and where.
 *
 * @param before of an earlier reading: a list of it is the same object in the new one where it holds the same items in
 * the same paragraphs.
 */
export function takeSnapshot(article: Article, before?: Snapshot): Snapshot {
  const { text, paragraphs, people, organisations } = article;
  const starts = new Int32Array(paragraphs.length);
  for (let index = 0; index < starts.length; index++) starts[index] = (paragraphs[index] as Paragraph).start;
  const known = before !== undefined && isSameButForOne(before.paragraphs, paragraphs) ? before : undefined;
  const place = (list: TrackedList): readonly [TrackedList, PlacedItems] => {
    const placed = known?.lists[list];
    return [
      list,
      list === "attributions"
        ? placeItems(starts, article.attributions, reachOf, placed)
        : placeItems(starts, article[list], itself, placed),
    ];
  };
  // All tracked lists are in it.
  const lists = Object.fromEntries(trackedLists.map(place)) as Record<TrackedList, PlacedItems>;
  const rest = text.length - (paragraphs.at(-1)?.end ?? 0);
  return {
    paragraphs,
    starts,
    rest,
    lists,
    people: sameOr(known?.people, people),
    organisations: sameOr(known?.organisations, organisations),
  };
}

function sameOr<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  return before !== undefined && isSameList(before, now) ? before : now;
}

/** Whether two readings have the same paragraphs but for one that may be another: what is the same stands in the same. */
function isSameButForOne(before: readonly Paragraph[], now: readonly Paragraph[]): boolean {
  if (before.length !== now.length) return false;
  let others = 0;
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) others++;
  return others <= 1;
}
/** From the first to the last thing that an attribution points at. */
function reachOf({ start, end, content, cue, source, quotes }: Attribution): Span {
  let first = Math.min(start, content.start, cue?.start ?? start, source?.start ?? start);
  let last = Math.max(end, content.end, cue?.end ?? end, source?.end ?? end);
  for (const quote of quotes) {
    first = Math.min(first, quote.start);
    last = Math.max(last, quote.end);
  }
  return { start: first, end: last };
}

function placeItems<Item extends Span>(
  starts: Int32Array,
  items: readonly Item[],
  extentOf: (item: Item) => Span,
  before: PlacedItems = noItems,
): PlacedItems {
  if (isSameList(before.items, items)) return before;
  const first = new Int32Array(items.length);
  const last = new Int32Array(items.length);
  const placeFrom = (from: number, end: number): void => {
    let place = first[from - 1] ?? 0;
    for (let index = from; index < end; index++) {
      const { start, end } = extentOf(items[index] as Item);
      place = stepTo(starts, place, start);
      first[index] = place;
      last[index] = end > (starts[place + 1] ?? end) ? stepTo(starts, place, end - 1) : place;
    }
  };
  let from = 0;
  for (const run of findSameRuns(before.items, items)) {
    placeFrom(from, run.now);
    first.set(before.first.subarray(run.before, run.before + run.count), run.now);
    last.set(before.last.subarray(run.before, run.before + run.count), run.now);
    from = run.now + run.count;
  }
  placeFrom(from, items.length);
  return { items, first, last, joined: findJoined(first, last) };
}

const noItems: PlacedItems = { items: [], first: new Int32Array(), last: new Int32Array(), joined: [] };

function itself(item: Span): Span {
  return item;
}

function findJoined(first: Int32Array, last: Int32Array): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (let index = 0; index < first.length; index++)
    if (first[index] !== last[index])
      joined.push({ from: first[index] as number, to: (last[index] as number) + 1 });
  return joined;
}

/** The paragraph that an offset stands in or behind, from one near it; the first where it stands before all. */
function stepTo(starts: Int32Array, from: number, offset: number): number {
  let place = from;
  while (place > 0 && (starts[place] as number) > offset) place--;
  while (place + 1 < starts.length && (starts[place + 1] as number) <= offset) place++;
  return place;
}

/** The paragraph that an offset stands in or behind; the first where it stands before all. */
export function placeAt({ starts }: Snapshot, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}
