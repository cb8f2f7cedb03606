import type { Paragraph } from "../../article/article.ts";
import { addAll } from "../../text/addAll.ts";
import { isUpper } from "../../text/characters.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { findHouseStyle } from "./houseStyle.ts";
import { findMarks, type Mark } from "./marks.ts";
import { missingEnd, missingStart } from "./missing.ts";
import type { BareQuote, Parts } from "./parts.ts";
import { type Pair, readMarks } from "./readMarks.ts";
import { findResumption } from "./resumption.ts";

/**
 * Finds the quotes that have marks, paragraph by paragraph, and joins those that run on over several.
 *
 * @returns unsorted.
 */
export function readParagraphs(parts: Parts): readonly BareQuote[] {
  const marks = parts.paragraphs.map((paragraph) => marksOf(parts, paragraph));
  const style = findHouseStyle(parts.text, marks);
  const quotes: BareQuote[] = [];
  let running: RunningQuote | undefined;
  for (const [index, paragraph] of parts.paragraphs.entries()) {
    const own = marks[index] ?? [];
    if (running !== undefined && index < running.resumesAt) {
      // What stands between the parts of one quote (a caption, a cross-head) is read on its own.
      const around = { continued: undefined, next: undefined };
      quotes.push(
        ...readParagraph(parts, paragraph, readMarks(parts.text, own, style, around), undefined).quotes,
      );
      continue;
    }
    const resumesAt = own.length === 0 ? undefined : findResumption(parts, marks, index);
    const next = resumesAt === undefined ? undefined : marks[resumesAt]?.[0]?.sign;
    const pairs = readMarks(parts.text, own, style, { continued: running?.sign, next });
    const runsOn = next === undefined ? undefined : findRunning(pairs, next);
    const read = readParagraph(parts, paragraph, pairs, running, runsOn);
    if (!isSignature(parts, paragraph, pairs, quotes.at(-1))) addAll(quotes, read.quotes);
    running = runOn(read.running, next, resumesAt);
  }
  return quotes;
}

/** The line below a quote that says whose it is, where the closing mark stands behind the name: "Ann Lee, mayor.”" */
function isSignature(
  parts: Parts,
  paragraph: Paragraph,
  pairs: readonly Pair[],
  before: BareQuote | undefined,
): boolean {
  const [pair] = pairs;
  const { content } = paragraph;
  const isBelowOpen = before?.ending === "open" && isBlank(parts.text.slice(before.end, content.start));
  if (pair?.close === undefined || pairs.length > 1 || !isBelowOpen) return false;
  if (pair.open !== undefined || pair.continues) return false;
  const isWhole = pair.close.end >= content.end && isUpper(parts.text.charCodeAt(content.start));
  const length = indexAfter(parts.tokens, content.end - 1) - indexAfter(parts.tokens, content.start);
  return isWhole && length <= longestSignature;
}

function isBlank(between: string): boolean {
  return between.length < longestGap && between.trim() === "";
}

/** In characters: what may stand between two paragraphs. */
const longestGap = 20;
/** In tokens, with its marks. */
const longestSignature = 14;

/** A quote that goes on in a later paragraph. */
interface RunningQuote {
  /** Its pieces so far, each as if it were a quote of its own. */
  readonly pieces: BareQuote[];
  readonly sign: QuotationMark;
  /** Index of the paragraph that takes it up. */
  readonly resumesAt: number;
}

function runOn(
  pieces: BareQuote[] | undefined,
  sign: QuotationMark | undefined,
  resumesAt: number | undefined,
): RunningQuote | undefined {
  return pieces === undefined || sign === undefined || resumesAt === undefined
    ? undefined
    : { pieces, sign, resumesAt };
}

/** Turns the pairs of a paragraph to quotes; the pieces of the one that runs on are given apart. */
function readParagraph(
  parts: Parts,
  paragraph: Paragraph,
  pairs: readonly Pair[],
  running: RunningQuote | undefined,
  runsOn?: Pair,
): { readonly quotes: readonly BareQuote[]; readonly running: BareQuote[] | undefined } {
  const quotes: BareQuote[] = [];
  let goesOn: BareQuote[] | undefined;
  for (const pair of pairs) {
    const piece = toQuote(parts, paragraph, pair, pair === runsOn);
    if (piece === undefined) continue;
    const pieces = pair.continues && running !== undefined ? running.pieces : [];
    // The list is built up in place: a quote of thousands of paragraphs must not be copied at each.
    pieces.push(piece);
    if (pair === runsOn) goesOn = pieces;
    else quotes.push(join(pieces));
  }
  return { quotes, running: goesOn };
}

function marksOf(parts: Parts, paragraph: Paragraph): readonly Mark[] {
  const first = indexAfter(parts.tokens, paragraph.start);
  const end = indexAfter(parts.tokens, paragraph.end);
  return findMarks(parts.text, parts.tokens, first, end);
}

/** The pair that is still open at the end of the paragraph and that the next opening mark takes up. */
function findRunning(pairs: readonly Pair[], next: QuotationMark): Pair | undefined {
  const isOpen = (pair: Pair): boolean =>
    pair.close === undefined && pair.limit === undefined && pair.outer === undefined;
  return pairs.findLast((pair) => isOpen(pair) && (pair.continues || pair.open?.sign === next));
}

function toQuote(parts: Parts, paragraph: Paragraph, pair: Pair, runsOn: boolean): BareQuote | undefined {
  const { open, close } = pair;
  const { content } = paragraph;
  const start =
    open?.start ??
    (pair.continues || close === undefined ? content.start : missingStart(parts, paragraph, close));
  const innerStart = open?.end ?? start;
  const end = close?.end ?? (runsOn ? content.end : missingEnd(parts, paragraph, innerStart, pair.limit));
  const innerEnd = close?.start ?? end;
  if (innerEnd < innerStart || end <= start) return undefined;
  const span: Span = { start, end };
  return {
    start,
    end,
    inner: { start: innerStart, end: innerEnd },
    pieces: [span],
    marks: (open ?? close)?.sign.family ?? "double",
    opening: open !== undefined || pair.continues ? "marked" : "missing",
    ending: close === undefined ? "open" : "closed",
  };
}

function join(pieces: readonly BareQuote[]): BareQuote {
  const [first] = pieces;
  const last = pieces.at(-1);
  // There is at least one piece: the one that was found last.
  if (first === undefined || last === undefined || first === last) return first as BareQuote;
  return {
    ...first,
    end: last.end,
    inner: { start: first.inner.start, end: last.inner.end },
    pieces: pieces.flatMap((piece) => piece.pieces),
    ending: last.ending,
  };
}
