import type { Mention, Paragraph, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findNamesByRules, type Name } from "./mentions/names.ts";
import { readArticle } from "./mentions/reading.ts";
import type { Run } from "./mentions/runs.ts";
import { readWords, type Word } from "./mentions/words.ts";

/**
 * Finds the names of people, organisations and places.
 *
 * @returns in order, without overlap; the span has no title and no possessive.
 */
export function findMentions(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly lexicon: Lexicon;
}): readonly Mention[] {
  const words = readWords(parts.text, parts.tokens, parts.lexicon.lists.nameParticles);
  const reading = readArticle(words, parts.sentences, parts.lexicon);
  return findNamesByRules(reading).map((name) => toMention(words, name));
}

function toMention(words: readonly Word[], name: Name): Mention {
  const mention: Mention = { ...spanOf(words, name), kind: "name", of: name.of };
  return name.title === undefined ? mention : { ...mention, title: spanOf(words, name.title) };
}

/** The characters of a run, which has at least one word. */
function spanOf(words: readonly Word[], run: Run): { readonly start: number; readonly end: number } {
  return { start: words[run.first]?.start ?? 0, end: words[run.end - 1]?.end ?? 0 };
}
