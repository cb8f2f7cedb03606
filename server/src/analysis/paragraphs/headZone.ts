import { isOpeningMark } from "../../text/characters.ts";
import { hasDateline } from "./datelines.ts";
import { type Draft, type Reading, readWording } from "./draft.ts";
import { endsInPeriod, hasOpenMark, isUnfinished } from "./endings.ts";
import { isBioLine, isDateLine, isNameLine } from "./wording.ts";

/**
 * Finds headline, standfirst and the unmarked byline and date lines before the first paragraph of body text.
 *
 * @returns the index of the first paragraph behind them.
 */
export function markHead(reading: Reading, drafts: readonly Draft[]): number {
  const first = drafts.findIndex(({ kind }) => kind === undefined);
  const headline = drafts[first];
  if (headline === undefined || !isHeadline(reading, headline, hasTextBehind(drafts, first)))
    return Math.max(first, 0);
  headline.kind = "headline";
  let index = first + 1;
  let hasStandfirst = false;
  for (; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft === undefined || draft.kind === "turn" || draft.kind === "listItem") break;
    if (draft.kind !== undefined) continue;
    const kind = findHeadKind(reading, drafts, index);
    if (kind === undefined || (kind === "standfirst" && hasStandfirst)) break;
    draft.kind = kind;
    hasStandfirst ||= kind === "standfirst";
  }
  return index;
}

/** What a paragraph between headline and text is; `undefined` where it is the text. */
function findHeadKind(
  reading: Reading,
  drafts: readonly Draft[],
  index: number,
): "boilerplate" | "byline" | "standfirst" | undefined {
  const draft = drafts[index];
  if (draft === undefined || !hasTextBehind(drafts, index)) return undefined;
  if (draft.block.shape === "text" && hasDateline(reading.text, draft)) return undefined;
  const wording = readWording(reading, draft.block);
  if (isDateLine(wording, reading.lexicon)) return "boilerplate";
  if (isNameLine(wording, reading.lexicon)) return "byline";
  return isStandfirst(reading, draft, drafts[index + 1]) ? "standfirst" : undefined;
}

/** Finds the line about the author in the last paragraphs. */
export function markTail(reading: Reading, drafts: readonly Draft[]): void {
  if (drafts.length < 3) return;
  for (const draft of drafts.slice(-3)) {
    if (draft.kind === undefined && isBioLine(readWording(reading, draft.block), reading.lexicon))
      draft.kind = "boilerplate";
  }
}

function isHeadline(reading: Reading, draft: Draft, hasText: boolean): boolean {
  if (draft.block.shape === "heading") return true;
  if (draft.block.shape !== "text" || !hasText || !draft.isShort) return false;
  if (draft.wordCount > longestHeadline || draft.block.lines.length > 3) return false;
  if (draft.emphasis === "bold") return true;
  const { bare } = readWording(reading, draft.block);
  if (isUnfinished(draft) || hasOpenMark(bare) || hasDateline(reading.text, draft)) return false;
  return !endsInPeriod(draft) || isTitleCase(bare);
}

function isStandfirst(reading: Reading, draft: Draft, next: Draft | undefined): boolean {
  if (!draft.isShort || draft.wordCount > longestStandfirst) return false;
  if (draft.block.shape === "heading") return true;
  if (draft.block.shape !== "text" || draft.wordCount < 4) return false;
  if (draft.emphasis !== "none") return true;
  if (isUnfinished(draft) || isOpeningMark(reading.text.charCodeAt(draft.content.start))) return false;
  if (next?.kind === "byline") return true;
  if (endsInPeriod(draft) || draft.lastMark === "?" || draft.lastMark === "!") return false;
  return !hasOpenMark(readWording(reading, draft.block).bare);
}

/** Whether text that could be an article's body stands behind an index. */
function hasTextBehind(drafts: readonly Draft[], index: number): boolean {
  const next = drafts.slice(index + 1, index + 8);
  return next.some(({ kind }) => kind === undefined || kind === "turn" || kind === "listItem");
}

/** Whether most longer words have a capital: "Stealth Over Health: Mayor Was Headed to Court." */
function isTitleCase(bare: string): boolean {
  const words = bare.split(" ").filter((word) => longWord.test(word));
  return words.length >= 3 && words.filter((word) => capital.test(word)).length >= words.length * 0.75;
}

const longestHeadline = 24;
const longestStandfirst = 60;
// A word of four letters or more.
const longWord = /\p{L}{4}/u;
const capital = /^[“"'‘(]?\p{Lu}/u;
