import type { Paragraph, Quote } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { slice } from "../../text/span.ts";
import type { OpenQuote, ParagraphReports } from "./paragraphReports.ts";

/** The quotes of each paragraph that wait for a speaker: no sentence of the article has them, and they are speech. */
export function findOpenQuotes(
  text: string,
  cells: readonly Cell[],
  reports: readonly ParagraphReports[],
): readonly (readonly OpenQuote[])[] {
  const taken = new Set<Quote>();
  for (const { sharedQuotes } of reports) for (const quote of sharedQuotes) taken.add(quote);
  const usesDouble = isInDouble(reports);
  return reports.map(({ openQuotes }, index) => {
    if (openQuotes.length === 0) return openQuotes;
    const { paragraph } = cells[index] as Cell;
    return openQuotes.filter(
      ({ quote }) => !taken.has(quote) && !(usesDouble && isCrossHead(text, paragraph, quote)),
    );
  });
}

function isInDouble(reports: readonly ParagraphReports[]): boolean {
  let [double, single] = [0, 0];
  for (const { doubleCount, singleCount } of reports) {
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
