import type { Accusation, Response, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/**
 * Finds words for an answer to an accusation ("denied", "did not respond", "his lawyer"), and for why none is due
 * ("the late", "convicted"). Whose answer it is stays open: whoever asks looks at the names nearby.
 *
 * @returns in order of start; empty where nobody is accused, since then nobody asks.
 */
export function findResponses(parts: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly accusations: readonly Accusation[];
  readonly lexicon: Lexicon;
}): readonly Response[] {
  const { tokens, sentences, accusations, lexicon } = parts;
  if (accusations.length === 0) return [];
  return sentences.flatMap((sentence) => findIn(sentence, tokens, lexicon));
}

function findIn(
  { firstToken, endToken }: Sentence,
  tokens: readonly Token[],
  { phrases }: Lexicon,
): readonly Response[] {
  const found: Response[] = [];
  for (let index = firstToken; index < endToken; index++) {
    const phrase = phrases.responsePhrases(tokens, index, endToken);
    const kind = kinds.find((it) => it === phrase?.value);
    if (phrase === undefined || kind === undefined) continue;
    index += phrase.length - 1;
    found.push({ start: tokens[phrase.index]?.start ?? 0, end: tokens[index]?.end ?? 0, kind });
  }
  return found;
}

const kinds: readonly Response["kind"][] = ["answer", "spokesman", "dead", "judged"];
