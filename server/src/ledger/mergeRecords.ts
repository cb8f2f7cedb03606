import { compareIds, type FactRecord, type HistoryEntry, type Item, type SourceSlot } from "./record.ts";

/**
 * Merges what two did with one record. Nothing is lost: an item that one removed and the other changed stays, what
 * both set differently has the later status and keeps the other in its history, sources and history are united.
 *
 * @param base what both started from, or an empty record.
 * @returns the same for `mine` and `theirs` exchanged.
 */
export function mergeRecords(base: FactRecord, mine: FactRecord, theirs: FactRecord): FactRecord {
  const [before, other] = [byId(base.items), byId(theirs.items)];
  const own = byId(mine.items);
  const items = [...own.values()].flatMap((item) => {
    const old = before.get(item.id);
    const their = other.get(item.id);
    if (their !== undefined) return mergeItems(old, item, their);
    return old === undefined || !isEqual(old, item) ? item : [];
  });
  const added = theirs.items.filter((item) => {
    const old = before.get(item.id);
    return !own.has(item.id) && (old === undefined || !isEqual(old, item));
  });
  const [first, second] = [mine.others, theirs.others].sort((one, it) => (keyOf(one) < keyOf(it) ? -1 : 1));
  const others = { ...first, ...second };
  return {
    version: mine.version,
    article: pickName(base.article, mine.article, theirs.article),
    items: [...items, ...added].sort(compareIds),
    ...(Object.keys(others).length === 0 ? {} : { others }),
  };
}

/** Merges two states of one item; `base` is what both started from, if that is known. */
export function mergeItems(base: Item | undefined, mine: Item, theirs: Item): Item {
  if (isEqual(mine, theirs)) return mine;
  if (base !== undefined && isEqual(base, mine)) return theirs;
  if (base !== undefined && isEqual(base, theirs)) return mine;
  const [late, early] = isLater(lastDate(mine), mine, lastDate(theirs), theirs)
    ? [mine, theirs]
    : [theirs, mine];
  const note = mergeNotes(base?.note, early.note, late.note);
  const others = { ...early.others, ...late.others };
  const { id, kind } = late;
  return {
    id,
    kind,
    ...mergeStatuses(base, early, late),
    selector: isEqual(late.selector, base?.selector) ? early.selector : late.selector,
    ...(note === undefined ? {} : { note }),
    sources: mergeLists(base?.sources, early.sources, late.sources),
    history: mergeHistories(early.history, late.history),
    ...(Object.keys(others).length === 0 ? {} : { others }),
  };
}

type StatusSet = Pick<Item, "status" | "checker" | "date">;

/** The status of the one who set it, or of the later of two, with who set it and when. */
function mergeStatuses(base: Item | undefined, early: Item, late: Item): StatusSet {
  const [old, first, second] = [base && statusSet(base), statusSet(early), statusSet(late)];
  if (isEqual(second, old)) return first;
  if (isEqual(first, old)) return second;
  return isLater(early.date ?? "", first, late.date ?? "", second) ? first : second;
}

function statusSet({ status, checker, date }: Item): StatusSet {
  return {
    status,
    ...(checker === undefined ? {} : { checker }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Of two of one date any will do, if only it is the same for both sides. */
function isLater(date: string, value: unknown, otherDate: string, other: unknown): boolean {
  return date === otherDate ? keyOf(value) > keyOf(other) : date > otherDate;
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The date of what was done last; undated comes first. */
function lastDate({ date = "", history }: Item): string {
  return [date, ...history.map((entry) => entry.date)].sort().at(-1) ?? "";
}

/** The name that one changed; of two new names the one that comes last in the alphabet. */
function pickName(base: string, mine: string, theirs: string): string {
  if (mine === base || theirs === base) return mine === base ? theirs : mine;
  return mine > theirs ? mine : theirs;
}

/** Both notes where both wrote one, the earlier first. */
function mergeNotes(
  base: string | undefined,
  early: string | undefined,
  late: string | undefined,
): string | undefined {
  if (early === base || early === undefined || late === early) return late === base ? (early ?? late) : late;
  if (late === base || late === undefined || early.includes(late)) return early;
  return late.includes(early) ? late : `${early}\n${late}`;
}

/** What either has, without what one took away from the base. */
function mergeLists(
  base: readonly SourceSlot[] = [],
  early: readonly SourceSlot[],
  late: readonly SourceSlot[],
): readonly SourceSlot[] {
  const [old, first, second] = [keysOf(base), keysOf(early), keysOf(late)];
  const isKept = (slot: SourceSlot): boolean => {
    const key = keyOf(slot);
    return !old.has(key) || (first.has(key) && second.has(key));
  };
  return [...early, ...late.filter((slot) => !first.has(keyOf(slot)))].filter(isKept);
}

function mergeHistories(
  early: readonly HistoryEntry[],
  late: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const known = keysOf(early);
  const united = [...early, ...late.filter((entry) => !known.has(keyOf(entry)))];
  return united.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function keysOf(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.map(keyOf));
}

/** A text that is the same for equal values, in whatever order their keys stand. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) =>
    typeof it === "object" && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([one], [other]) => (one < other ? -1 : 1)))
      : it,
  );
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || keyOf(one) === keyOf(other);
}
