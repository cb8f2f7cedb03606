import type { Span } from "../../server/src/text/span.ts";

/** A text with its marks taken out, and what they marked. */
export interface Marked {
  readonly text: string;
  /** What stood in ⟦…⟧, in order of start, the outer before the inner. */
  readonly spans: readonly Span[];
  /** Where ⟦⟧ stood; at most one is of use. */
  readonly cursor: number | undefined;
}

/** Takes ⟦…⟧ out of a fixture. Marks nest when they are not empty; ⟦⟧ is the cursor. */
export function unmark(marked: string): Marked {
  let text = "";
  let cursor: number | undefined;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === "⟦") open.push(text.length);
    else if (character === "⟧") {
      const start = open.pop();
      if (start === undefined) throw new Error(`a ⟧ without a ⟦ in: ${marked}`);
      if (start === text.length) cursor = start;
      else spans.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a ⟦ without a ⟧ in: ${marked}`);
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return { text, spans, cursor };
}

/** Puts ⟦…⟧ around spans that nest or stand apart; the opposite of {@link unmark}. */
export function mark(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const open: Span[] = [];
  let marked = "";
  let done = 0;
  const copyTo = (offset: number): void => {
    marked += text.slice(done, offset);
    done = offset;
  };
  const closeUpTo = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      copyTo(last.end);
      marked += "⟧";
      open.pop();
    }
  };
  for (const span of sorted) {
    closeUpTo(span.start);
    copyTo(span.start);
    marked += "⟦";
    open.push(span);
  }
  closeUpTo(text.length);
  copyTo(text.length);
  return marked;
}
