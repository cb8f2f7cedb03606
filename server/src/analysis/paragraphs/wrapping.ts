import type { Format } from "../../article/article.ts";
import { isClosingBracket, isClosingMark, isLower, isSpace, isStop } from "../../text/characters.ts";
import type { Block } from "./blocks.ts";
import type { Line } from "./lines.ts";

/**
 * How a text uses line breaks: `wrapped` to keep lines short, `lines` for a paragraph each, `joined` as Markdown
 * reads them, where only a blank line divides.
 */
interface Layout {
  readonly kind: "joined" | "lines" | "wrapped";
  /** Of a wrapped line at its longest, in code units. */
  readonly width: number;
}

/** Cuts blocks of text where a line break divides paragraphs; the rest stays as it is. */
export function splitBlocks(text: string, blocks: readonly Block[], format: Format): readonly Block[] {
  const layout = findLayout(text, blocks, format);
  if (layout.kind === "joined") return blocks;
  return blocks.flatMap((block) => {
    const isWhole = block.lines.length < 2 || (block.shape !== "text" && block.shape !== "quote");
    return isWhole ? [block] : splitBlock(text, block, layout);
  });
}

/** Judges by all line breaks within blocks of text: are the lines full, and do they end as sentences do? */
function findLayout(text: string, blocks: readonly Block[], format: Format): Layout {
  const breaks = findBreaks(blocks);
  const lengths = breaks.map(([line]) => line.end - line.start).sort((one, other) => one - other);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  const stops = breaks.filter(([line]) => endsAsSentence(text, line)).length;
  const full = breaks.filter(([line, next]) => isFull(text, line, next, width)).length;
  if (breaks.length === 0) return { kind: "joined", width };
  const isWrapped = width <= widestWrap && stops < breaks.length * 0.7 && full >= breaks.length * 0.6;
  if (isWrapped) return { kind: "wrapped", width };
  const isDivided = blocks.length > breaks.length / 4;
  return { kind: format === "markdown" && isDivided ? "joined" : "lines", width };
}

/** The pairs of neighbouring lines within blocks of text. */
function findBreaks(blocks: readonly Block[]): readonly (readonly [Line, Line])[] {
  const breaks: (readonly [Line, Line])[] = [];
  for (const { shape, lines } of blocks) {
    if (shape !== "text") continue;
    let last = lines[0];
    for (let index = 1; index < lines.length; index++) {
      const next = lines[index];
      if (last !== undefined && next !== undefined) breaks.push([last, next]);
      last = next;
    }
  }
  return breaks;
}

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  return line.end - line.start + 1 + wordLength(text, next) > width;
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
    parts.push({ ...block, start, end: last.end, content: { start: contentStart, end: last.end }, lines });
    first = index;
  }
  return parts;
}

/** Whether the break between two lines divides paragraphs. */
function divides(text: string, last: Line, next: Line, layout: Layout): boolean {
  if (isLower(text.charCodeAt(next.read)) && !endsAsSentence(text, last)) return false;
  if (layout.kind === "lines") return true;
  if (next.indent >= last.indent + 2) return true;
  if (isFull(text, last, next, layout.width)) return false;
  // A short line without a stop is a heading or a line of its own, such as a byline.
  return endsAsSentence(text, last) || last.end - last.start < layout.width * 0.6;
}

const widestWrap = 132;
