import { type Block, type Piece, plainStyle, type Style } from "./blocks.ts";
import { escapesIn } from "./escapes.ts";

/** A text in Markdown. */
export interface Markdown {
  readonly text: string;
  /**
   * Where the marks are, in UTF-16 units: `end` is behind the words before it, `start` is where the next words begin
   * (the end of the text where none follow).
   */
  readonly marks: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/**
 * Writes blocks, which are folded and have words, as Markdown that reads as they do. Known miss: where bold words touch
 * bold italic ones, or end with a mark in the middle of a word, strokes may show.
 *
 * @param notes numbers of footnotes, by the ids of their marks.
 */
export function renderMarkdown(blocks: readonly Block[], notes: ReadonlyMap<string, number>): Markdown {
  const writer = new Writer(notes);
  for (const [index, block] of blocks.entries()) {
    if (index > 0) writer.write(gapBetween(blocks[index - 1], block));
    writer.writeBlock(block);
  }
  return writer.finish();
}

/** Items of a list stand together, and so do the paragraphs of a quote. */
function gapBetween(before: Block | undefined, block: Block): string {
  const isInList =
    before !== undefined && before.quotes === block.quotes && isItem(before) && block.marker !== "";
  if (isInList) return "\n";
  const quotes = Math.min(before?.quotes ?? 0, block.quotes);
  return quotes > 0 ? `\n${">".repeat(quotes)}\n` : "\n\n";
}

function isItem({ marker, indent }: Block): boolean {
  return marker !== "" || indent !== "";
}

/** Strokes around words. */
interface Stroke {
  readonly open: string;
  readonly close: string;
}

/** Writes pieces one after the other, and knows where it is. */
class Writer {
  readonly #notes: ReadonlyMap<string, number>;
  readonly #parts: string[] = [];
  readonly #marks = new Map<string, { start: number; end: number }>();
  #length = 0;
  /** Behind the last words. */
  #wordEnd = 0;
  /** Marks that stand before the words that come next. */
  #waiting: string[] = [];
  #strokes: readonly Stroke[] = [];
  /** Spaces stand outside of strokes, or they would be none. */
  #hasSpace = false;

  constructor(notes: ReadonlyMap<string, number>) {
    this.#notes = notes;
  }

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  writeBlock(block: Block): void {
    const lineStart = `${"> ".repeat(block.quotes)}${block.indent}`;
    const heading = block.heading === 0 ? "" : `${"#".repeat(block.heading)} `;
    this.write(`${lineStart}${block.marker}${heading}`);
    const nextLine = `\\\n${lineStart}${" ".repeat(block.marker.length)}`;
    const escapes = escapesIn(block.pieces);
    for (const [index, piece] of block.pieces.entries()) {
      if (piece.kind === "words") this.#writeWords(piece, escapes[index] ?? []);
      else if (piece.kind === "mark") this.#writeMark(piece.id);
      else if (block.heading > 0) this.#hasSpace = true;
      else this.write(nextLine);
    }
    this.#changeStrokes(plainStyle);
    this.#hasSpace = false;
  }

  finish(): Markdown {
    for (const id of this.#waiting) this.#begin(id);
    return { text: this.#parts.join(""), marks: this.#marks };
  }

  /** @param escapes offsets in the words of what would be read as Markdown. */
  #writeWords({ text, style }: Extract<Piece, { kind: "words" }>, escapes: readonly number[]): void {
    const start = text.startsWith(" ") ? 1 : 0;
    if (start === 1) this.#hasSpace = true;
    const end = text.endsWith(" ") ? text.length - 1 : text.length;
    if (start >= end) return;
    this.#changeStrokes(style);
    for (const id of this.#waiting) this.#begin(id);
    this.#waiting = [];
    let from = start;
    for (const offset of escapes) {
      this.write(`${text.slice(from, offset)}\\`);
      from = offset;
    }
    this.write(text.slice(from, end));
    this.#wordEnd = this.#length;
    this.#hasSpace = end < text.length;
  }

  /** What a mark is set twice for is where it stands first; a footnote's number is written each time. */
  #writeMark(id: string): void {
    const number = this.#notes.get(id);
    const isFirst = !this.#marks.has(id);
    if (isFirst) this.#marks.set(id, { start: this.#length, end: this.#wordEnd });
    if (number !== undefined) this.write(`[^${number}]`);
    else if (isFirst) this.#waiting.push(id);
  }

  #begin(id: string): void {
    const mark = this.#marks.get(id);
    if (mark) mark.start = this.#length;
  }

  #changeStrokes(style: Style): void {
    const strokes = strokesOf(style);
    const first = strokes.findIndex((stroke, index) => stroke.close !== this.#strokes[index]?.close);
    const kept = first < 0 ? strokes.length : first;
    for (const { close } of this.#strokes.slice(kept).reverse()) this.write(close);
    if (this.#hasSpace) this.write(" ");
    this.#hasSpace = false;
    for (const { open } of strokes.slice(kept)) this.write(open);
    this.#strokes = strokes;
  }
}

/** The strokes of a style, the outermost first. */
function strokesOf({ link, struck, bold, italic }: Style): readonly Stroke[] {
  return [
    ...(link === undefined ? [] : [{ open: "[", close: `](${link})` }]),
    ...(struck ? [{ open: "~~", close: "~~" }] : []),
    ...(bold ? [{ open: "**", close: "**" }] : []),
    ...(italic ? [{ open: "*", close: "*" }] : []),
  ];
}
