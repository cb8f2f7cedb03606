import type { Span } from "../text/span.ts";

/** How far something stands from where it stood: in UTF-16 units, and in tokens of the article. */
export interface Shift {
  readonly offset: number;
  readonly token: number;
}

/** What a type forbids to change, for the one stage that made it. */
export type Movable<Item> = { -readonly [Key in keyof Item]: Item[Key] };

/** Moves a span in place. It must be no part of anything else that is moved too. */
export function moveSpan(span: Span, { offset }: Shift): void {
  const movable: Movable<Span> = span;
  movable.start += offset;
  movable.end += offset;
}

/** The same for a list, whose items are different objects. */
export function moveSpans(spans: readonly Span[], by: Shift): void {
  // Most lists are empty, and nothing is made to go through them.
  for (let index = 0; index < spans.length; index++) moveSpan(spans[index] as Span, by);
}
