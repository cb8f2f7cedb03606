import type { ArticleBatch, ArticleRead, ArticleReader } from "./articleReader.ts";
import type { FoundArticle } from "./listFiles.ts";

/** How articles are read. */
export interface Reading {
  readonly purpose: ArticleBatch["purpose"];
  readonly readers: readonly ArticleReader[];
  readonly isCancelled: () => boolean;
  /** Is given what was read, a few articles at a time. */
  readonly onRead: (batch: readonly FoundArticle[], read: readonly ArticleRead[]) => void | Promise<void>;
}

/** Has articles read by all readers at once, until there are no more or it is cancelled. */
export async function readAll(articles: readonly FoundArticle[], reading: Reading): Promise<void> {
  const { purpose, readers, isCancelled, onRead } = reading;
  const batches = batchesOf(articles);
  let next = 0;
  const work = async (reader: ArticleReader): Promise<void> => {
    while (!isCancelled()) {
      const batch = batches[next++];
      const [first] = batch ?? [];
      if (batch === undefined || first === undefined) return;
      const files = batch.map(({ file }) => file);
      const read = await reader.read({ purpose, settings: first.settings, files });
      if (!isCancelled()) await onRead(batch, read);
    }
  };
  await Promise.all(readers.map(work));
}

/** A few articles each, of the same settings: a cancel waits for those that are being read. */
function batchesOf(articles: readonly FoundArticle[]): readonly (readonly FoundArticle[])[] {
  const batches: FoundArticle[][] = [];
  for (const article of articles) {
    const last = batches.at(-1);
    const isSame = last?.[0]?.settings === article.settings && last.length < articlesInBatch;
    if (isSame) last.push(article);
    else batches.push([article]);
  }
  return batches;
}

const articlesInBatch = 16;
