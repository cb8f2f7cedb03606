import { type Anchored, anchorItems } from "./anchorItems.ts";
import type { Item } from "./record.ts";

/**
 * {@link anchorItems} for a text in which most of the items were anchored already: those whose words and context are
 * the same keep their place, and only the others are looked for. Where one of these would come to stand on another's
 * place, all are anchored anew.
 *
 * @param before in the same text.
 * @returns in the order of the items.
 */
export function anchorAgain(
  items: readonly Item[],
  text: string,
  before: readonly Anchored[],
): readonly Anchored[] {
  const known = new Map(before.map((it) => [it.item.id, it]));
  const kept = items.map((item) => keep(item, known.get(item.id)));
  const rest = items.filter((_, index) => kept[index] === undefined);
  if (rest.length === 0) return kept.flatMap((it) => it ?? []);
  if (rest.length * 2 > items.length) return anchorItems(items, text);
  const found = new Map(anchorItems(rest, text).map((it) => [it.item.id, it]));
  const starts = new Set([...found.values()].flatMap(({ span }) => span?.start ?? []));
  const near = kept.flatMap((it) => (it?.span !== undefined && starts.has(it.span.start) ? keyOf(it) : []));
  const own = new Set([...found.values()].map(keyOf));
  if (near.some((key) => own.has(key))) return anchorItems(items, text);
  return items.flatMap((item, index) => kept[index] ?? found.get(item.id) ?? []);
}

/** The same for two items of one kind at one place. */
function keyOf({ item, span }: Anchored): string {
  return span === undefined ? item.id : `${item.kind} ${span.start} ${span.end}`;
}

function keep(item: Item, before: Anchored | undefined): Anchored | undefined {
  if (before === undefined || before.item === item) return before;
  return isSamePlace(before.item, item) ? { ...before, item } : undefined;
}

function isSamePlace(one: Item, other: Item): boolean {
  const [first, second] = [one.selector, other.selector];
  return (
    one.kind === other.kind &&
    (first === second ||
      (first.exact === second.exact && first.prefix === second.prefix && first.suffix === second.suffix))
  );
}
