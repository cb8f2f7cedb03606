import type { Quote } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type JoinedKey, joinColumn } from "../../rereading/joinColumn.ts";
import type { Movable } from "../../rereading/move.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { compareSpans } from "../../text/span.ts";
import type { BareQuote } from "./bareQuotes.ts";
import { contextsOf } from "./context.ts";
import type { LongQuote } from "./joined.ts";
import { followPieces, ownQuotes, popOuter, useOf, withUse } from "./nesting.ts";
import type { Parts } from "./parts.ts";
import type { MarkedQuotes } from "./readParagraphs.ts";
import type { UnmarkedQuotes } from "./unmarked.ts";

/**
 * Gives each quote the smallest one that it stands in, and says what it is.
 *
 * @param long those that run over several paragraphs, of which this is known; in order of start.
 * @returns all quotes, these among them, in order of start.
 */
export function nestEach(
  parts: Parts,
  marked: MarkedQuotes,
  unmarked: UnmarkedQuotes,
  long: readonly LongQuote[],
): readonly Quote[] {
  const around = listAround(parts.cells.length, long);
  const nested = readColumn(
    parts.cells,
    stage,
    (cell, index) => {
      const own = ownQuotes(marked.paragraphs[index], unmarked.paragraphs[index]);
      return own.length === 0 ? none : nestIn(parts, cell, own, around[index] ?? none);
    },
    () => ({ each: [marked.paragraphs, unmarked.paragraphs, around] }),
  );
  return joinColumn(parts.cells, joined, addLong(nested, long));
}

const joined: JoinedKey<Quote, Quote> = {};

/** The long quotes that reach into each paragraph, in order of start. */
function listAround(count: number, long: readonly LongQuote[]): readonly (readonly Quote[])[] {
  const around = new Array<readonly Quote[]>(count).fill(none);
  for (const { quote, first, last } of long)
    for (let index = first; index <= last; index++) around[index] = [...(around[index] ?? none), quote];
  return around;
}

/** Puts each long quote among those of the paragraph in which it begins. */
function addLong(
  nested: readonly (readonly Quote[])[],
  long: readonly LongQuote[],
): readonly (readonly Quote[])[] {
  if (long.length === 0) return nested;
  const all = [...nested];
  for (const { quote, first } of long) all[first] = [...(all[first] ?? none), quote].sort(compareSpans);
  return all;
}

/** Most paragraphs have no quote or no long one, and no list is made for them. */
const none: readonly Quote[] = [];

/** Reads what stands in one paragraph alone, within the long quotes that reach into it. */
function nestIn(
  parts: Parts,
  { paragraph, firstToken, endToken }: Cell,
  own: readonly BareQuote[],
  around: readonly Quote[],
): readonly Quote[] {
  const contextOf = contextsOf(parts, {
    kind: paragraph.kind,
    firstToken,
    endToken,
    quotes: () => (around.length === 0 ? own : [...around, ...own].sort(compareSpans)),
  });
  const open: Quote[] = [];
  let next = 0;
  return own.map((bare) => {
    for (let long = around[next]; long !== undefined && compareSpans(long, bare) < 0; long = around[++next]) {
      popOuter(open, long);
      open.push(long);
    }
    const outer = popOuter(open, bare);
    const quote = withUse(bare, useOf(bare, outer, contextOf), outer);
    open.push(quote);
    return quote;
  });
}

/** The pieces of the quotes are moved by whoever read the paragraph. */
const stage: ColumnStage<readonly Quote[]> = {
  move: (quotes) => {
    for (const quote of quotes) followPieces(quote);
  },
  adopt: adoptQuotes,
};

/** Takes the quotes of before that were made of the same, are of the same use and stand in the same quote. */
function adoptQuotes(before: readonly Quote[], now: readonly Movable<Quote>[]): readonly Quote[] {
  const known = new Map(before.map((quote) => [quote.inner, quote]));
  const adopted = new Map<Quote, Quote>();
  return now.map((quote) => {
    if (quote.outer !== undefined) quote.outer = adopted.get(quote.outer) ?? quote.outer;
    const old = known.get(quote.inner);
    if (old === undefined || old.use !== quote.use || old.outer !== quote.outer) return quote;
    followPieces(old);
    adopted.set(quote, old);
    return old;
  });
}
