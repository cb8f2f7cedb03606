import { isApostrophe, isClosingMark, isOpeningMark } from "../text/characters.ts";
import { indexAfter, indexFrom, startsWithin } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Article, Paragraph, Quote } from "./article.ts";

/** A quotation mark that lacks its partner. */
export interface MarkFault {
  /**
   * `unclosed`: an opening mark that nothing closes; `stray`: a closing mark that nothing opens; `notReopened`: a
   * paragraph within a quotation that does not begin with an opening mark, as each but the first must.
   */
  readonly kind: "unclosed" | "stray" | "notReopened";
  /** The quotation, as far as it is sure; of `notReopened` what lies in the paragraph. */
  readonly span: Span;
  /** The quotation that lacks the mark; of `notReopened` the one that was opened in an earlier paragraph. */
  readonly quote: Quote;
}

/**
 * Finds the marks that lack a partner, each fault once: a quotation that is left open and that a later paragraph closes
 * without a mark of its own lacks neither its closing nor its opening mark, but those that open the paragraphs between.
 *
 * @param lacking the quotations that {@link lacksMark lack a mark}, in order.
 * @returns in order of start.
 */
export function findMarkFaults(article: Article, lacking: readonly Quote[]): readonly MarkFault[] {
  const faults: MarkFault[] = [];
  for (const quote of lacking) {
    if (quote.opening === "missing") {
      const last = faults.at(-1);
      const passed = last?.kind === "unclosed" ? passedParagraphs(article, last.quote, quote) : [];
      if (last === undefined || passed.length === 0) faults.push({ kind: "stray", span: quote, quote });
      else {
        const bare = passed.filter(({ content }) => !isOpeningMark(article.text.charCodeAt(content.start)));
        faults.splice(-1, 1, ...bare.map((paragraph) => notReopened(last.quote, quote, paragraph)));
      }
    } else if (quote.ending === "open" && !isClosedElsewhere(article, quote))
      faults.push({ kind: "unclosed", span: quote, quote });
  }
  return faults.some(isSingle) && hasDouble(article) ? faults.filter((fault) => !isSingle(fault)) : faults;
}

/** Whether a quotation lacks one of its marks, so that the text around it may say whether that is a fault. */
export function lacksMark({ opening, ending }: Quote): boolean {
  return opening === "missing" || ending === "open";
}

/** An unclosed single mark outside quotations: a letter (‘Abd, ‘Oumuamua) in an article that quotes in double marks. */
function isSingle({ kind, quote: { marks, outer } }: MarkFault): boolean {
  return kind === "unclosed" && marks === "single" && outer === undefined;
}

function hasDouble({ quotes }: Article): boolean {
  return quotes.some(({ marks, ending }) => marks === "double" && ending === "closed");
}

function isClosedElsewhere(article: Article, open: Quote): boolean {
  return isClosedBelow(article, open) || goesOnBelow(article, open) || isClosedOtherwise(article, open);
}

/** Whether the next paragraph opens with a mark of another shape, as in pasted text: “We tried. ⏎ "And we failed." */
function goesOnBelow({ text, paragraphs }: Article, open: Quote): boolean {
  const below = paragraphs[indexAfter(paragraphs, open.end - 1) + 1]?.content;
  if (below === undefined || slice(text, { start: open.end, end: below.start }).trim() !== "") return false;
  return isOpeningMark(text.charCodeAt(below.start)) && !isApostrophe(text.charCodeAt(below.start));
}

/** Whether a mark of another kind closes it before its paragraph ends or another quotation begins: “We tried». */
function isClosedOtherwise({ text, paragraphs, quotes }: Article, open: Quote): boolean {
  const end = paragraphs[indexAfter(paragraphs, open.end - 1)]?.end ?? open.end;
  const next = quotes[indexFrom(quotes, open.start + 1)]?.start ?? end;
  for (let offset = open.inner.start; offset < Math.min(end, next); offset++) {
    const code = text.charCodeAt(offset);
    if (isClosingMark(code) && !isApostrophe(code)) return true;
  }
  return false;
}

/** Whether the line below, which says whose words they are, bears the closing mark: “We tried. ⏎ Ann Lee, mayor.” */
function isClosedBelow({ text, paragraphs, quotes }: Article, open: Quote): boolean {
  const below = paragraphs[indexAfter(paragraphs, open.end - 1) + 1]?.content;
  if (below === undefined || !isClosingMark(text.charCodeAt(below.end - 1))) return false;
  return !startsWithin(quotes, below) && slice(text, { start: open.end, end: below.start }).trim() === "";
}

function notReopened(quote: Quote, closed: Quote, { content }: Paragraph): MarkFault {
  return {
    kind: "notReopened",
    span: { start: content.start, end: Math.min(content.end, closed.end) },
    quote,
  };
}

/**
 * The paragraphs that a quotation left open runs through up to the closing mark of another quote: empty where anything
 * but running text lies between, or the writer speaks behind the open quotation.
 */
function passedParagraphs({ text, paragraphs, quotes }: Article, open: Quote, closed: Quote): Paragraph[] {
  const opened = open.pieces.at(-1) ?? open;
  const from = indexAfter(paragraphs, opened.start);
  const first = paragraphs[from];
  let previous = quotes.indexOf(closed) - 1;
  while (quotes[previous]?.outer !== undefined) previous--;
  if (first === undefined || quotes[previous] !== open) return [];
  const isToEnd = slice(text, { start: open.end, end: first.end }).trim() === "";
  if (open.marks !== closed.marks || !isToEnd) return [];
  const passed = paragraphs
    .slice(from + 1, from + 1 + mostParagraphs)
    .filter(({ start }) => start < closed.end);
  const isRunning = passed.every(({ kind }) => kind === first.kind);
  return isRunning && (passed.at(-1)?.end ?? 0) >= closed.end ? passed : [];
}

/** Paragraphs that one quotation may go on for without marks: more are a fault that nobody can trace. */
const mostParagraphs = 3;
