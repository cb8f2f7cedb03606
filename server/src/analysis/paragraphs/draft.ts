import type { ParagraphKind } from "../../article/article.ts";
import { isClosingBracket, isClosingMark, isSpace } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Block } from "./blocks.ts";

/** A paragraph while its kind is being found: the passes fill in what they know, in turn. */
export interface Draft extends Span {
  readonly block: Block;
  content: Span;
  /** Absent until a pass has decided; what stays without is body text. */
  kind?: ParagraphKind;
  label?: Span;
  dateline?: Span;
  /** What is read, without markup and space around it; cut behind {@link longestBare} characters. */
  readonly bare: string;
  /** Whether the bare text is the whole. */
  readonly isShort: boolean;
  /** How many words the bare text has. */
  readonly wordCount: number;
  /** The last character that is read, without closing marks and brackets. */
  readonly lastMark: string;
  /** Whether emphasis spans the whole paragraph: two strokes or more are bold. */
  readonly emphasis: "none" | "italic" | "bold";
}

/** Code units of a paragraph's beginning that the patterns see. */
const longestBare = 600;

/** Reads what the passes ask of each block. */
export function draftBlock(text: string, block: Block, markup: readonly Span[]): Draft {
  const { start, end, content } = block;
  const masked = readWithout(text, content.start, Math.min(content.end, content.start + longestBare), markup);
  const bare = masked.trim();
  const isShort = content.end - content.start <= longestBare;
  return {
    start,
    end,
    block,
    content,
    bare,
    isShort,
    wordCount: countWords(bare),
    lastMark: isShort ? findLastMark(bare) : "",
    emphasis: findEmphasis(text, content),
  };
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

const lineBreak = /\r\n|[\n-\r\u0085\u2028\u2029]/gu;
