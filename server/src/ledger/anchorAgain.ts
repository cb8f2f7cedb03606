import { type Anchored, anchorItems } from "./anchorItems.ts";
import { pairChanged } from "./pairItems.ts";
import type { Item } from "./record.ts";

/** Where items stood, one place for each. */
export interface AnchoredBefore {
  readonly items: readonly Item[];
  readonly anchored: readonly Anchored[];
}

/**
 * {@link anchorItems} for a text in which most of the items were anchored already: those whose words and context are
 * the same keep their place, and only the others are looked for. Where one of these would come to stand on another's
 * place, all are anchored anew.
 *
 * @param items as those of `before`: in order of id.
 * @param before in the same text.
 * @returns in the order of the items; what is the same object as before is so again.
 */
export function anchorAgain(
  items: readonly Item[],
  text: string,
  before: AnchoredBefore,
): readonly Anchored[] {
  const kept = keepPlaces(items, before);
  const rest = items.filter((_, index) => kept[index] === undefined);
  if (rest.length === 0) return kept.flatMap((it) => it ?? []);
  const found = findRest(rest, text);
  const starts = new Set(found?.map(({ span }) => span.start));
  const near = kept.flatMap((it) => (it?.span !== undefined && starts.has(it.span.start) ? keyOf(it) : []));
  const own = new Set(found?.map(keyOf));
  // What stands elsewhere only, or twice, is for those to tell that know all items.
  if (found === undefined || own.size < found.length || near.some((key) => own.has(key)))
    return anchorItems(items, text);
  const byItem = new Map<Item, Anchored>(found.map((it) => [it.item, it]));
  return kept.flatMap((it, index) => it ?? byItem.get(items[index] as Item) ?? []);
}

/** The places that still hold, one for each item. */
function keepPlaces(
  items: readonly Item[],
  { items: itemsBefore, anchored }: AnchoredBefore,
): readonly (Anchored | undefined)[] {
  const kept: (Anchored | undefined)[] = [];
  let next = 0;
  for (const { before, after, index } of pairChanged(itemsBefore, items)) {
    while (kept.length < index) kept.push(anchored[next++]);
    if (after !== undefined) kept.push(before && keep(after, anchored[next]));
    if (before !== undefined) next++;
  }
  while (kept.length < items.length) kept.push(anchored[next++]);
  return kept;
}

/** A few items are looked for as they were written, which is quicker than an index of the text; undefined if one is not so. */
function findRest(rest: readonly Item[], text: string): readonly AnchoredSame[] | undefined {
  if (rest.length > mostSearches) return undefined;
  const found = rest.flatMap((item) => findOnly(item, text) ?? []);
  return found.length === rest.length ? found : undefined;
}

const mostSearches = 8;

type AnchoredSame = Extract<Anchored, { readonly state: "same" | "changed" }>;

/** An item whose words stand once with all of their context, to the letter. */
function findOnly(item: Item, text: string): AnchoredSame | undefined {
  const { prefix, exact, suffix } = item.selector;
  // Without a neighbour “6 men” may be the end of “16 men”.
  if (prefix === "" || suffix === "" || !anyWord.test(exact)) return undefined;
  const whole = `${prefix}${exact}${suffix}`;
  const at = text.indexOf(whole);
  if (at < 0 || text.includes(whole, at + 1)) return undefined;
  const start = at + prefix.length;
  return { item, state: "same", span: { start, end: start + exact.length } };
}

// "36", but not "…".
const anyWord = /[\p{L}\p{N}]/u;

/** The same for two items of one kind at one place. */
function keyOf({ item, span }: Anchored): string {
  return span === undefined ? item.id : `${item.kind} ${span.start} ${span.end}`;
}

function keep(item: Item, before: Anchored | undefined): Anchored | undefined {
  return before !== undefined && isSamePlace(before.item, item) ? { ...before, item } : undefined;
}

function isSamePlace(one: Item, other: Item): boolean {
  const [first, second] = [one.selector, other.selector];
  return (
    one.kind === other.kind &&
    (first === second ||
      (first.exact === second.exact && first.prefix === second.prefix && first.suffix === second.suffix))
  );
}
