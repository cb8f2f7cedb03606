import type { Quote } from "../../article/article.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import type { Movable } from "../../rereading/move.ts";
import { isSameList } from "../../rereading/stage.ts";
import { compareSpans, type Span } from "../../text/span.ts";
import type { BareQuote, JoinedQuote } from "./bareQuotes.ts";
import { contextsOf } from "./context.ts";
import { followPieces, ownQuotes, popOuter, useOf, withUse } from "./nesting.ts";
import type { Parts } from "./parts.ts";
import type { MarkedQuotes } from "./readParagraphs.ts";

/** A quote that runs over several paragraphs, read to the end. */
export interface LongQuote {
  readonly quote: Quote;
  /** Indexes of the paragraphs in which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

/**
 * Says of the quotes that run over several paragraphs what they are, and in which other they stand.
 *
 * They are read each time: their pieces are kept with the paragraphs, and a quote of the same pieces as before becomes the
 * object of before, where it is as long as it was.
 *
 * @param joined in any order.
 * @returns in order of start.
 */
export function nestJoined(
  parts: Parts,
  marked: MarkedQuotes,
  joined: readonly JoinedQuote[],
  memory: Memory | undefined,
): readonly LongQuote[] {
  const before = memory?.recall(longQuotes);
  const sorted = [...joined].sort((one, other) => compareSpans(one.bare, other.bare));
  const open: Quote[] = [];
  const found = sorted.map((it, index) => {
    const outer = popOuter(open, it.bare);
    const contextOf = contextsOf(parts, {
      kind: parts.cells[it.first]?.paragraph.kind ?? "body",
      firstToken: parts.cells[it.first]?.firstToken ?? 0,
      endToken: parts.cells[it.last]?.endToken ?? 0,
      quotes: () => quotesAround(marked, sorted, index),
    });
    const now = withUse(it.bare, useOf(it.bare, outer, contextOf), outer);
    const quote = adoptJoined(before?.get(firstPiece(now)), now);
    open.push(quote);
    return { quote, first: it.first, last: it.last };
  });
  memory?.remember(longQuotes, new Map(found.map(({ quote }) => [firstPiece(quote), quote])));
  return found;
}

/** By the first piece. They stand where they stood then, until they are adopted. */
const longQuotes: Key<ReadonlyMap<Span, Quote>> = { name: "quotes of several paragraphs" };

function firstPiece({ pieces }: Quote): Span {
  // There is at least one.
  return pieces[0] as Span;
}

/**
 * The quotes in the paragraphs of one. Two with marks that run over several share at most the paragraph in which one
 * ends and the other begins.
 */
function quotesAround(
  { paragraphs }: MarkedQuotes,
  sorted: readonly JoinedQuote[],
  index: number,
): readonly BareQuote[] {
  // Called with an index of the list.
  const { first, last } = sorted[index] as JoinedQuote;
  const own = paragraphs.slice(first, last + 1).flatMap((it) => ownQuotes(it, undefined));
  const joined = sorted.slice(Math.max(0, index - 1), index + 2).map(({ bare }) => bare);
  return [...joined, ...own].sort(compareSpans);
}

function adoptJoined(before: Quote | undefined, now: Quote): Quote {
  if (before === undefined || before.use !== now.use || before.outer !== now.outer) return now;
  if (!isSameList(before.pieces, now.pieces)) return now;
  // What is between the pieces has changed: whoever keeps where it ends has to ask again.
  if (now.end - before.end !== now.start - before.start) return now;
  followPieces(before);
  const inner: Movable<Span> = before.inner;
  inner.start = now.inner.start;
  inner.end = now.inner.end;
  return before;
}
