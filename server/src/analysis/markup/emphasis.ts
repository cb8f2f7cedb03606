import { isSpace, isWordCharacter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";

/** A run of equal strokes that may begin or end emphasis. */
export interface Stroke extends Span {
  readonly code: number;
}

/**
 * Pairs the strokes of one paragraph as Markdown does: from the inside, each run with the nearest open one of its
 * kind. `_` within a word and strokes between spaces are text.
 *
 * @returns the strokes that pair, in no order.
 */
export function findEmphasis(text: string, strokes: readonly Stroke[]): readonly Span[] {
  const spans: Span[] = [];
  const openByCode = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    const open = openByCode.get(stroke.code) ?? [];
    openByCode.set(stroke.code, open);
    const rest = canClose(text, stroke) ? closeStrokes(stroke, open, spans) : stroke;
    if (rest.end > rest.start && canOpen(text, stroke)) open.push(rest);
  }
  return spans;
}

/** Pairs a closing run with the open ones as far as both reach; returns what is left of it. */
function closeStrokes(stroke: Stroke, open: Stroke[], spans: Span[]): Stroke {
  let { start } = stroke;
  for (let last = open.pop(); last !== undefined; last = start < stroke.end ? open.pop() : undefined) {
    const count = Math.min(last.end - last.start, stroke.end - start);
    spans.push({ start: last.end - count, end: last.end }, { start, end: start + count });
    start += count;
    if (last.end - count > last.start) open.push({ ...last, end: last.end - count });
  }
  return { ...stroke, start };
}

function canOpen(text: string, { start, end, code }: Stroke): boolean {
  if (end >= text.length || isSpace(text.charCodeAt(end))) return false;
  return code !== 0x5f || !isWordCharacter(text.charCodeAt(start - 1));
}

function canClose(text: string, { start, end, code }: Stroke): boolean {
  if (start === 0 || isSpace(text.charCodeAt(start - 1))) return false;
  return code !== 0x5f || !isWordCharacter(text.charCodeAt(end));
}
