import type { Sentence, Token } from "../../article/article.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";

/** Where what is said stands: the sentence in which it begins, and its tokens; the last one is in. */
export interface Place {
  readonly sentence: Sentence | undefined;
  readonly sentenceIndex: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Looks a content up. */
export function findPlace(
  { sentences, tokens }: { readonly sentences: readonly Sentence[]; readonly tokens: readonly Token[] },
  content: Span,
): Place {
  const sentenceIndex = indexAfter(sentences, content.start);
  return {
    sentence: sentences[sentenceIndex],
    sentenceIndex,
    firstToken: indexAfter(tokens, content.start),
    lastToken: indexAfter(tokens, content.end - 1),
  };
}
