import type { Layout, Pairing } from "./layout.ts";
import { isSameList } from "./stage.ts";

/** What a stage asks for beside the words of a paragraph. */
export interface Asked {
  /** What each paragraph asks for: values and objects that are compared by `===`. */
  readonly all?: readonly unknown[];
  /**
   * Lists with an item for each paragraph, which are compared by `===`, or item by item where they are lists themselves.
   * None of them may be changed later.
   */
  readonly each?: readonly (readonly unknown[])[];
  /** Indexes of the paragraphs for which something else is another than when the stage was at work last. */
  readonly changed?: Iterable<number>;
  /** How many tokens before and behind a paragraph are looked at. */
  readonly tokensBefore?: number;
  readonly tokensBehind?: number;
}

/** What the cells of a reading asked for. */
export interface AskedBy {
  readonly layout: Layout;
  readonly asked: Asked;
}

/** By paragraph, 1 where it is new, or something that is asked for it another. */
export function findStale(before: AskedBy, now: AskedBy, pairing: Pairing): Uint8Array {
  const { head, tail, tailBefore } = pairing;
  const isStale = new Uint8Array(now.layout.cells.length);
  isStale.fill(1, head, tail);
  if (!isSameList(before.asked.all ?? [], now.asked.all ?? [])) return isStale.fill(1);
  if (head < tail || head < tailBefore) markAround(isStale, now, pairing);
  for (const [index, list] of (now.asked.each ?? []).entries())
    markDifferent(isStale, pairing, before.asked.each?.[index] ?? [], list);
  for (const index of now.asked.changed ?? []) isStale[index] = 1;
  return isStale;
}

/** Marks the paragraphs that look at words which may have changed. */
function markAround(isStale: Uint8Array, { layout, asked }: AskedBy, { head, tail }: Pairing): void {
  const { firstTokens, endTokens } = layout;
  const begin = (endTokens[head - 1] ?? 0) - (asked.tokensBehind ?? 0);
  for (let index = head - 1; index >= 0 && (endTokens[index] as number) > begin; index--) isStale[index] = 1;
  const end = (firstTokens[tail] ?? 0) + (asked.tokensBefore ?? 0);
  for (let index = tail; index < isStale.length && (firstTokens[index] as number) < end; index++)
    isStale[index] = 1;
}

function markDifferent(
  isStale: Uint8Array,
  { head, tail, tailBefore }: Pairing,
  before: readonly unknown[],
  now: readonly unknown[],
): void {
  if (before === now) return;
  for (let index = 0; index < head; index++)
    if (before[index] !== now[index] && !isSameItems(before[index], now[index])) isStale[index] = 1;
  const by = tailBefore - tail;
  for (let index = tail; index < now.length; index++)
    if (before[index + by] !== now[index] && !isSameItems(before[index + by], now[index])) isStale[index] = 1;
}

function isSameItems(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) && isSameList(one, other);
}
