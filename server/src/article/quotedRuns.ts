import { isClosingBracket, isOpeningBracket } from "../text/characters.ts";
import { exact } from "../text/exact.ts";
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
 * @param numbers of words that were numbered before; new ones are added.
 */
export function quotedRuns(
  article: Article,
  least: number,
  quotes: readonly Quote[] = article.quotes,
  numbers: Map<string, number> = new Map(),
): readonly QuotedRun[] {
  if (quotes.length === 0) return [];
  const { tokens, paragraphs } = article;
  const numberOf = wordNumberer(numbers);
  return quotes.flatMap((quote) => {
    if (quote.outer !== undefined || quote.marks === "none") return [];
    // So many words take at least a letter each, and a space between them.
    if (quote.inner.end - quote.inner.start < 2 * least - 1) return [];
    const inner = tokens.slice(indexFrom(tokens, quote.inner.start), indexFrom(tokens, quote.inner.end));
    const place = itemAt(paragraphs, quote.start)?.kind ?? "body";
    return splitAtCuts(article, inner)
      .filter((words) => words.length >= least)
      .map((words) => ({ quote, place, words: exact(words), ids: words.map(numberOf) }));
  });
}

/** Numbers words as they are asked for; each spelling is looked at once. */
function wordNumberer(byWord: Map<string, number>): (token: Token) => number {
  const bySpelling = new Map<number, number>();
  return (token) => {
    const known = bySpelling.get(token.spelling);
    if (known !== undefined) return known;
    const word = bareWord(token);
    const number = byWord.get(word) ?? byWord.size;
    byWord.set(word, number);
    bySpelling.set(token.spelling, number);
    return number;
  };
}

/** A word as it is compared: in small letters, without apostrophes. */
export function bareWord({ lower }: Token): string {
  return lower.includes("'") ? lower.replaceAll("'", "") : lower;
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
