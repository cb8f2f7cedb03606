import { type Message, msg } from "../text/message.ts";
import { compareSpans, type Span } from "../text/span.ts";
import type { Article, Comparison, ComparisonVerdict, Passage, QuoteDifference } from "./article.ts";

/** The comparisons of an article that have a verdict, in order. */
export function comparisonsWith(article: Article, verdict: ComparisonVerdict): readonly Comparison[] {
  return article.comparisons.filter((comparison) => comparison.verdict === verdict);
}

/** Where a passage stands, for a message: "transcripts/lee.srt at 00:14:32". */
export function placeInWords({ name, time }: Passage): Message | string {
  return time === undefined ? name : msg`${name} at ${clockOf(time)}`;
}

/** What differs, as one sentence: "“fourteen” is “forty” in transcripts/lee.srt at 00:14:32." */
export function differenceInWords({ written, said }: QuoteDifference, passage: Passage): Message {
  const place = placeInWords(passage);
  if (written === "") return msg`“${oneLine(said)}” is missing here, and stands in ${place}.`;
  return said === ""
    ? msg`“${oneLine(written)}” is not in these words in ${place}.`
    : msg`“${oneLine(written)}” is “${oneLine(said)}” in ${place}.`;
}

/** From the first to the last of some differences; the whole quotation where there is none. */
export function spanOfDifferences({ start, end }: Comparison, differences: readonly QuoteDifference[]): Span {
  const sorted = differences.toSorted(compareSpans);
  const ends = sorted.map((difference) => difference.end);
  return sorted[0] === undefined ? { start, end } : { start: sorted[0].start, end: Math.max(...ends) };
}

/** Words of a source for a message: lines joined, and of many only the first and the last. */
export function oneLine(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const parts = line.split(" ");
  return parts.length <= longest ? line : [...parts.slice(0, longest - 3), "…", ...parts.slice(-2)].join(" ");
}

/** Words that a message quotes at once. */
const longest = 16;

/** A time in a recording: "00:14:32". */
export function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
