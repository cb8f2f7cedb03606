import { isClosingBracket, isOpeningBracket } from "../text/characters.ts";
import { indexFrom, itemAt } from "../text/sortedSpans.ts";
import type { Article, Paragraph, Quote, Token } from "./article.ts";

/** Words of a quotation that stand beside each other, without what brackets and ellipses set in or left out. */
export interface QuotedRun {
  readonly quote: Quote;
  readonly place: Paragraph["kind"];
  readonly words: readonly Token[];
  /** A number a word, the same for words that differ in capitals and in apostrophes alone. */
  readonly ids: readonly number[];
}

/**
 * The runs of words of quotations with marks, but of those within another one; in order.
 *
 * @param least words that a run must have.
 * @param quotes the quotations to look at; all, if left out.
 */
export function quotedRuns(
  article: Article,
  least: number,
  quotes: readonly Quote[] = article.quotes,
): readonly QuotedRun[] {
  if (quotes.length === 0) return [];
  const { tokens, paragraphs } = article;
  const numbers = wordNumbers(article);
  return quotes.flatMap((quote) => {
    if (quote.outer !== undefined || quote.marks === "none") return [];
    const inner = tokens.slice(indexFrom(tokens, quote.inner.start), indexFrom(tokens, quote.inner.end));
    const place = itemAt(paragraphs, quote.start)?.kind ?? "body";
    return splitAtCuts(article, inner)
      .filter((words) => words.length >= least)
      .map((words) => ({ quote, place, words, ids: words.map(({ spelling }) => numbers[spelling] ?? -1) }));
  });
}

/** A number for the spelling of each token. */
export function wordNumbers({ tokens }: Article): readonly number[] {
  const byWord = new Map<string, number>();
  const numbers: number[] = [];
  for (const { spelling, lower } of tokens) {
    if (spelling < numbers.length) continue;
    const word = lower.replaceAll("'", "");
    const number = byWord.get(word) ?? byWord.size;
    byWord.set(word, number);
    numbers.push(number);
  }
  return numbers;
}

/** Words between brackets and ellipses, without what the brackets hold: “We [the crew] waited … for you.” */
function splitAtCuts({ text }: Article, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== "punctuation") {
      if (depth === 0) runs.at(-1)?.push(token);
      continue;
    }
    const code = text.charCodeAt(token.start);
    if (isOpeningBracket(code)) depth++;
    else if (isClosingBracket(code)) depth = Math.max(0, depth - 1);
    else if (!ellipsis.test(token.lower)) continue;
    runs.push([]);
  }
  return runs;
}

// "…", "..."; not "."
const ellipsis = /^(?:…|\.{2,})/u;
