import type { Paragraph, Token } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import { type Cell, makeCell } from "./cells.ts";
import { type Change, findChange, narrowChange } from "./change.ts";
import { moveSpan, type Shift } from "./move.ts";
import { Shelves } from "./shelves.ts";
import type { Spelled } from "./spelled.ts";

/**
 * What is kept of a document from one reading to the next: its paragraphs, and by them what the stages found.
 *
 * A reading moves the objects of the one before and puts them into its article, so that an article that was read with a
 * memory holds only until the memory is used again. Format and lexicon must stay the same. A reading that is not read to
 * its end does no harm.
 *
 * Of a text itself nothing is kept but the last one: a string that is cut out of it holds all of it, so that a stage
 * copies what it keeps (`copyString`; `test/unit/rereading/heldTexts.test.ts`).
 */
export class Memory {
  #text = "";
  #change: Change = { head: 0, tail: 0, shift: 0 };
  #isAligned = true;
  #cells: readonly Cell[] = [];
  #shelves: Shelves = new Shelves();
  #tokens: readonly (readonly Token[])[] = [];
  /** By spelling, with the number that it had last. */
  readonly spellings: Map<string, Spelled> = new Map();

  readonly #document: Map<object, unknown> = new Map();

  /** What a stage kept of the document as a whole, under a key of its own; undefined at first. */
  recall<Value>(key: Key<Value>): Value | undefined {
    // Only `remember` fills the map, with what belongs to the key.
    return this.#document.get(key) as Value | undefined;
  }

  /** Keeps something of the document as a whole: no spans, since nobody moves them. */
  remember<Value>(key: Key<Value>, value: Value): void {
    this.#document.set(key, value);
  }

  /** Begins a reading of a text: from here on, {@link change} tells how it differs from the one of the last reading. */
  follow(text: string): void {
    // A reading that failed on its way has left what nobody can tell the state of.
    if (!this.#isAligned) this.#forget();
    this.#isAligned = false;
    this.#change = findChange(this.#text, text);
    this.#text = text;
  }

  /** How the text differs from that of the last reading; once the markup is found, both are the same outside of it. */
  get change(): Change {
    return this.#change;
  }

  /** Tells where the markup differs: in the old text, and in the new one; see {@link narrowChange}. */
  narrow(before: readonly Span[], now: readonly Span[]): void {
    this.#change = narrowChange(this.#change, before, now);
  }

  /** The cells of the text: those of the last reading where a paragraph is as it was, moved to where it stands now. */
  align(paragraphs: readonly Paragraph[]): readonly Cell[] {
    const before = this.#cells;
    const change = this.#change;
    const shift = { offset: change.shift, token: 0 };
    const head = countHead(before, paragraphs, change);
    const tail = countTail(before, paragraphs, change, head);
    const between = paragraphs.slice(head, paragraphs.length - tail);
    const kept = before.slice(before.length - tail);
    if (shift.offset !== 0) for (const { paragraph } of kept) moveParagraph(paragraph, shift);
    const cells = between.map((paragraph) => this.#makeCell(paragraph));
    this.#cells = before.slice(0, head).concat(cells, kept);
    this.#shelves.begin(this.#cells);
    this.#isAligned = true;
    return this.#cells;
  }

  #makeCell(paragraph: Paragraph): Cell {
    const own = { ...paragraph, content: { ...paragraph.content } };
    return makeCell(own, this.#shelves);
  }

  /** Of each cell of the last reading, in a list that stays as it is. */
  get tokens(): readonly (readonly Token[])[] {
    return this.#tokens;
  }

  /** Tells the tokens of each cell, which knows where its own are from here on. */
  noteTokens(tokens: readonly (readonly Token[])[]): void {
    this.#tokens = tokens;
    this.#shelves.noteTokens();
  }

  #forget(): void {
    this.#text = "";
    this.#cells = [];
    this.#tokens = [];
    this.#shelves = new Shelves();
    this.#document.clear();
  }
}

/** What something is kept under; only the object itself is the same. */
export interface Key<Value> {
  readonly name: string;
  /** Tells the type alone. */
  readonly value?: Value;
}

/** How many paragraphs before the edit are as they were. */
function countHead(before: readonly Cell[], now: readonly Paragraph[], change: Change): number {
  const unmoved = { offset: 0, token: 0 };
  const isEdited = change.head < change.tail || change.shift !== 0;
  const head = isEdited ? change.head : Number.POSITIVE_INFINITY;
  let count = 0;
  for (; count < Math.min(before.length, now.length); count++) {
    const paragraph = now[count] as Paragraph;
    // What follows it right away may belong to it.
    if (paragraph.end >= head || !isSameParagraph((before[count] as Cell).paragraph, paragraph, unmoved))
      break;
  }
  return count;
}

/** How many paragraphs behind the edit are as they were, with the gap before them. */
function countTail(
  before: readonly Cell[],
  now: readonly Paragraph[],
  { tail, shift: offset }: Change,
  head: number,
): number {
  const shift = { offset, token: 0 };
  let count = 0;
  for (; count < Math.min(before.length, now.length) - head; count++) {
    const index = now.length - 1 - count;
    const oldIndex = before.length - 1 - count;
    const gap = now[index - 1]?.end ?? 0;
    const oldGap = before[oldIndex - 1]?.paragraph.end ?? 0;
    if (gap < tail || gap !== oldGap + offset) break;
    if (!isSameParagraph((before[oldIndex] as Cell).paragraph, now[index] as Paragraph, shift)) break;
  }
  return count;
}

function isSameParagraph(before: Paragraph, now: Paragraph, by: Shift): boolean {
  return (
    before.kind === now.kind &&
    isMovedSpan(before, now, by) &&
    isMovedSpan(before.content, now.content, by) &&
    isMovedSpan(before.label, now.label, by) &&
    isMovedSpan(before.dateline, now.dateline, by)
  );
}

function isMovedSpan(before: Span | undefined, now: Span | undefined, { offset }: Shift): boolean {
  if (before === undefined || now === undefined) return before === now;
  return before.start + offset === now.start && before.end + offset === now.end;
}

/** A paragraph's spans are objects of its own, see `#makeCell`. */
function moveParagraph(paragraph: Paragraph, by: Shift): void {
  moveSpan(paragraph, by);
  moveSpan(paragraph.content, by);
  if (paragraph.label !== undefined) moveSpan(paragraph.label, by);
  if (paragraph.dateline !== undefined) moveSpan(paragraph.dateline, by);
}
