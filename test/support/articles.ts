import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Article, Format } from "../../server/src/article/article.ts";
import type { Span } from "../../server/src/text/span.ts";
import { english } from "./lexicon.ts";
import { unmark } from "./marked.ts";

/** An article from a fixture, with what was marked in it. */
export interface MarkedArticle {
  readonly article: Article;
  readonly text: string;
  /** What stood in ⟦…⟧. */
  readonly spans: readonly Span[];
  /** Where ⟦⟧ stood; the start of the text without one. */
  readonly cursor: number;
}

/** Reads a fixture with ⟦…⟧ for what is expected and ⟦⟧ for the cursor. */
export function readMarked(marked: string, format: Format = "plain"): MarkedArticle {
  const { text, spans, cursor = 0 } = unmark(marked);
  return { article: analyze(text, format, english), text, spans, cursor };
}
