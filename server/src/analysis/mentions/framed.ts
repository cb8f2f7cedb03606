import type { Ends } from "../../rereading/layout.ts";
import type { ColumnStage } from "../../rereading/readColumn.ts";
import { adoptRuns, type RunAdoption } from "./adoptRuns.ts";
import type { Run } from "./runs.ts";
import { isSeparator, longestGap } from "./series.ts";
import type { Word } from "./words.ts";

/**
 * What may stand in a list of names in a paragraph, counted from its first word. The same object as before the paragraph
 * was edited as long as the items are the same, and so is what lists them: see `findSeries`.
 */
export interface Framed<Item extends Run> {
  readonly items: readonly Item[];
  /** The words of the paragraph. */
  words: readonly Word[];
  /** See `Reading.seenIn`. */
  readonly seen: number;
}

/** The stage of such items. */
export function framedStage<Item extends Run>(adoption: RunAdoption<Item>): ColumnStage<Framed<Item>> {
  return { adopt: (before, now, ends) => adoptFramed(before, now, ends, adoption) };
}

function adoptFramed<Item extends Run>(
  before: Framed<Item>,
  now: Framed<Item>,
  ends: Ends,
  adoption: RunAdoption<Item>,
): Framed<Item> {
  if (before.seen !== now.seen || !isFramedAlike(before.words, now.words)) return now;
  if (before.items.length !== now.items.length || !hasSameGaps(before, now)) return now;
  if (adoptRuns(before.items, now.items, ends, adoption) !== before.items) return now;
  before.words = now.words;
  return before;
}

/** Whether words differ in one place at most, and there only in small words that stand in no list of names. */
function isFramedAlike(before: readonly Word[], now: readonly Word[]): boolean {
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && isFrameAlike(before[head] as Word, now[head] as Word)) head++;
  let [endBefore, end] = [before.length, now.length];
  while (
    endBefore > head &&
    end > head &&
    isFrameAlike(before[endBefore - 1] as Word, now[end - 1] as Word)
  ) {
    endBefore--;
    end--;
  }
  return !before.slice(head, endBefore).some(isFraming) && !now.slice(head, end).some(isFraming);
}

function isFrameAlike(one: Word, other: Word): boolean {
  return one === other || !(isFraming(one) || isFraming(other));
}

function isFraming(word: Word): boolean {
  return word.shape !== "lower" || isSeparator(word);
}

/** Whether as many words stand between the items, and before and behind them, where so few do that these may list them. */
function hasSameGaps(before: Framed<Run>, now: Framed<Run>): boolean {
  let [endBefore, end] = [0, 0];
  for (let index = 0; index <= now.items.length; index++) {
    const [old, item] = [before.items[index], now.items[index]];
    const gapBefore = (old?.first ?? before.words.length) - endBefore;
    const gap = (item?.first ?? now.words.length) - end;
    if (gapBefore !== gap && Math.min(gapBefore, gap) <= longestGap) return false;
    [endBefore, end] = [old?.end ?? 0, item?.end ?? 0];
  }
  return true;
}
