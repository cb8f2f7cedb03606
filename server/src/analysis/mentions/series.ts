import type { Run } from "./runs.ts";
import type { Word } from "./words.ts";

/**
 * "Okpara, Quispe, Lindqvist and Amari": three items or more with only commas or "and" between them.
 *
 * @param itemsIn in order, without overlap, by paragraph; a list may run on into the next.
 */
export function findSeries<Item extends Run>(
  words: readonly Word[],
  itemsIn: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let series: Item[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const items of itemsIn)
    for (const item of items) {
      if (!isListed(words, end, item.first)) {
        if (series.length > 2) {
          found.push(series);
          series = [];
        } else series.length = 0;
      }
      series.push(item);
      end = item.end;
    }
  return series.length > 2 ? [...found, series] : found;
}

/** Whether only a comma, "and" or both stand between two items. */
function isListed(words: readonly Word[], end: number, first: number): boolean {
  if (first === end + 1) return isSeparator(words[end]);
  return first === end + 2 && words[end]?.lower === "," && words[end + 1]?.lower === "and";
}

/** Whether a word stands between the items of a list. */
export function isSeparator(word: Word | undefined): boolean {
  return word?.lower === "," || word?.lower === "and";
}
