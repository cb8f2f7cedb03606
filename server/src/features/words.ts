import type { Article } from "../article/article.ts";
import { type Message, msg } from "../text/message.ts";
import type { Span } from "../text/span.ts";

/** The text with its comments blanked, so that a quote over two paragraphs is shown without one between; offsets hold. */
export function withoutComments({ text, markup }: Article): string {
  if (!text.includes("<!--")) return text;
  let shown = "";
  for (const { start, end } of markup) {
    if (text.startsWith("<!--", start)) shown += text.slice(shown.length, start) + " ".repeat(end - start);
  }
  return shown + text.slice(shown.length);
}

/**
 * The first words of a span for a line of a list, white space made single, with "…" where something is left out.
 *
 * @param wordLimit how many words at most; and never more than 80 UTF-16 units, so that a text without spaces
 * fits too.
 */
export function firstWords(text: string, span: Span, wordLimit: number): string {
  // A line needs no more than its beginning, however long the span is.
  const beginning = text.slice(span.start, Math.min(span.end, span.start + 400));
  const words = beginning.split(/\s+/u).filter((word) => word !== "");
  const line = words.slice(0, wordLimit).join(" ");
  const cut = cutAt(line, 80);
  const isWhole = words.length <= wordLimit && cut === line && span.end - span.start <= 400;
  return isWhole ? cut : `${cut.replace(/[.,;:]$/u, "")}…`;
}

/** The words of a span with white space made single; for comparing and copying, never for offsets. */
export function singleSpaced(text: string, span: Span): string {
  return text.slice(span.start, span.end).trim().replace(/\s+/gu, " ");
}

/** How many words a span has, as a reader counts them: parted by white space. */
export function countWords(text: string, span: Span): number {
  return text
    .slice(span.start, span.end)
    .split(/\s+/u)
    .filter((word) => word !== "").length;
}

/** "1 word", "40 words". */
export function wordCount(count: number): Message {
  return count === 1 ? msg`1 word` : msg`${count} words`;
}

/** "1 quote", "3 quotes". */
export function quoteCount(count: number): Message {
  return count === 1 ? msg`1 quote` : msg`${count} quotes`;
}

/** The first `limit` UTF-16 units of a line, never half a character. */
function cutAt(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const last = line.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return line.slice(0, splitsPair ? limit - 1 : limit);
}
