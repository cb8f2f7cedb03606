import type { Format } from "../../article/article.ts";
import { isClosingBracket, isClosingMark, isLower, isSpace, isStop } from "../../text/characters.ts";
import type { Block } from "./blocks.ts";
import type { Line } from "./lines.ts";

/**
 * How a text uses line breaks: `wrapped` to keep lines short, `lines` for a paragraph each, `joined` as Markdown
 * reads them, where only a blank line divides.
 */
export interface Layout {
  readonly kind: "joined" | "lines" | "wrapped";
  /** Of a wrapped line at its longest, in code units; otherwise it says nothing. */
  readonly width: number;
}

/** Whether two layouts cut blocks in the same way. */
export function isSameLayout(layout: Layout, other: Layout | undefined): boolean {
  return layout.kind === other?.kind && (layout.kind !== "wrapped" || layout.width === other.width);
}

/** A line break within a block of text. */
export interface Break {
  /** Of the line before it, in code units. */
  readonly length: number;
  /** The same with the first word of the line behind it. */
  readonly fullLength: number;
  /** Whether the line ends as a sentence does. */
  readonly isStop: boolean;
}

/** Finds the line breaks within blocks of text. */
export function findBreaks(text: string, blocks: readonly Block[]): readonly Break[] {
  const breaks: Break[] = [];
  for (const { shape, lines } of blocks) {
    if (shape !== "text") continue;
    let last = lines[0];
    for (let index = 1; index < lines.length; index++) {
      const next = lines[index];
      if (last !== undefined && next !== undefined) breaks.push(readBreak(text, last, next));
      last = next;
    }
  }
  return breaks;
}

/** Judges by all line breaks within blocks of text: are the lines full, and do they end as sentences do? */
export function findLayout(
  parts: readonly { readonly blocks: readonly Block[]; readonly breaks: readonly Break[] }[],
  format: Format,
): Layout {
  const counts = countBreaks(parts);
  const width = findWidth(counts);
  if (counts.breaks === 0) return { kind: "joined", width };
  const full = sum(counts.fullLengths.subarray(width + 1));
  const isWrapped = width <= widestWrap && counts.stops < counts.breaks * 0.7 && full >= counts.breaks * 0.6;
  if (isWrapped) return { kind: "wrapped", width };
  const isDivided = counts.blocks > counts.breaks / 4;
  return { kind: format === "markdown" && isDivided ? "joined" : "lines", width };
}

/** Cuts blocks of text where a line break divides paragraphs; the rest stays as it is. */
export function splitBlocks(text: string, blocks: readonly Block[], layout: Layout): readonly Block[] {
  if (layout.kind === "joined") return blocks;
  return blocks.flatMap((block) => {
    const isWhole = block.lines.length < 2 || (block.shape !== "text" && block.shape !== "quote");
    return isWhole ? [block] : splitBlock(text, block, layout);
  });
}

function readBreak(text: string, line: Line, next: Line): Break {
  return {
    length: line.end - line.start,
    fullLength: fullLengthOf(text, line, next),
    isStop: endsAsSentence(text, line),
  };
}

/** What the line breaks of a text are like. */
interface Counts {
  readonly blocks: number;
  readonly breaks: number;
  readonly stops: number;
  /** How many have each length; those above {@link widestWrap} are counted as one more than that. */
  readonly lengths: Uint32Array;
  readonly fullLengths: Uint32Array;
}

function countBreaks(
  parts: readonly { readonly blocks: readonly Block[]; readonly breaks: readonly Break[] }[],
): Counts {
  const lengths = new Uint32Array(widestWrap + 2);
  const fullLengths = new Uint32Array(widestWrap + 2);
  let [blockCount, breakCount, stops] = [0, 0, 0];
  for (const { blocks, breaks } of parts) {
    blockCount += blocks.length;
    breakCount += breaks.length;
    for (const { length, fullLength, isStop } of breaks) {
      // The lists have a number for each index.
      (lengths[Math.min(length, widestWrap + 1)] as number)++;
      (fullLengths[Math.min(fullLength, widestWrap + 1)] as number)++;
      if (isStop) stops++;
    }
  }
  return { blocks: blockCount, breaks: breakCount, stops, lengths, fullLengths };
}

/** The length that nine of ten lines do not exceed. */
function findWidth({ breaks, lengths }: Counts): number {
  const rank = Math.floor((breaks - 1) * 0.9);
  let count = 0;
  for (const [length, more] of lengths.entries()) {
    count += more;
    if (count > rank) return length;
  }
  return 0;
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

function fullLengthOf(text: string, line: Line, next: Line): number {
  return line.end - line.start + 1 + wordLength(text, next);
}

function wordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isSpace(text.charCodeAt(end))) end++;
  return end - line.start;
}

/** Whether a line ends with a stop and what may close behind it. */
function endsAsSentence(text: string, line: Line): boolean {
  let offset = line.end - 1;
  while (offset > line.start && closes(text.charCodeAt(offset))) offset--;
  return isStop(text.charCodeAt(offset));
}

function closes(code: number): boolean {
  return isClosingMark(code) || isClosingBracket(code) || code === 0x2a || code === 0x5f;
}

function splitBlock(text: string, block: Block, layout: Layout): readonly Block[] {
  const parts: Block[] = [];
  let first = 0;
  for (let index = 1; index <= block.lines.length; index++) {
    const last = block.lines[index - 1];
    const next = block.lines[index];
    if (last === undefined || (next !== undefined && !divides(text, last, next, layout))) continue;
    const lines = block.lines.slice(first, index);
    const start = first === 0 ? block.start : (lines[0]?.start ?? block.start);
    const contentStart = first === 0 ? block.content.start : (lines[0]?.read ?? start);
    const content = { start: contentStart, end: last.end };
    parts.push({ shape: block.shape, start, end: last.end, content, lines, isPart: true });
    first = index;
  }
  return parts;
}

/** Whether the break between two lines divides paragraphs. */
function divides(text: string, last: Line, next: Line, layout: Layout): boolean {
  if (isLower(text.charCodeAt(next.read)) && !endsAsSentence(text, last)) return false;
  if (layout.kind === "lines") return true;
  if (next.indent >= last.indent + 2) return true;
  if (fullLengthOf(text, last, next) > layout.width) return false;
  // A short line without a stop is a heading or a line of its own, such as a byline.
  return endsAsSentence(text, last) || last.end - last.start < layout.width * 0.6;
}

const widestWrap = 132;
