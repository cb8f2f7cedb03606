import type { Cue } from "../../article/article.ts";
import type { Span } from "../../text/span.ts";
import type { NounPhrase } from "./nounPhrases.ts";

/** One attitude in a frame; all spans are indexes of units, the end is out. */
export interface Attitude {
  readonly cue: Span;
  readonly form: Cue["form"];
  readonly lemma: string;
  /** Who has it; absent where nobody is named ("seems to", "reportedly"). */
  readonly phrase?: NounPhrase;
  /** What it is about. */
  readonly content: Span;
}

/** Puts an attitude together. */
export function makeAttitude(
  cue: Span,
  form: Cue["form"],
  lemma: string,
  phrase: NounPhrase | undefined,
  content: Span,
): Attitude {
  return {
    cue,
    form,
    lemma,
    ...(phrase === undefined ? {} : { phrase }),
    content: { start: content.start, end: content.end },
  };
}
