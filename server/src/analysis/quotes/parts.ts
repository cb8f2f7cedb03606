import type { Paragraph, Quote, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";

/** What the stage is given. */
export interface Parts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** A quote before it is known what it is and where it stands. */
export type BareQuote = Omit<Quote, "use" | "outer">;
