import type { Cell } from "../../rereading/cells.ts";
import type { Framed } from "./framed.ts";
import type { Run } from "./runs.ts";
import type { Word } from "./words.ts";

/**
 * "Okpara, Quispe, Lindqvist and Amari": three items or more with only commas or "and" between them.
 *
 * @param framedIn in order, without overlap, by paragraph; a list may run on into the next.
 */
export function findSeries<Item extends Run>(
  cells: readonly Cell[],
  words: readonly Word[],
  framedIn: readonly Framed<Item>[],
): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let last: Item | undefined;
  // Most items are in none.
  let series: Item[] | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < framedIn.length; index++) {
    const { firstToken } = cells[index] as Cell;
    for (const item of (framedIn[index] as Framed<Item>).items) {
      if (last === undefined || !isListed(words, end, firstToken + item.first)) series = undefined;
      else if (series === undefined) series = [last, item];
      else if (series.push(item) === leastItems) found.push(series);
      last = item;
      end = firstToken + item.end;
    }
  }
  return found;
}

const leastItems = 3;

/** Whether only a comma, "and" or both stand between two items. */
function isListed(words: readonly Word[], end: number, first: number): boolean {
  if (first === end + 1) return isSeparator(words[end]);
  return first === end + longestGap && words[end]?.lower === "," && words[end + 1]?.lower === "and";
}

/** Words between two items of a list. */
export const longestGap = 2;

/** Whether a word stands between the items of a list. */
export function isSeparator(word: Word | undefined): boolean {
  return word?.lower === "," || word?.lower === "and";
}
