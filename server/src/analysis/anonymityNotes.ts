import type { AnonymityNote, Sentence, Token } from "../article/article.ts";
import { lowerWords } from "../article/words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Phrase, phraseFinder } from "../lexicon/phrases.ts";
import type { Span } from "../text/span.ts";

/**
 * Finds the words that say that a source is not named, and the reason that their sentence gives.
 *
 * A reason is looked for in the whole sentence: it also stands before the note ("Fearing for her job, she asked
 * not to be named"). Misses a reason that the next sentence gives.
 *
 * @returns in order of start; may be empty.
 */
export function findAnonymityNotes(parts: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}): readonly AnonymityNote[] {
  const { tokens, sentences, lexicon } = parts;
  const findNote = phraseFinder(lexicon.lists.anonymityPhrases);
  const findReason = phraseFinder(lexicon.lists.anonymityReasons);
  return sentences.flatMap((sentence) => {
    const words = lowerWords(tokens, sentence);
    const note = findFirst(words, findNote);
    if (note === undefined) return [];
    const reason = findFirst(words, findReason);
    const span = spanOf(tokens, sentence, note);
    return reason === undefined
      ? [{ ...span, sentence }]
      : [{ ...span, sentence, reason: spanOf(tokens, sentence, reason) }];
  });
}

function findFirst(
  words: readonly string[],
  find: (words: readonly string[], index: number) => Phrase | undefined,
): Phrase | undefined {
  for (let index = 0; index < words.length; index++) {
    const phrase = find(words, index);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

function spanOf(tokens: readonly Token[], sentence: Sentence, { index, length }: Phrase): Span {
  const first = sentence.firstToken + index;
  return { start: tokens[first]?.start ?? 0, end: tokens[first + length - 1]?.end ?? 0 };
}
