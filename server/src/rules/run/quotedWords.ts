import type { Article } from "../../article/article.ts";
import { quotationMarkOf } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Edit, Mending } from "../rule.ts";

/** The words of others in an article: found when first asked for, since few findings have a fix. */
export type QuotedWords = () => readonly Span[];

/** What stands between the outer marks of each quotation, in order and without overlaps. */
export function quotedWordsOf(article: Article): QuotedWords {
  let found: readonly Span[] | undefined;
  return () => {
    found ??= findQuotedWords(article);
    return found;
  };
}

function findQuotedWords(article: Article): readonly Span[] {
  const spans: Span[] = [];
  for (const { inner } of article.quotes) {
    const last = spans.at(-1);
    if (inner.start === inner.end || (last !== undefined && inner.end <= last.end)) continue;
    spans.push(last === undefined || inner.start >= last.end ? inner : { start: last.end, end: inner.end });
  }
  return spans;
}

/** Whether a fix leaves every quotation as it is; a missing mark may be set at the edge of one. */
export function isSafe(fix: Mending, text: string, quoted: readonly Span[]): boolean {
  return fix.edits.every((edit) => isInText(edit.span, text) && !changesWords(edit, quoted));
}

function isInText({ start, end }: Span, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function changesWords({ span, newText }: Edit, quoted: readonly Span[]): boolean {
  const quote = quoted[indexAfter(quoted, span.start)];
  if (span.start < span.end) return quote !== undefined && overlaps(quote, span);
  if (isMark(newText)) return quote !== undefined && quote.start < span.start;
  // Other words than a mark may not be put before the closing mark either: they would be the speaker's.
  const before = quoted[indexAfter(quoted, span.start - 1)];
  return [quote, before].some((it) => it !== undefined && it.start <= span.start && span.start <= it.end);
}

function isMark(newText: string): boolean {
  return newText.length === 1 && quotationMarkOf(newText.charCodeAt(0)) !== undefined;
}
