import type { Response, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";

/**
 * Finds words for an answer to an accusation ("denied", "did not respond", "his lawyer"), and for why none is due
 * ("the late", "convicted"). Whose answer it is stays open: whoever asks looks at the names nearby.
 *
 * @returns in order of start; may be empty. Where nobody is accused, nobody asks.
 */
export function findResponses(parts: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly Response[] {
  const { tokens } = parts;
  return findPhrases("responsePhrases", parts).flatMap(({ index, length, value }) => {
    const kind = kinds.find((it) => it === value);
    return kind === undefined
      ? []
      : { start: tokens[index]?.start ?? 0, end: tokens[index + length - 1]?.end ?? 0, kind };
  });
}

const kinds: readonly Response["kind"][] = ["answer", "spokesman", "dead", "judged"];
