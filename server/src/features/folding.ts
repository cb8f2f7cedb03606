import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import { findSections } from "./sections.ts";

/** A part that can be folded away; an editor folds whole lines, so one line folds nothing. */
export interface Fold {
  readonly span: Span;
  readonly kind: "section" | "quote" | "frontMatter";
}

/** Sections, quotes over several paragraphs, and front matter; in that order. */
export function findFolds(article: Article): readonly Fold[] {
  return [
    ...findSections(article).map(({ span }): Fold => ({ span, kind: "section" })),
    ...article.quotes
      .filter(({ pieces }) => pieces.length > 1)
      .map((quote): Fold => ({ span: quote, kind: "quote" })),
    ...article.paragraphs
      .filter(({ kind }) => kind === "frontMatter")
      .map((paragraph): Fold => ({ span: paragraph, kind: "frontMatter" })),
  ];
}
