import type { Article } from "../article/article.ts";
import type { Checked } from "../rules/check.ts";
import type { Work } from "../text/steps.ts";
import type { Settings } from "./settings.ts";
import type { SourcesState } from "./sources.ts";

/** An article as it was read with another record or other sources, and what was found in it. */
export interface ArticleBefore {
  readonly sources: SourcesState;
  readonly settings: Settings;
  readonly article: Article;
  readonly checking: Work<Checked> | undefined;
}

/** Whether an article of one analysis is the same as before: nothing else was found in the sources, nor in the record. */
export function isSameArticle(
  { comparisons, changedItems }: Article,
  { article, sources }: ArticleBefore,
  now: SourcesState,
): boolean {
  const isCompared = comparisons.length + article.comparisons.length > 0;
  return (
    (sources === now || !isCompared) && JSON.stringify(changedItems) === JSON.stringify(article.changedItems)
  );
}
