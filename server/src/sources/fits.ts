import { addAll } from "../text/addAll.ts";
import { type Alignment, alignBeginnings, alignPart } from "../text/alignment.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import { spokenSpans } from "./indexedSource.ts";
import { type Item, readItems } from "./items.ts";
import type { Segment, Source } from "./source.ts";
import type { SpeechLists } from "./speechWords.ts";
import type { Window } from "./windows.ts";

/** The words of a quotation, or of a part of it. */
export interface QuoteItems {
  readonly items: readonly Item[];
  /** Indexes of items before which the writer marked a cut. */
  readonly cuts: ReadonlySet<number>;
  /** Whether the writer marked any change, also before the first item or behind the last. */
  readonly isMarked: boolean;
}

/** A stretch of a source, as items. */
export interface Stretch {
  readonly source: Source;
  readonly items: readonly Item[];
}

/** How a quotation fits into a stretch. */
export interface Fit {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
}

/** Reads the items of a window. */
export function readWindow({ indexed, from, to }: Window, lists: SpeechLists): Stretch {
  const { source, starts } = indexed;
  const start = starts[from] ?? 0;
  const end = starts[to] ?? source.text.length;
  const spans: Span[] = [];
  for (let index = indexAfter(source.segments, start); index < source.segments.length; index++) {
    const segment = source.segments[index] as Segment;
    if (segment.start >= end) break;
    if (isInterjection(source, index)) continue;
    const inside = { start: Math.max(start, segment.start), end: Math.min(end, segment.end) };
    addAll(spans, spokenSpans(source.text, inside));
  }
  return { source, items: readItems(source.text, spans, lists) };
}

/** "Right." of somebody else between two segments of one speaker: no part of what that one says. */
function isInterjection({ text, segments }: Source, index: number): boolean {
  const [before, segment, behind] = [segments[index - 1], segments[index], segments[index + 1]];
  if (segment === undefined || before?.speaker === undefined || before.speaker !== behind?.speaker)
    return false;
  return (
    segment.speaker !== before.speaker && slice(text, segment).trim().split(/\s+/u).length <= mostInterjected
  );
}

const mostInterjected = 2;

/** Fits a quotation into a stretch of a source, at the least cost. */
export function fitInto(quote: QuoteItems, stretch: Stretch): Fit {
  const { part, whole, skips } = numbersOf(quote.items, stretch.items);
  return { stretch, alignment: alignPart(part, whole, { skips, cuts: quote.cuts }) };
}

/** The costs of the beginnings of a quotation in a stretch, and of its ends; each by the number of items before. */
export function costsOfParts(
  quote: QuoteItems,
  stretch: Stretch,
): { readonly before: Float64Array; readonly behind: Float64Array } {
  const { part, whole, skips } = numbersOf(quote.items, stretch.items);
  const { length } = part;
  const before = alignBeginnings(part, whole, { skips, cuts: quote.cuts });
  const cuts = new Set([...quote.cuts].map((cut) => length - cut));
  const behind = alignBeginnings(part.toReversed(), whole.toReversed(), { skips: skips.toReversed(), cuts });
  return { before, behind: behind.toReversed() };
}

/** Items of a part of a quotation. */
export function partOf({ items, cuts, isMarked }: QuoteItems, from: number, to: number): QuoteItems {
  const inside = [...cuts].filter((cut) => cut > from && cut < to).map((cut) => cut - from);
  return { items: items.slice(from, to), cuts: new Set(inside), isMarked };
}

function numbersOf(
  quoted: readonly Item[],
  said: readonly Item[],
): { readonly part: Int32Array; readonly whole: Int32Array; readonly skips: Float64Array } {
  const byKey = new Map<string, number>();
  const numberOf = ({ key }: Item): number => {
    const number = byKey.get(key) ?? byKey.size;
    byKey.set(key, number);
    return number;
  };
  return {
    part: Int32Array.from(quoted, numberOf),
    whole: Int32Array.from(said, numberOf),
    skips: Float64Array.from(said, ({ isLoose }) => (isLoose ? looseCost : leftOutCost)),
  };
}

/**
 * Of a word that the quotation leaves out: less than half of one that it has instead or beside, so that two words that
 * are left out before the last one do not part that from the rest.
 */
const leftOutCost = 3 / 8;
/** Of what is said in passing. */
const looseCost = 1 / 16;
