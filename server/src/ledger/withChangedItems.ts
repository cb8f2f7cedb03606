import type { Article } from "../article/article.ts";
import type { ChangedItem } from "../article/facts.ts";
import { compareSpans } from "../text/span.ts";
import type { Anchored } from "./anchorItems.ts";
import type { Item, ItemStatus } from "./record.ts";

/**
 * The article with the facts that were settled with other words than it has now.
 *
 * @param anchored the items of the record: what is only proposed was never settled.
 */
export function withChangedItems(article: Article, anchored: readonly Anchored[]): Article {
  const changedItems = anchored.flatMap(toChangedItem).sort(compareSpans);
  return changedItems.length === 0 ? article : { ...article, changedItems };
}

function toChangedItem({ item, state, span }: Anchored): readonly ChangedItem[] {
  const settled = settledOf(item, state);
  if (settled === undefined || span === undefined) return [];
  const { checker, date } = settled;
  return [
    {
      start: span.start,
      end: span.end,
      was: settled.was,
      ...(checker === undefined ? {} : { checker }),
      ...(date === undefined ? {} : { date: date.slice(0, 10) }),
    },
  ];
}

/** Who settled a fact, when and with which words, where other words stand there now. */
function settledOf(
  item: Item,
  state: Anchored["state"],
): { readonly was: string; readonly checker?: string; readonly date?: string } | undefined {
  const { status, selector, history } = item;
  // Words that were changed since the record was last written.
  if (state === "changed" && isSettled(status)) return { ...item, was: selector.exact };
  const last = history.at(-1);
  const before = history.at(-2);
  if (status !== "needs-attention" || last?.was === undefined || before === undefined) return undefined;
  return isSettled(before.status) ? { ...before, was: last.was } : undefined;
}

/** Whether a status was a verdict on the words; what is open or waits for an answer may change. */
function isSettled(status: ItemStatus): boolean {
  return status === "verified" || status === "not-a-fact";
}
