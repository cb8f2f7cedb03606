import type { BannedPhrase, Quote, Sentence, Token } from "../article/article.ts";
import type { BannedList } from "../lexicon/extendLexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";

/**
 * Finds what the newsroom does not print, outside of quotations: what somebody says stays as it was said.
 *
 * @returns in order of start; empty where nothing is banned.
 */
export function findBannedPhrases(parts: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly lexicon: Lexicon;
}): readonly BannedPhrase[] {
  const { tokens, lexicon } = parts;
  const { banned } = lexicon;
  if (banned === undefined || banned.words.length === 0) return [];
  const quotes = parts.quotes.filter(({ outer }) => outer === undefined);
  return parts.sentences
    .flatMap((sentence) => findInSentence(tokens, sentence, banned))
    .filter((phrase) => !isQuoted(quotes, phrase));
}

function findInSentence(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  { find, words }: BannedList,
): readonly BannedPhrase[] {
  const found: BannedPhrase[] = [];
  for (let index = firstToken; index < endToken; index++) {
    const phrase = find(tokens, index, endToken);
    const listed = words[Number(phrase?.value)];
    if (phrase === undefined || listed === undefined) continue;
    const last = index + phrase.length - 1;
    found.push({ ...listed, start: tokens[index]?.start ?? 0, end: tokens[last]?.end ?? 0 });
    index = last;
  }
  return found;
}

/** Whether a span shares a character with a quotation; the quotes are in order and do not overlap. */
function isQuoted(quotes: readonly Quote[], span: Span): boolean {
  const quote = quotes[indexAfter(quotes, span.start)];
  return quote !== undefined && quote.start < span.end;
}
