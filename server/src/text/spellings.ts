import type { Span } from "./span.ts";

/** Which spans of a text are written alike, capitals included, so that each spelling is looked at once. */
export interface Spellings {
  /** Number of the spelling of each span, from 0 on in order of first appearance. */
  readonly numberOf: Int32Array;
  /** Index of the first span of each spelling. */
  readonly firstOf: readonly number[];
}

/**
 * Numbers the spellings of spans. Cuts no string, since a text has about ten times as many words as spellings.
 */
export function numberSpellings(text: string, spans: readonly Span[]): Spellings {
  const numberOf = new Int32Array(spans.length);
  const firstOf: number[] = [];
  // A table of numbers by hash; what finds its slot taken goes to the next free one.
  const slots = new Int32Array(tableSize(spans.length)).fill(-1);
  const slotMask = slots.length - 1;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Span;
    let slot = hashSpan(text, span) & slotMask;
    let known = slots[slot] as number;
    while (known >= 0 && !isWrittenAlike(text, spans[firstOf[known] as number] as Span, span)) {
      slot = (slot + 1) & slotMask;
      known = slots[slot] as number;
    }
    if (known < 0) {
      known = firstOf.length;
      slots[slot] = known;
      firstOf.push(index);
    }
    numberOf[index] = known;
  }
  return { numberOf, firstOf };
}

/** The first item of each spelling, in order of its number: what is asked of a word is asked of these alone. */
export function vocabularyOf<Item extends { readonly spelling: number }>(
  items: readonly Item[],
): readonly Item[] {
  const vocabulary: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item;
    if (item.spelling === vocabulary.length) vocabulary.push(item);
  }
  return vocabulary;
}

/** By number of spelling, 1 where the word of a {@link vocabularyOf vocabulary} passes a test. */
export function markSpellings<Item>(
  vocabulary: readonly Item[],
  isWanted: (item: Item) => boolean,
): Uint8Array {
  const marks = new Uint8Array(vocabulary.length);
  for (let spelling = 0; spelling < vocabulary.length; spelling++)
    if (isWanted(vocabulary[spelling] as Item)) marks[spelling] = 1;
  return marks;
}

/**
 * The same as {@link bySpelling} for small numbers, which is faster.
 *
 * @param items all items of the text.
 * @param look answers with a whole number from 0 to 254.
 */
export function marksBySpelling<Item extends { readonly spelling: number }>(
  items: readonly Item[],
  look: (item: Item) => number,
): (item: Item) => number {
  // A text has no more spellings than words. Zero: not yet looked at.
  const known = new Uint8Array(items.length);
  return (item) => {
    const mark = known[item.spelling] as number;
    if (mark > 0) return mark - 1;
    const value = look(item);
    known[item.spelling] = value + 1;
    return value;
  };
}

/**
 * Looks at each spelling once, when the first item that has it is asked for: what is read of a few paragraphs costs but
 * their words.
 *
 * @param look not to answer with what is absent, since that would be asked again.
 */
export function bySpelling<Item extends { readonly spelling: number }, Value extends object | number>(
  look: (item: Item) => Value,
): (item: Item) => Value {
  const known: (Value | undefined)[] = [];
  return (item) => {
    const value = known[item.spelling] ?? look(item);
    known[item.spelling] = value;
    return value;
  };
}

/** A power of two, so that at least half of the slots stay free. */
function tableSize(count: number): number {
  let size = 64;
  while (size < count * 2) size *= 2;
  return size;
}

/** FNV-1a over code units. */
function hashSpan(text: string, { start, end }: Span): number {
  let hash = -2128831035;
  for (let offset = start; offset < end; offset++) hash = Math.imul(hash ^ text.charCodeAt(offset), 16777619);
  return hash;
}

function isWrittenAlike(text: string, one: Span, other: Span): boolean {
  const length = one.end - one.start;
  if (other.end - other.start !== length) return false;
  for (let offset = 0; offset < length; offset++)
    if (text.charCodeAt(one.start + offset) !== text.charCodeAt(other.start + offset)) return false;
  return true;
}
