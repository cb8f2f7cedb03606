import type { Mention, Paragraph, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Span } from "../text/span.ts";
import { findDescription } from "./mentions/descriptions.ts";
import { findNamesByRules, type Name } from "./mentions/names.ts";
import { type Reading, readArticle } from "./mentions/reading.ts";
import type { Run } from "./mentions/runs.ts";
import { readWords } from "./mentions/words.ts";

/**
 * Finds the names of people, organisations and places.
 *
 * What counts: the form of the name, titles, roles, ages and verbs of saying beside it, and what the rest of the
 * article does with its words. Wrong mostly for names of one word that the article says nothing else of.
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
  const names = findNamesByRules(reading);
  const mentions: Mention[] = [];
  let sentence = 0;
  for (const [index, name] of names.entries()) {
    while (parts.sentences[sentence] !== undefined && endOf(parts.sentences, sentence) <= name.first)
      sentence++;
    const description = findDescription(reading, name, names[index - 1], endOf(parts.sentences, sentence));
    mentions.push(toMention(reading, name, description));
  }
  return mentions;
}

function endOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.endToken ?? 0;
}

function toMention(reading: Reading, name: Name, description: Run | undefined): Mention {
  return {
    ...spanOf(reading, name),
    kind: "name",
    of: name.of,
    ...(name.title === undefined ? {} : { title: spanOf(reading, name.title) }),
    ...(description === undefined ? {} : { description: spanOf(reading, description) }),
  };
}

/** The characters of a run, which has at least one word. */
function spanOf(reading: Reading, run: Run): Span {
  return { start: reading.words[run.first]?.start ?? 0, end: reading.words[run.end - 1]?.end ?? 0 };
}
