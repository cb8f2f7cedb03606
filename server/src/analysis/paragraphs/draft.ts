import type { ParagraphKind } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isClosingBracket, isClosingMark, isSpace } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Block, Shape } from "./blocks.ts";
import { isLikeCrossHead } from "./crossHeads.ts";
import { findLabel, type Label } from "./labels.ts";
import type { Sample, Samples } from "./samples.ts";
import { findKindByWords } from "./wording.ts";

/** What paragraphs are read in. */
export interface Reading {
  readonly text: string;
  readonly markup: readonly Span[];
  readonly lexicon: Lexicon;
}

/** What a paragraph says by itself, and what the passes over all of them make of it. */
export interface Draft extends Decisions, Memos {
  readonly block: Block;
  /** The kind that its form or its words give away, whatever stands around it. */
  readonly ownKind: ParagraphKind | undefined;
  /** Whether the bare text is the whole, see {@link Wording}. */
  readonly isShort: boolean;
  readonly wordCount: number;
  readonly lastMark: string;
  /** Whether emphasis spans the whole paragraph: two strokes or more are bold. */
  readonly emphasis: "none" | "italic" | "bold";
  /** What may be the label of an interview turn, where form and words leave the kind open. */
  readonly ownLabel: Label | undefined;
  readonly isLikeCrossHead: boolean;
}

/** What the passes decide in turn, each time anew. */
interface Decisions {
  content: Span;
  /** Absent until a pass has decided; what stays without is body text. */
  kind: ParagraphKind | undefined;
  label: Span | undefined;
  dateline: Span | undefined;
}

/** What is found in a paragraph by itself too, once a pass asks for it. */
interface Memos {
  /** Code units of its dateline, 0 where it has none. */
  datelineLength: number | undefined;
  isOwnWords: boolean | undefined;
  openingSample: readonly Sample[] | undefined;
  samples: Samples | undefined;
}

/** The words of a paragraph. */
export interface Wording {
  /** What is read, without markup and space around it; cut behind {@link longestBare} characters. */
  readonly bare: string;
  /** Whether the bare text is the whole. */
  readonly isShort: boolean;
  /** How many words the bare text has. */
  readonly wordCount: number;
  /** The last character that is read, without closing marks and brackets. */
  readonly lastMark: string;
}

/** Code units of a paragraph's beginning that the patterns see. */
const longestBare = 600;

/** Reads what a block says by itself. */
export function draftBlock(reading: Reading, block: Block): Draft {
  const { text, lexicon } = reading;
  const wording = readWording(reading, block);
  const { isShort, wordCount, lastMark } = wording;
  const ownKind = kindOfShape(block.shape) ?? findKindByWords(wording, block.shape, lexicon);
  const emphasis = findEmphasis(text, block.content);
  return {
    block,
    content: block.content,
    kind: ownKind,
    label: undefined,
    dateline: undefined,
    ownKind,
    isShort,
    wordCount,
    lastMark,
    emphasis,
    ownLabel: ownKind === undefined ? findLabel(reading, block, wording) : undefined,
    isLikeCrossHead: ownKind === undefined && isLikeCrossHead(text, block, wording, emphasis),
    datelineLength: undefined,
    isOwnWords: undefined,
    openingSample: undefined,
    samples: undefined,
  };
}

/** Takes back what the passes over an earlier reading have decided. */
export function resetDraft(draft: Draft): void {
  draft.content = draft.block.content;
  draft.kind = draft.ownKind;
  draft.label = undefined;
  draft.dateline = undefined;
}

/** The words of a block; drafts do not keep them, since a part of a text would keep all of it in memory. */
export function readWording({ text, markup }: Reading, { content }: Block): Wording {
  const masked = readWithout(text, content.start, Math.min(content.end, content.start + longestBare), markup);
  const bare = masked.trim();
  const isShort = content.end - content.start <= longestBare;
  return { bare, isShort, wordCount: countWords(bare), lastMark: isShort ? findLastMark(bare) : "" };
}

/** A stretch of text without the markup in it; line breaks become spaces. */
function readWithout(text: string, start: number, end: number, markup: readonly Span[]): string {
  let read = "";
  let offset = start;
  for (let index = indexAfter(markup, start); offset < end; index++) {
    const skipped = markup[index];
    const limit = skipped === undefined ? end : Math.min(end, skipped.start);
    if (limit > offset) read += text.slice(offset, limit);
    offset = skipped === undefined ? end : Math.max(offset, skipped.end);
  }
  return read.replaceAll(lineBreak, " ");
}

function countWords(bare: string): number {
  let count = 0;
  let isInWord = false;
  for (let offset = 0; offset < bare.length; offset++) {
    const isGap = isSpace(bare.charCodeAt(offset));
    if (!isGap && !isInWord) count++;
    isInWord = !isGap;
  }
  return count;
}

function findLastMark(bare: string): string {
  let offset = bare.length - 1;
  while (offset > 0 && closes(bare.charCodeAt(offset))) offset--;
  return bare.charAt(offset);
}

function closes(code: number): boolean {
  return isClosingMark(code) || isClosingBracket(code);
}

function findEmphasis(text: string, { start, end }: Span): Draft["emphasis"] {
  const code = text.charCodeAt(start);
  if ((code !== 0x2a && code !== 0x5f) || text.charCodeAt(end - 1) !== code || end < start + 3) return "none";
  let strokes = 1;
  while (text.charCodeAt(start + strokes) === code) strokes++;
  // "*One* thing and *another*" begins and ends with emphasis too.
  const again = text.indexOf(text.slice(start, start + strokes), start + strokes);
  if (again < end - strokes) return "none";
  return strokes > 1 ? "bold" : "italic";
}

function kindOfShape(shape: Shape): ParagraphKind | undefined {
  switch (shape) {
    case "quote":
      return "blockQuote";
    case "listItem":
    case "code":
    case "table":
    case "frontMatter":
      return shape;
    case "rule":
      return "boilerplate";
    case "heading":
    case "text":
      return undefined;
  }
}

const lineBreak = /\r\n|[\n-\r\u0085\u2028\u2029]/gu;
