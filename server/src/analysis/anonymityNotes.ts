import type { AnonymityNote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";
import type { FindPhrase, Phrase } from "../lexicon/phrases.ts";
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
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly AnonymityNote[] {
  const { tokens } = parts;
  const notes: AnonymityNote[] = [];
  for (const phrase of findPhrases("anonymityPhrases", parts)) {
    const { sentence } = phrase;
    if (notes.at(-1)?.sentence === sentence) continue;
    const reason = findFirst(tokens, sentence, parts.lexicon.phrases.anonymityReasons);
    const note = { ...spanOf(tokens, phrase), sentence };
    notes.push(reason === undefined ? note : { ...note, reason });
  }
  return notes;
}

function findFirst(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  find: FindPhrase,
): Span | undefined {
  for (let index = firstToken; index < endToken; index++) {
    const phrase = find(tokens, index, endToken);
    if (phrase !== undefined) return spanOf(tokens, phrase);
  }
  return undefined;
}

function spanOf(tokens: readonly Token[], { index, length }: Phrase): Span {
  return { start: tokens[index]?.start ?? 0, end: tokens[index + length - 1]?.end ?? 0 };
}
