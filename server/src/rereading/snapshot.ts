import type { Article, Attribution, Paragraph, Person } from "../article/article.ts";
import type { Span } from "../text/span.ts";

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
}

/** The items of a list, with the indexes of the first and the last paragraph in which each stands. */
export interface PlacedItems {
  readonly items: readonly Span[];
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Notes what an article holds, and where. */
export function takeSnapshot(article: Article): Snapshot {
  const { text, paragraphs, people } = article;
  const starts = Int32Array.from(paragraphs, ({ start }) => start);
  const place = (list: TrackedList): readonly [TrackedList, PlacedItems] => [
    list,
    list === "attributions"
      ? placeItems(starts, article.attributions, reachOf)
      : placeItems(starts, article[list], (item) => item),
  ];
  // All tracked lists are in it.
  const lists = Object.fromEntries(trackedLists.map(place)) as Record<TrackedList, PlacedItems>;
  return { paragraphs, starts, rest: text.length - (paragraphs.at(-1)?.end ?? 0), lists, people };
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
): PlacedItems {
  const first = new Int32Array(items.length);
  const last = new Int32Array(items.length);
  let place = 0;
  for (let index = 0; index < items.length; index++) {
    const { start, end } = extentOf(items[index] as Item);
    place = stepTo(starts, place, start);
    first[index] = place;
    last[index] = end > (starts[place + 1] ?? end) ? stepTo(starts, place, end - 1) : place;
  }
  return { items, first, last };
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
