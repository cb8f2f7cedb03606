import type { Paragraph, Quote } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { isSameList } from "../../rereading/stage.ts";
import { addAll } from "../../text/addAll.ts";
import { slice } from "../../text/span.ts";
import type { OpenQuote, ParagraphVoice } from "./paragraphReports.ts";

/** The quotes of each paragraph that wait for a speaker: no sentence of the article has them, and they are speech. */
export function findOpenQuotes(
  text: string,
  cells: readonly Cell[],
  voices: readonly ParagraphVoice[],
): readonly (readonly OpenQuote[])[] {
  const shared = findShared(voices);
  const taken = new Set(shared);
  const usesDouble = isInDouble(voices);
  return readColumn(
    cells,
    waiting,
    ({ paragraph }, index) => {
      const { openQuotes } = voices[index] as ParagraphVoice;
      return openQuotes.filter(
        ({ quote }) => !taken.has(quote) && !(usesDouble && isCrossHead(text, paragraph, quote)),
      );
    },
    () => ({ all: [usesDouble, ...shared], each: [voices] }),
  );
}

function findShared(voices: readonly ParagraphVoice[]): readonly Quote[] {
  const shared: Quote[] = [];
  for (const { sharedQuotes } of voices) if (sharedQuotes.length > 0) addAll(shared, sharedQuotes);
  return shared;
}

/** The quotes are those of others. */
const waiting: ColumnStage<readonly OpenQuote[]> = {
  adopt: (before, now) => (isSameList(before, now) ? before : now),
};

function isInDouble(voices: readonly ParagraphVoice[]): boolean {
  let [double, single] = [0, 0];
  for (const { doubleCount, singleCount } of voices) {
    double += doubleCount;
    single += singleCount;
  }
  return double > 2 * single;
}

/** A few words in single marks that are a whole paragraph, where speech stands in double ones: a cross-head. */
function isCrossHead(text: string, { content }: Paragraph, quote: Quote): boolean {
  const isWhole = quote.start <= content.start && quote.end >= content.end;
  return isWhole && quote.marks === "single" && slice(text, quote).split(" ").length <= longestHead;
}

/** In words. */
const longestHead = 7;
