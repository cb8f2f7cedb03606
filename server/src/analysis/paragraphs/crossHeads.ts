import { isDash, isHyphen, isLower, isOpeningMark } from "../../text/characters.ts";
import type { Block } from "./blocks.ts";
import type { Draft, Wording } from "./draft.ts";
import { endsInPeriod, hasOpenMark, isUnfinished } from "./endings.ts";

/** Finds the headings between paragraphs of body text: short, without a stop, with text below. */
export function markCrossHeads(drafts: readonly Draft[], from: number): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== undefined) continue;
    if (draft.block.shape === "heading") draft.kind = "crossHead";
    else if (draft.isLikeCrossHead && index >= from && index > 0 && hasTextBelow(draft, drafts[index + 1]))
      draft.kind = "crossHead";
  }
}

/** Whether a paragraph by itself could be a heading. */
export function isLikeCrossHead(
  text: string,
  { shape, lines, content }: Block,
  wording: Wording,
  emphasis: Draft["emphasis"],
): boolean {
  if (shape !== "text" || lines.length > 1) return false;
  if (wording.wordCount > longestCrossHead || !wording.isShort) return false;
  if (emphasis === "bold") return true;
  const code = text.charCodeAt(content.start);
  if (isLower(code) || isDash(code) || isHyphen(code) || isUnfinished(wording)) return false;
  if (endsInPeriod(wording) || wording.lastMark === "!" || hasOpenMark(wording.bare)) return false;
  // “Is it him?” is speech; “It is a free choice” and a question without marks are headings.
  return !(isOpeningMark(code) && wording.lastMark === "?");
}

/** Whether longer text of the article stands below a heading. */
function hasTextBelow({ wordCount }: Draft, next: Draft | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind !== undefined && next.kind !== "listItem" && next.kind !== "turn") return false;
  return next.wordCount > wordCount;
}

const longestCrossHead = 10;
