import type { Article } from "../article/article.ts";
import { paragraphAt } from "../article/lookup.ts";
import { msg, type Say, sayInEnglish } from "../text/message.ts";
import { contains, type Span } from "../text/span.ts";

/** A name to be shown at an offset. */
export interface SpeakerHint {
  readonly offset: number;
  readonly name: string;
  readonly tooltip: string;
}

/** The speaker at the end of each quote within a span whose speaker is not named in the quote's last paragraph. */
export function findSpeakerHints(
  article: Article,
  within: Span,
  say: Say = sayInEnglish,
): readonly SpeakerHint[] {
  const tooltip = say(msg`Named in another paragraph`);
  return article.attributions.flatMap((attribution) => {
    const { source } = attribution;
    const quote = attribution.quotes.at(-1);
    if (source === undefined || quote === undefined) return [];
    if (quote.end < within.start || quote.end > within.end) return [];
    const paragraph = paragraphAt(article, quote.end - 1);
    if (paragraph === undefined || contains(paragraph, source.head)) return [];
    return [{ offset: quote.end, name: source.name, tooltip }];
  });
}
