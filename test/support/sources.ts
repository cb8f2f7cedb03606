import type { Article } from "../../server/src/article/article.ts";
import { withComparisons } from "../../server/src/sources/compareQuotes.ts";
import { readSourceText } from "../../server/src/sources/readSource.ts";
import { SourceIndex } from "../../server/src/sources/sourceIndex.ts";
import { english } from "./lexicon.ts";

/** An index of some texts, which are named "transcripts/1.txt" and so on. */
export function indexOf(texts: readonly string[]): SourceIndex {
  const index = new SourceIndex(english.lists);
  for (const [place, text] of texts.entries()) {
    const name = `transcripts/${place + 1}.txt`;
    index.set(readSourceText(`file:///desk/${name}`, name, text));
  }
  return index;
}

/** An article held against some texts. */
export function compareWith(article: Article, texts: readonly string[]): Article {
  return withComparisons(article, indexOf(texts));
}
