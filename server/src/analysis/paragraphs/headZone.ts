import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isClosingMark, isDash, isHyphen, isLower, isOpeningMark } from "../../text/characters.ts";
import { findDateline } from "./datelines.ts";
import type { Draft } from "./draft.ts";
import { isBioLine, isDateLine, isNameLine } from "./wording.ts";

/**
 * Finds headline, standfirst and the unmarked byline and date lines before the first paragraph of body text.
 *
 * @returns the index of the first paragraph behind them.
 */
export function markHead(text: string, drafts: readonly Draft[], lexicon: Lexicon): number {
  const first = drafts.findIndex(({ kind }) => kind === undefined);
  const headline = drafts[first];
  if (headline === undefined || !isHeadline(text, headline, hasTextBehind(drafts, first)))
    return Math.max(first, 0);
  headline.kind = "headline";
  let index = first + 1;
  let hasStandfirst = false;
  for (; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft === undefined || draft.kind === "turn" || draft.kind === "listItem") break;
    if (draft.kind !== undefined) continue;
    const kind = findHeadKind(text, drafts, index, lexicon);
    if (kind === undefined || (kind === "standfirst" && hasStandfirst)) break;
    draft.kind = kind;
    hasStandfirst ||= kind === "standfirst";
  }
  return index;
}

/** What a paragraph between headline and text is; `undefined` where it is the text. */
function findHeadKind(
  text: string,
  drafts: readonly Draft[],
  index: number,
  lexicon: Lexicon,
): "boilerplate" | "byline" | "standfirst" | undefined {
  const draft = drafts[index];
  if (draft === undefined || !hasTextBehind(drafts, index)) return undefined;
  if (draft.block.shape === "text" && findDateline(text, draft) !== undefined) return undefined;
  if (isDateLine(draft, lexicon)) return "boilerplate";
  if (isNameLine(draft, lexicon)) return "byline";
  return isStandfirst(text, drafts, index) ? "standfirst" : undefined;
}

/** Finds the line about the author in the last paragraphs. */
export function markTail(drafts: readonly Draft[], lexicon: Lexicon): void {
  for (const draft of drafts.slice(-3)) {
    if (draft.kind === undefined && drafts.length > 2 && isBioLine(draft, lexicon))
      draft.kind = "boilerplate";
  }
}

/** Finds the headings between paragraphs of body text: short, without a stop, with text below. */
export function markCrossHeads(text: string, drafts: readonly Draft[], from: number): void {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft === undefined || draft.kind !== undefined) continue;
    if (draft.block.shape === "heading") draft.kind = "crossHead";
    else if (index >= from && index > 0 && isCrossHead(text, draft, drafts[index + 1]))
      draft.kind = "crossHead";
  }
}

function isHeadline(text: string, draft: Draft, hasText: boolean): boolean {
  if (draft.block.shape === "heading") return true;
  if (draft.block.shape !== "text" || !hasText || !draft.isShort) return false;
  if (draft.wordCount > longestHeadline || draft.block.lines.length > 3) return false;
  if (draft.emphasis === "bold") return true;
  if (isUnfinished(draft) || hasOpenMark(draft.bare)) return false;
  if (findDateline(text, draft) !== undefined) return false;
  return !endsInPeriod(draft) || isTitleCase(draft.bare);
}

function isStandfirst(text: string, drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  if (draft === undefined || !draft.isShort || draft.wordCount > longestStandfirst) return false;
  if (draft.block.shape === "heading") return true;
  if (draft.block.shape !== "text" || draft.wordCount < 4) return false;
  if (draft.emphasis !== "none") return true;
  if (isUnfinished(draft) || isOpeningMark(text.charCodeAt(draft.content.start))) return false;
  const next = drafts[index + 1];
  if (next?.kind === "byline") return true;
  return !endsInPeriod(draft) && draft.lastMark !== "?" && draft.lastMark !== "!" && !hasOpenMark(draft.bare);
}

function isCrossHead(text: string, draft: Draft, next: Draft | undefined): boolean {
  if (draft.block.shape !== "text" || draft.block.lines.length > 1 || next === undefined) return false;
  if (draft.wordCount > longestCrossHead || !draft.isShort) return false;
  if (next.kind !== undefined && next.kind !== "listItem" && next.kind !== "turn") return false;
  const isBelowText = next.wordCount > draft.wordCount;
  if (draft.emphasis === "bold") return isBelowText;
  const code = text.charCodeAt(draft.content.start);
  if (isLower(code) || isDash(code) || isHyphen(code) || isUnfinished(draft)) return false;
  if (endsInPeriod(draft) || draft.lastMark === "!" || hasOpenMark(draft.bare)) return false;
  // “Is it him?” is speech; “It is a free choice” and a question without marks are headings.
  return isBelowText && !(isOpeningMark(code) && draft.lastMark === "?");
}

/** Whether text that could be an article's body stands behind an index. */
function hasTextBehind(drafts: readonly Draft[], index: number): boolean {
  const next = drafts.slice(index + 1, index + 8);
  return next.some(({ kind }) => kind === undefined || kind === "turn" || kind === "listItem");
}

function endsInPeriod({ lastMark }: Draft): boolean {
  return lastMark === "." || lastMark === "…";
}

function isUnfinished({ lastMark }: Draft): boolean {
  return lastMark === ":" || lastMark === "," || lastMark === ";";
}

/** Whether a double mark is opened and not closed: the beginning of a longer quotation. */
function hasOpenMark(bare: string): boolean {
  let straight = 0;
  let curly = 0;
  for (let offset = 0; offset < bare.length; offset++) {
    const code = bare.charCodeAt(offset);
    if (code === 0x22) straight++;
    else if (code === 0x201c) curly++;
    else if (code === 0x201d && isClosingMark(code)) curly--;
  }
  return straight % 2 === 1 || curly > 0;
}

/** Whether most longer words have a capital: "Stealth Over Health: Mayor Was Headed to Court." */
function isTitleCase(bare: string): boolean {
  const words = bare.split(" ").filter((word) => longWord.test(word));
  return words.length >= 3 && words.filter((word) => capital.test(word)).length >= words.length * 0.75;
}

const longestHeadline = 24;
const longestStandfirst = 60;
const longestCrossHead = 10;
// A word of four letters or more.
const longWord = /\p{L}{4}/u;
const capital = /^[“"'‘(]?\p{Lu}/u;
