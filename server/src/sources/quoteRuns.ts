import { isClosingBracket, isOpeningBracket, isWordCharacter } from "../text/characters.ts";
import type { Span } from "../text/span.ts";

/** The words of a quotation that the writer left as they are, between ellipses and brackets. */
export interface QuoteRun {
  readonly spans: readonly Span[];
  /** What stands before it: nothing but for an ellipsis or brackets. */
  readonly cut?: "ellipsis" | "brackets";
}

/**
 * Cuts a quotation at ellipses and brackets. Letters that touch a bracket go with it: "[W]e" and "walk[ed]" are words
 * that the writer changed.
 *
 * @param spans its pieces, without quotation marks and without what is not read.
 */
export function cutRuns(text: string, spans: readonly Span[]): readonly QuoteRun[] {
  const runs: { spans: Span[]; cut?: "ellipsis" | "brackets" }[] = [{ spans: [] }];
  for (const span of spans) {
    let start = span.start;
    for (const cut of cutsIn(text, span)) {
      if (cut.start > start) runs.at(-1)?.spans.push({ start, end: cut.start });
      runs.push({ spans: [], cut: cut.kind });
      start = cut.end;
    }
    if (start < span.end) runs.at(-1)?.spans.push({ start, end: span.end });
  }
  return runs.map(({ spans: parts, cut }) => ({ spans: parts, ...(cut === undefined ? {} : { cut }) }));
}

interface Cut extends Span {
  readonly kind: "ellipsis" | "brackets";
}

function cutsIn(text: string, { start, end }: Span): readonly Cut[] {
  const cuts: Cut[] = [];
  let offset = start;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    const dots =
      code === 0x2026 ? 1 : code === 0x2e ? dotsAt(text.slice(offset, Math.min(end, offset + 12))) : 0;
    if (dots > 0) {
      cuts.push({ start: offset, end: offset + dots, kind: "ellipsis" });
      offset += dots;
    } else if (isOpeningBracket(code)) {
      const cut = bracketsAt(text, offset, { start, end });
      if (cut !== undefined) cuts.push(cut);
      offset = cut?.end ?? offset + 1;
    } else offset++;
  }
  return cuts;
}

/** Length of "..." or ". . ."; 0 for a period. */
function dotsAt(words: string): number {
  return dots.exec(words)?.[0].length ?? 0;
}

/** From the bracket to its closing one, with the letters that touch either; one that stays open is a slip. */
function bracketsAt(text: string, offset: number, span: Span): Cut | undefined {
  let start = offset;
  while (start > span.start && isWordCharacter(text.charCodeAt(start - 1))) start--;
  let end = offset + 1;
  let depth = 1;
  while (end < span.end && depth > 0) {
    const code = text.charCodeAt(end++);
    if (isOpeningBracket(code)) depth++;
    else if (isClosingBracket(code)) depth--;
  }
  if (depth > 0) return undefined;
  while (end < span.end && isWordCharacter(text.charCodeAt(end))) end++;
  return { start, end, kind: "brackets" };
}

// "...", ". . ."; not "."
const dots = /^\.(?:[ \u00a0]?\.){2,4}/u;
