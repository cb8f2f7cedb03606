import type { Mention, Source } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { copyString } from "../../text/copyString.ts";
import { itemAt } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";

/**
 * A source without a name, as one would say it within a sentence: "the harbour police" for "The harbour police,
 * which declined to comment". What follows a comma or a relative pronoun is left out.
 */
export function sayPhrase(
  parts: { readonly text: string; readonly mentions: readonly Mention[]; readonly lexicon: Lexicon },
  source: Source,
): string {
  const { text, mentions, lexicon } = parts;
  const written = copyString(slice(text, source)).replace(/\s+/gu, " ");
  // What is cut must stand behind the head: "Reached by telephone, the clerk".
  const headEnd = source.head.end - source.start;
  const tail = clauseBehind.exec(written.slice(headEnd));
  const phrase = tail === null ? written : written.slice(0, headEnd + tail.index);
  if (itemAt(mentions, source.start) !== undefined) return phrase;
  const first = leadingWord.exec(phrase)?.[0];
  return first !== undefined && isCommon(first.toLowerCase(), lexicon)
    ? first.toLowerCase() + phrase.slice(first.length)
    : phrase;
}

function isCommon(word: string, { lists }: Lexicon): boolean {
  return (
    lists.functionWords.has(word) ||
    lists.wordClasses.has(word) ||
    lists.roles.has(word) ||
    lists.groupNouns.has(word) ||
    lists.anonymousNouns.has(word) ||
    lists.commonWords.has(word)
  );
}

// ", who asked not to be named", " who lives there", " (in Kiswahili)", " compiled by the port", " last year"; not " of
// the ferry operator".
const clauseBehind =
  /,| (?:who|whose|which|that) | [(–—]| \p{Ll}+(?:ed|en) by | (?:last|this) (?:week|month|year|spring|summer|autumn|winter)(?![\p{L}’'])/u;

// "The", "Residents"; not "US", "McDonald".
const leadingWord = /^\p{Lu}\p{Ll}*(?=[\s’'-]|$)/u;
