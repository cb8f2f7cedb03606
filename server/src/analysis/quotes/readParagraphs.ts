import type { Cell } from "../../rereading/cells.ts";
import {
  closeColumn,
  fillColumn,
  type OpenColumn,
  openColumn,
  readColumn,
} from "../../rereading/readColumn.ts";
import type { QuotationMark } from "../../text/quotationMarks.ts";
import { type BareQuote, type JoinedQuote, joinPieces } from "./bareQuotes.ts";
import { findHouseStyle } from "./houseStyle.ts";
import { findMarks, type Mark } from "./marks.ts";
import type { Parts } from "./parts.ts";
import { type ParagraphQuotes, type Place, paragraphStage, readParagraph } from "./readParagraph.ts";
import { farthestResumption, findResumption } from "./resumption.ts";
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
  const asked = { all: [style.singlesOutside, style.rightMarksOpen] };
  const shelves = cells[0]?.shelves;
  const column = shelves && openColumn(shelves, paragraphStage, asked);
  const walk: Walk = {
    text,
    cells,
    signs,
    column,
    read: (cell, index, place) => readParagraph(parts, cell, marksOf(cell, index), style, place),
    paragraphs: [],
    joined: [],
    running: undefined,
  };
  for (let index = 0; index < cells.length; index++) walk.paragraphs.push(readNext(walk, index));
  return column === undefined ? walk : { paragraphs: closeColumn(column), joined: walk.joined };
}

/** What was found up to a paragraph, and what is needed to go on. */
interface Walk extends MarkedQuotes {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly signs: readonly (Signs | undefined)[];
  /** What was found before; undefined where the text is read once. */
  readonly column: OpenColumn<ParagraphQuotes | undefined> | undefined;
  readonly read: (cell: Cell, index: number, place: Place) => ParagraphQuotes;
  readonly paragraphs: (ParagraphQuotes | undefined)[];
  readonly joined: JoinedQuote[];
  running: RunningQuote | undefined;
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

/** Reads the next paragraph, or takes over what was found in it. @returns absent where nothing stands in it. */
function readNext(walk: Walk, index: number): ParagraphQuotes | undefined {
  const { column, signs } = walk;
  const kept = column?.now.found[index];
  const held = typeof kept === "symbol" ? undefined : kept;
  if (signs[index] === undefined ? kept === undefined : isPassedBy(walk, index, held)) return held;
  const place = placeOf(walk, index);
  const read = signs[index] === undefined ? undefined : readAt(walk, index, place, held);
  const quotes = read === kept || column === undefined ? read : fillColumn(column, index, read);
  if (!place.isBetween) carryOn(walk, index, place, quotes);
  return quotes;
}

/**
 * Whether what was found in a paragraph would be found again, and nothing is carried on through it: it neither takes up
 * a quote nor leaves one open, and no more may take one up than before.
 */
function isPassedBy({ column, running }: Walk, index: number, held: ParagraphQuotes | undefined): boolean {
  if (running !== undefined || column === undefined || held === undefined) return false;
  const { head, tail } = column.pairing;
  if (index >= head - farthestResumption && index < tail) return false;
  const { isBetween, continued } = held.place;
  return !isBetween && continued === undefined && held.running === undefined && !held.readsAsSignature;
}

function placeOf({ cells, signs, running }: Walk, index: number): Place {
  if (running !== undefined && index < running.resumesAt)
    return { isBetween: true, continued: undefined, next: undefined };
  const resumesAt = findResumption(cells, signs, index);
  const next = resumesAt === undefined ? undefined : signs[resumesAt]?.opening;
  return { isBetween: false, continued: running?.sign, next };
}

/** What stands in a paragraph with marks. @param held what was found in it, maybe in another place. */
function readAt(
  walk: Walk,
  index: number,
  place: Place,
  held: ParagraphQuotes | undefined,
): ParagraphQuotes | undefined {
  // An index of the list.
  const cell = walk.cells[index] as Cell;
  const read = held !== undefined && isSamePlace(held.place, place) ? held : walk.read(cell, index, place);
  return !place.isBetween && read.readsAsSignature && isSignature(walk, cell) ? undefined : read;
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.isBetween === other.isBetween && one.continued === other.continued && one.next === other.next;
}

/** Whether a line says whose the quote above it is, where the closing mark stands behind the name. */
function isSignature({ text, paragraphs }: Walk, { paragraph }: Cell): boolean {
  const before = findLastQuote(paragraphs);
  return before?.ending === "open" && isBlank(text.slice(before.end, paragraph.content.start));
}

/** The last quote that was ended, or its last piece. */
function findLastQuote(paragraphs: readonly (ParagraphQuotes | undefined)[]): BareQuote | undefined {
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const read = paragraphs[index];
    const last = read?.quotes.findLast((quote) => quote !== read.running);
    if (last !== undefined) return last;
  }
  return undefined;
}

function isBlank(between: string): boolean {
  return between.length < longestGap && between.trim() === "";
}

/** In characters: what may stand between two paragraphs. */
const longestGap = 20;

/** Carries on the quote that goes on behind a paragraph. @param quotes absent where the paragraph only signs one. */
function carryOn(
  walk: Walk,
  index: number,
  { next: sign }: Place,
  quotes: ParagraphQuotes | undefined,
): void {
  const { running: before, cells, signs, joined } = walk;
  walk.running = undefined;
  if (quotes === undefined) return;
  const { continued, running } = quotes;
  if (continued !== undefined) before?.pieces.push(continued);
  if (before !== undefined && continued !== undefined && continued !== running)
    joined.push({ bare: joinPieces(before.pieces), first: before.first, last: index });
  const resumesAt = running && findResumption(cells, signs, index);
  if (running === undefined || sign === undefined || resumesAt === undefined) return;
  walk.running =
    running === continued && before !== undefined
      ? { ...before, sign, resumesAt }
      : { pieces: [running], first: index, sign, resumesAt };
}
