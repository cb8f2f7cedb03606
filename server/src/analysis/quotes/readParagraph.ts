import type { Cell } from "../../rereading/cells.ts";
import type { ColumnStage } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { adoptSpans } from "../../rereading/stage.ts";
import { isUpper } from "../../text/characters.ts";
import { exact } from "../../text/exact.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import { type BareQuote, bareAdoption, moveBareQuote } from "./bareQuotes.ts";
import type { HouseStyle } from "./costs.ts";
import type { Mark } from "./marks.ts";
import { missingEnd, missingStart } from "./missing.ts";
import type { Parts } from "./parts.ts";
import { type Pair, readMarks, type Surroundings } from "./readMarks.ts";

/** What the marks of a paragraph make. */
export interface ParagraphQuotes {
  /** In order of the opening mark; of a missing one, in order of the closing mark. */
  readonly quotes: readonly BareQuote[];
  /** The one of them that an earlier paragraph began. */
  readonly continued: BareQuote | undefined;
  /** The one of them that a later paragraph takes up. */
  readonly running: BareQuote | undefined;
  /** It reads as the line below a quote that says whose it is: "Ann Lee, mayor.”" */
  readonly readsAsSignature: boolean;
  /** Where it stood when it was read. */
  readonly place: Place;
}

/** Where a paragraph stands, as far as its marks are concerned. */
export interface Place extends Surroundings {
  /** Between the parts of one quote; such a paragraph (a caption, a cross-head) is read on its own. */
  readonly isBetween: boolean;
}

/** Reads the marks of a paragraph as quotes. */
export function readParagraph(
  parts: Parts,
  cell: Cell,
  marks: readonly Mark[],
  style: HouseStyle,
  place: Place,
): ParagraphQuotes {
  const pairs = readMarks(parts.text, marks, style, place);
  const runsOn = place.next === undefined ? undefined : findRunning(pairs, place.next);
  const quotes: BareQuote[] = [];
  let continued: BareQuote | undefined;
  let running: BareQuote | undefined;
  for (const pair of pairs) {
    const quote = toQuote(parts, cell, pair, pair === runsOn);
    if (quote === undefined) continue;
    quotes.push(quote);
    if (pair.continues) continued = quote;
    if (pair === runsOn) running = quote;
  }
  return {
    quotes: exact(quotes),
    continued,
    running,
    readsAsSignature: readsAsSignature(parts, cell, pairs),
    place,
  };
}

/** Quotes in a paragraph are the same after an edit where they stand as far from its start or its end as before. */
export const paragraphStage: ColumnStage<ParagraphQuotes | undefined> = {
  move: ({ quotes }, by) => {
    for (const quote of quotes) moveBareQuote(quote, by);
  },
  adopt: (before, now, ends) => {
    const quotes = adoptSpans(before.quotes, now.quotes, ends, bareAdoption);
    const adopted = (quote: BareQuote | undefined): BareQuote | undefined =>
      quote === undefined ? undefined : quotes[now.quotes.indexOf(quote)];
    const found = { ...now, quotes, continued: adopted(now.continued), running: adopted(now.running) };
    return isSameData(before, found, links) ? before : found;
  },
};

const links: ReadonlySet<string> = new Set(["quotes", "continued", "running"]);

/** The pair that is still open at the end of the paragraph and that the next opening mark takes up. */
function findRunning(pairs: readonly Pair[], next: QuotationMark): Pair | undefined {
  const isOpen = (pair: Pair): boolean =>
    pair.close === undefined && pair.limit === undefined && pair.outer === undefined;
  return pairs.findLast((pair) => isOpen(pair) && (pair.continues || pair.open?.sign === next));
}

function toQuote(parts: Parts, cell: Cell, pair: Pair, runsOn: boolean): BareQuote | undefined {
  const { open, close } = pair;
  const { content } = cell.paragraph;
  const start =
    open?.start ?? (pair.continues || close === undefined ? content.start : missingStart(parts, cell, close));
  const innerStart = open?.end ?? start;
  const end = close?.end ?? (runsOn ? content.end : missingEnd(parts, cell, innerStart, pair.limit));
  const innerEnd = close?.start ?? end;
  if (innerEnd < innerStart || end <= start) return undefined;
  return {
    start,
    end,
    inner: { start: innerStart, end: innerEnd },
    pieces: [{ start, end }],
    marks: (open ?? close)?.sign.family ?? "double",
    opening: open !== undefined || pair.continues ? "marked" : "missing",
    ending: close === undefined ? "open" : "closed",
  };
}

/** A few words with a capital, the closing mark of the quote above behind them. */
function readsAsSignature(
  { text }: Parts,
  { paragraph: { content }, firstToken, endToken }: Cell,
  pairs: readonly Pair[],
): boolean {
  const [pair] = pairs;
  if (pair?.close === undefined || pairs.length > 1) return false;
  if (pair.open !== undefined || pair.continues) return false;
  const isWhole = pair.close.end >= content.end && isUpper(text.charCodeAt(content.start));
  return isWhole && endToken - firstToken <= longestSignature;
}

/** In tokens, with its marks. */
const longestSignature = 15;
