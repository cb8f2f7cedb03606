import type { Quote } from "../../article/article.ts";
import { moveSpan, moveSpans, type Shift } from "../../rereading/move.ts";
import { isSameData } from "../../rereading/same.ts";
import type { Adoption } from "../../rereading/stage.ts";

/**
 * A quote before it is known what it is and where it stands; or as much of one as stands in one paragraph.
 *
 * `inner` and `pieces` become those of the quote, and are moved here alone.
 */
export type BareQuote = Omit<Quote, "use" | "outer">;

/** A quote that runs over several paragraphs. */
export interface JoinedQuote {
  readonly bare: BareQuote;
  /** Indexes of the paragraphs in which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

/** How what stands in one paragraph is taken over from an earlier reading. */
export const bareAdoption: Adoption<BareQuote> = {
  move: moveBareQuote,
  isSame: (before, now) => isSameData(before, now),
};

export function moveBareQuote(quote: BareQuote, by: Shift): void {
  moveSpan(quote, by);
  moveSpan(quote.inner, by);
  moveSpans(quote.pieces, by);
}

/** Joins what stands in several paragraphs to one quote; at least one piece. */
export function joinPieces(pieces: readonly BareQuote[]): BareQuote {
  // There is at least one.
  const first = pieces[0] as BareQuote;
  const last = pieces.at(-1) as BareQuote;
  return {
    ...first,
    end: last.end,
    inner: { start: first.inner.start, end: last.inner.end },
    pieces: pieces.flatMap((piece) => piece.pieces),
    ending: last.ending,
  };
}
