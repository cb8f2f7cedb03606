import type { Cell } from "../../rereading/cells.ts";
import { readColumn } from "../../rereading/readColumn.ts";
import { readCell } from "../../rereading/readEach.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import { type BareQuote, type JoinedQuote, joinPieces } from "./bareQuotes.ts";
import { findHouseStyle } from "./houseStyle.ts";
import { findMarks, type Mark } from "./marks.ts";
import type { Parts } from "./parts.ts";
import type { Surroundings } from "./readMarks.ts";
import { type ParagraphQuotes, paragraphStage, readParagraph } from "./readParagraph.ts";
import { findResumption } from "./resumption.ts";
import { readSigns, type Signs, signStage } from "./signs.ts";

/** The quotes of an article that have marks. */
export interface MarkedQuotes {
  /** What stands in each paragraph; absent where nothing does. */
  readonly paragraphs: readonly (ParagraphQuotes | undefined)[];
  /** Those that run on over several, in order of start. */
  readonly joined: readonly JoinedQuote[];
}

/** Finds the quotes that have marks, paragraph by paragraph, and joins those that run on over several. */
export function readParagraphs(parts: Parts): MarkedQuotes {
  const { text, cells, tokens } = parts;
  const found: (readonly Mark[] | undefined)[] = [];
  // Marks are not kept: they are found again in the rare paragraph that is read anew for what stands around it.
  const marksOf = ({ firstToken, endToken }: Cell, index: number): readonly Mark[] => {
    found[index] ??= findMarks(text, tokens, firstToken, endToken);
    return found[index];
  };
  const signs = readColumn(cells, signStage, (cell, index) => readSigns(parts, cell, marksOf(cell, index)));
  const style = findHouseStyle(signs);
  const walk: Walk = { paragraphs: [], joined: [], running: undefined, last: undefined };
  for (const [index, cell] of cells.entries()) {
    walk.paragraphs.push(undefined);
    if (signs[index] === undefined) continue;
    const place = placeOf(parts, signs, index, walk.running);
    const read = readCell(
      cell,
      paragraphStage,
      () => readParagraph(parts, cell, marksOf(cell, index), style, place),
      () => [style.singlesOutside, style.rightMarksOpen, place.continued, place.next],
    );
    if (place.isBetween || !isSignature(text, cell, read, walk.last)) addQuotes(walk, read, place);
    else walk.running = undefined;
  }
  return walk;
}

/** What was found up to a paragraph. */
interface Walk extends MarkedQuotes {
  readonly paragraphs: (ParagraphQuotes | undefined)[];
  readonly joined: JoinedQuote[];
  running: RunningQuote | undefined;
  /** The last quote that was ended, or its last piece. */
  last: BareQuote | undefined;
}

/** A quote that goes on in a later paragraph. */
interface RunningQuote {
  /** Built up in place: the pieces of a quote of thousands of paragraphs must not be copied at each. */
  readonly pieces: BareQuote[];
  /** Index of the paragraph in which it begins. */
  readonly first: number;
  readonly sign: QuotationMark;
  /** Index of the paragraph that takes it up. */
  readonly resumesAt: number;
}

/** Where a paragraph stands, as far as its marks are concerned. */
interface Place extends Surroundings {
  readonly index: number;
  /** Between the parts of one quote; such a paragraph (a caption, a cross-head) is read on its own. */
  readonly isBetween: boolean;
  /** Index of the paragraph that may take up what is left open. */
  readonly resumesAt: number | undefined;
}

function placeOf(
  { cells }: Parts,
  signs: readonly (Signs | undefined)[],
  index: number,
  running: RunningQuote | undefined,
): Place {
  if (running !== undefined && index < running.resumesAt)
    return { index, isBetween: true, resumesAt: undefined, continued: undefined, next: undefined };
  const resumesAt = findResumption(cells, signs, index);
  const next = resumesAt === undefined ? undefined : signs[resumesAt]?.opening;
  return { index, isBetween: false, resumesAt, continued: running?.sign, next };
}

/** Whether it is the line below a quote that says whose that is, where the closing mark stands behind the name. */
function isSignature(
  text: string,
  { paragraph }: Cell,
  { readsAsSignature }: ParagraphQuotes,
  before: BareQuote | undefined,
): boolean {
  return (
    readsAsSignature && before?.ending === "open" && isBlank(text.slice(before.end, paragraph.content.start))
  );
}

function isBlank(between: string): boolean {
  return between.length < longestGap && between.trim() === "";
}

/** In characters: what may stand between two paragraphs. */
const longestGap = 20;

function addQuotes(walk: Walk, read: ParagraphQuotes, place: Place): void {
  const { continued, running } = read;
  const { index } = place;
  walk.paragraphs[index] = read;
  walk.last = read.quotes.findLast((quote) => quote !== running) ?? walk.last;
  if (place.isBetween) return;
  const before = walk.running;
  if (continued !== undefined) before?.pieces.push(continued);
  if (before !== undefined && continued !== undefined && continued !== running)
    walk.joined.push({ bare: joinPieces(before.pieces), first: before.first, last: index });
  const { next: sign, resumesAt } = place;
  if (running === undefined || sign === undefined || resumesAt === undefined) walk.running = undefined;
  else if (running === continued && before !== undefined) walk.running = { ...before, sign, resumesAt };
  else walk.running = { pieces: [running], first: index, sign, resumesAt };
}
